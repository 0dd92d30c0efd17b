import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../../components/controls/use-notices.ts';
import { ArticleGrid, type GridHandle } from '../../../components/library/ArticleGrid.tsx';
import { KeysDialog } from '../../../components/library/KeysDialog.tsx';
import { ListHead } from '../../../components/library/ListHead.tsx';
import { type BulkAction, SelectionBar } from '../../../components/library/SelectionBar.tsx';
import { readerLocale } from '../../../components/theme/reader-locale.ts';
import { isLibraryFiltered } from '../../../lib/archive/library-query-url.ts';
import type { ScopeChoice } from '../../../lib/article/export-format.ts';
import type { LibraryQuery } from '../../../lib/article/library-query.ts';
import { readerAddress } from '../../../lib/article/reader-address.ts';
import { formatCount } from '../../../lib/foundation/intl-format.ts';
import { success } from '../../../lib/foundation/result.ts';
import { later } from '../later.ts';
import { ArticlesCite } from './ArticlesCite.tsx';
import { MarksDialog } from './MarksDialog.tsx';
import type { Order } from './order.ts';
import { useActiveRow } from './use-active-row.ts';
import type { ArticleList } from './use-article-list.ts';
import { useBulk } from './use-bulk.ts';
import type { Collections } from './use-collections.ts';
import { useEntries } from './use-entries.ts';
import { useFoundTexts } from './use-found-texts.ts';
import { type KeyAct, useListKeys } from './use-list-keys.ts';
import { useListPlace } from './use-list-place.ts';
import { useSelection } from './use-selection.ts';

const ExportDoor = later(async () => (await import('../ExportDoor.tsx')).ExportDoor);

export interface ArticleListViewProps {
  query: LibraryQuery;
  list: ArticleList;
  order: Order;
  collections: Collections;
  notices: Notices;
  onAsk: (query: LibraryQuery) => void;
  /** For whoever must hand the focus to the list. */
  headingRef: RefObject<HTMLHeadingElement | null>;
}

type Open =
  | { dialog: 'keys' }
  | { dialog: 'tags' | 'collections' | 'cite'; ids: string[] }
  | { dialog: 'export'; ids: string[]; scopes: ScopeChoice[] }
  | null;

