import type { RefObject } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryEntry } from '../../lib/article/library-entry.ts';
import type { FoundText } from '../../lib/article/search-hit.ts';
import styles from './ArticleGrid.module.css';
import { type ArticleActions, ArticleRow } from './ArticleRow.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

/** For whoever moves through the list from outside: by keys, or back from another page. */
export interface GridHandle {
  /** Puts the keyboard on a row. */
  focusRow: (index: number) => void;
  /** Scrolls the list to its beginning. */
  toBeginning: () => void;
  /** The row that is topmost in sight. */
  top: () => number;
  /** Scrolls so that a row is the topmost. */
  showFrom: (index: number) => void;
}

export interface ArticleGridProps extends ArticleActions {
  total: number;
  /** Null: not known yet. A new function when articles may have changed places. */
  idAt: (index: number) => string | null;
  indexOf: (id: string) => number;
  /** Undefined: not known yet. Null: the archive does not have it any more. */
  entryOf: (id: string) => LibraryEntry | null | undefined;
  /** What a search found in it; null: there is no search, or it is being looked up. */
  foundIn: (id: string) => FoundText | null;
  /** Names of collections by their ids. */
  collectionNames: ReadonlyMap<string, string>;
  selected: ReadonlySet<string>;
  /** The row that the keyboard is on, or would come to. */
  active: number;
  onActive: (index: number) => void;
  onSight: (sight: { from: number; to: number }) => void;
  /** `range`: all rows from the last one that was pressed to this. */
  onSelect: (index: number, range: boolean) => void;
  busy: boolean;
  /** Pixels at the top of the window that something sticks to. */
  covered: number;
  handle: RefObject<GridHandle | null>;
}

/**
 * The articles as a grid of one row each (WAI-ARIA's pattern for lists that one selects in and acts on): the rows are announced
 * with their place among all (`aria-rowcount`), also those that are not drawn; a screen reader leaves the keys to the page there,
 * and the keyboard goes from row to row with one stop on the way through the page. What can be pressed in a row is reached with
 * Tab from it.
 */
export function ArticleGrid(props: ArticleGridProps) {
  const { total, idAt, indexOf, active, selected, busy, onSight, handle } = props;
  const holder = useRef<HTMLDivElement>(null);
  /** Whether the keyboard was in the list before this drawing. */
  const focused = useRef(false);
  const wanted = useRef<number | null>(null);
  const narrow = useNarrow();
  const keyAt = useStableKeys(idAt);
  const { rows, height, sight, measure, show } = useVirtualRows({
    count: total,
    keyAt,
    placeOf: indexOf,
    estimate: narrow ? 168 : 118,
    keep: active,
    holder,
    covered: props.covered,
  });
  useEffect(() => onSight(sight), [sight.from, sight.to]);

  const rowAt = (index: number) => holder.current?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
  useImperativeHandle(handle, () => ({
    focusRow: (index) => {
      wanted.current = index;
      // A window that is not in front tells nothing of the focus, and has it all the same.
      focused.current = true;
      show(index);
      rowAt(index)?.focus({ preventScroll: true });
    },
    toBeginning: () => {
      const top = holder.current === null ? 0 : holder.current.getBoundingClientRect().top + window.scrollY;
      if (window.scrollY > top) window.scrollTo({ top: Math.max(0, top - props.covered - 48) });
    },
    top: () => sight.from,
    showFrom: (index) => show(index, 'start'),
  }));
  // A row that the keyboard was on may have gone, or may only now be drawn: the keyboard never falls out of the list.
  useLayoutEffect(() => {
    const lost = focused.current && (document.activeElement === document.body || document.activeElement === null);
    if (wanted.current !== null && rowAt(wanted.current) !== null) {
      if (wanted.current === active) {
        rowAt(active)?.focus({ preventScroll: true });
        wanted.current = null;
      }
    } else if (lost && total > 0) {
      show(active);
      rowAt(active)?.focus({ preventScroll: true });
      props.onActive(active);
    }
  });

  const leave = (left: EventTarget | null) => {
    const stands = left instanceof Node && left.isConnected;
    if (stands && document.hasFocus() && document.activeElement === document.body) focused.current = false;
  };
  if (total === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed by the pixel are no table's
    <div
      ref={holder}
      class={styles.grid}
      role="grid"
      aria-label={i18n.t('library.articles.title')}
      aria-rowcount={total}
      aria-multiselectable="true"
      aria-busy={busy}
      style={{ height: `${height}px` }}
      onFocusIn={() => {
        focused.current = true;
      }}
      onFocusOut={({ target, relatedTarget }) => {
        if (relatedTarget instanceof Node) focused.current = holder.current?.contains(relatedTarget) === true;
        // Without another place to go it was left, unless it was taken away or the window itself was left.
        else queueMicrotask(() => leave(target));
      }}
    >
      {rows.map(({ key, index, top }) => {
        const id = idAt(index);
        const entry = id === null ? undefined : props.entryOf(id);
        return (
          <ArticleRow
            key={key}
            {...props}
            index={index}
            id={id}
            entry={entry}
            top={top}
            current={index === active}
            chosen={id !== null && selected.has(id)}
            found={id === null ? null : props.foundIn(id)}
            measure={measure}
          />
        );
      })}
    </div>
  );
}

/** The names of the rows: articles that are known by their id, the others by their place. New whenever the order is. */
function useStableKeys(idAt: (index: number) => string | null): (index: number) => string {
  const known = useRef({ idAt, keyAt: (index: number) => idAt(index) ?? `#${index}` });
  if (known.current.idAt !== idAt) known.current = { idAt, keyAt: (index) => idAt(index) ?? `#${index}` };
  return known.current.keyAt;
}

/** Whether the window is so narrow that rows take more lines. */
function useNarrow(): boolean {
  const query = '(max-width: 40rem)';
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => setNarrow(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return narrow;
}