/** The list itself: rows, what is chosen of them and what is done to it, by press and by key. */
export function ArticleListView({ query, list, order, collections, notices, onAsk, headingRef }: ArticleListViewProps) {
  const [sight, setSight] = useState({ from: 0, to: 20 });
  const [open, setOpen] = useState<Open>(null);
  const grid = useRef<GridHandle>(null);
  const bar = useRef<HTMLElement>(null);
  const active = useActiveRow(order, grid);
  const currentId = order.idAt(active.index);
  const entryOf = useEntries(order, sight, currentId);
  const foundIn = useFoundTexts(order, query.search, sight);
  const bulk = useBulk(notices);
  const selection = useSelection(order, notices, bulk.setProgress);
  const notePlace = useListPlace(order, grid);
  const { idAt, indexOf } = useMemo(() => order, [order]);

  const current = currentId === null ? null : (entryOf(currentId) ?? null);
  /** What is chosen, as it stands in the list; else the article that the keyboard is on. */
  const meant = (): string[] => {
    if (selection.ids.size === 0) return currentId === null ? [] : [currentId];
    const ids = [...selection.ids];
    return ids.length > 2_000 ? ids : ids.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  };
  /** What is chosen, if anything is, or all that the list holds. */
  const exportOf = (ids: string[]): Open => {
    const isAll = query.search === '' && !isLibraryFiltered(query.filters);
    const all: ScopeChoice = { scope: isAll ? 'all' : 'search', count: order.total, name: null, version: null };
    const chosen: ScopeChoice = { scope: 'selection', count: ids.length, name: null, version: null };
    return { dialog: 'export', ids, scopes: ids.length === 0 ? [all] : [chosen, all] };
  };
  const act = async (action: BulkAction, ids: string[]) => {
    if (ids.length === 0) return;
    if (action === 'export') return setOpen(exportOf(ids));
    if (action === 'tags' || action === 'collections' || action === 'cite') return setOpen({ dialog: action, ids });
    if ((await bulk.act(action, ids)) && action === 'trash') selection.clear();
  };
  const toggled = (on: BulkAction, off: BulkAction, isOn: (id: string) => boolean) => {
    const ids = meant();
    void act(ids.every(isOn) ? off : on, ids);
  };

  const onKey = (key: KeyAct): boolean => {
    switch (key.act) {
      case 'move': {
        const from = active.index;
        const to = Math.max(0, Math.min(order.total - 1, from + key.by));
        active.moveTo(to);
        if (key.extend) {
          if (selection.ids.size === 0) selection.toggle(from);
          selection.extendTo(to);
        }
        return order.total > 0;
      }
      case 'first':
      case 'last':
        active.moveTo(key.act === 'first' ? 0 : order.total - 1);
        return true;
      case 'read':
        if (currentId !== null) location.assign(readerAddress(currentId));
        return currentId !== null;
      case 'original':
        if (current !== null) window.open(current.url, '_blank', 'noopener,noreferrer');
        return current !== null;
      case 'select':
        selection.toggle(active.index);
        return true;
      case 'all':
        selection.all();
        return true;
      case 'clear':
        if (selection.ids.size === 0) return false;
        selection.clear();
        return true;
      case 'save':
        toggled('save', 'unsave', (id) => (entryOf(id)?.savedAt ?? null) !== null);
        return true;
      case 'read-state':
        toggled('unread', 'read', (id) => (entryOf(id)?.readAt ?? null) === null);
        return true;
      case 'tags':
      case 'collections':
      case 'cite':
      case 'trash':
        void act(key.act, meant());
        return true;
      case 'help':
        setOpen({ dialog: 'keys' });
        return true;
    }
  };
  useListKeys(onKey);

  const count = order.complete
    ? i18n.t('library.articles.count', order.total, [formatCount(order.total, readerLocale())])
    : null;
  return (
    <section>
      {order.total > 0 && (
        <>
          <ListHead
            count={count}
            headingRef={headingRef}
            sort={query.sort}
            reversed={query.reversed}
            searched={query.search !== ''}
            onSort={(sort, reversed) => onAsk({ ...query, sort, reversed })}
            exporting={order.complete ? { total: order.total, onOpen: () => setOpen(exportOf([])) } : null}
            onKeys={() => setOpen({ dialog: 'keys' })}
          />
          <SelectionBar
            barRef={bar}
            chosen={selection.ids.size}
            total={order.total}
            onAll={selection.all}
            onClear={() => {
              selection.clear();
              active.moveTo(active.index);
            }}
            onAct={(action) => void act(action, meant())}
            progress={bulk.progress}
          />
        </>
      )}
      <ArticleGrid
        total={order.total}
        idAt={idAt}
        indexOf={indexOf}
        entryOf={entryOf}
        foundIn={foundIn}
        collectionNames={collections.names}
        selected={selection.ids}
        active={active.index}
        onActive={active.setActive}
        onSight={(next) => {
          setSight(next);
          list.ensure(next.from, next.to + 20);
          notePlace(next.from);
        }}
        onSelect={(index, range) => (range ? selection.extendTo(index) : selection.toggle(index))}
        busy={list.busy}
        covered={selection.ids.size > 0 ? (bar.current?.offsetHeight ?? 0) : 0}
        handle={grid}
        readerHref={readerAddress}
        onSave={(entry) => void act(entry.savedAt === null ? 'save' : 'unsave', [entry.id])}
        onCite={(entry) => void act('cite', [entry.id])}
        onTrash={(entry) => void act('trash', [entry.id])}
      />
      {open?.dialog === 'keys' && <KeysDialog onClose={() => setOpen(null)} />}
      {open?.dialog === 'export' && (
        <ExportDoor
          scopes={open.scopes}
          idsOf={async (scope) => (scope === 'selection' ? success(open.ids) : order.idsBetween(0, order.total))}
          notices={notices}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.dialog === 'cite' && <ArticlesCite ids={open.ids} onClose={() => setOpen(null)} />}
      {(open?.dialog === 'tags' || open?.dialog === 'collections') && (
        <MarksDialog
          kind={open.dialog}
          ids={open.ids}
          collections={collections}
          bulk={bulk}
          notices={notices}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
