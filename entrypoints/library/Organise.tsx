import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
import { CollectionTree } from '../../components/organise/CollectionTree.tsx';
import { EmptyColumn } from '../../components/organise/EmptyColumn.tsx';
import { OrganiseLayout } from '../../components/organise/OrganiseLayout.tsx';
import { TagList } from '../../components/organise/TagList.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { wholeLibrary, writeLibraryQuery } from '../../lib/archive/library-query-url.ts';
import { markLimits } from '../../lib/archive/reader-marks.ts';
import { tagsInUse } from '../../lib/archive/tags.ts';
import type { ScopeChoice } from '../../lib/article/export-format.ts';
import { noLibraryFilters } from '../../lib/article/library-query.ts';
import {
  articlesInCollection,
  type CountedCollection,
  collectionTree,
} from '../../lib/storage/collections-repository.ts';
import { type LiveValue, useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { collectionActions } from './collection-actions.ts';
import { ExportDoor } from './ExportDoor.tsx';
import type { PartProps } from './parts.ts';
import { type Progress, tagActions } from './tag-actions.ts';

/** Tags and collections, followed live. */
export function Organise({ go, notices }: PartProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [exported, setExported] = useState<(ScopeChoice & { id: string }) | null>(null);
  const busy = progress !== null;
  const tree = useUnlessBusy(() => collectionTree(), busy);
  const tags = useUnlessBusy(() => tagsInUse(), busy);
  if (tree.status === 'failed') return <StuckArchive error={tree.error} onReload={() => location.reload()} />;
  if (tags.status === 'failed') return <StuckArchive error={tags.error} onReload={() => location.reload()} />;
  if (tree.status === 'loading' || tags.status === 'loading')
    return <PartWaiting name={i18n.t('library.parts.organise')} />;
  return (
    <OrganiseLayout
      progress={progress}
      collections={
        <>
          {tree.value.length === 0 && <EmptyColumn text={i18n.t('organise.noCollections')} />}
          <CollectionTree
            nodes={tree.value}
            {...collectionActions(notices)}
            onOpen={(id) =>
              go(writeLibraryQuery({ ...wholeLibrary, filters: { ...noLibraryFilters, collections: [id] } }))
            }
            onExport={(id) => setExported(collectionScope(tree.value, id))}
          />
          {exported !== null && (
            <ExportDoor
              scopes={[exported]}
              idsOf={() => withArchive((archive) => articlesInCollection(exported.id, archive))}
              notices={notices}
              onClose={() => setExported(null)}
            />
          )}
        </>
      }
      tags={
        tags.value.length === 0 ? (
          <EmptyColumn text={i18n.t('organise.noTags')} />
        ) : (
          <TagList
            tags={tags.value}
            maxLength={markLimits.tag}
            busy={busy}
            hrefOf={(tag) =>
              location.pathname + writeLibraryQuery({ ...wholeLibrary, filters: { ...noLibraryFilters, tags: [tag] } })
            }
            {...tagActions(notices, setProgress)}
          />
        )
      }
    />
  );
}

function collectionScope(nodes: readonly CountedCollection[], id: string): (ScopeChoice & { id: string }) | null {
  for (const { id: own, name, total, children } of nodes) {
    if (own === id) return { id, scope: 'collection', count: total, name, version: null };
    const below = collectionScope(children, id);
    if (below !== null) return below;
  }
  return null;
}

/**
 * A live query that is not asked while work on many articles goes on: each batch would have it counted anew, and all that waits for
 * the database would wait for that too. Until then, and until it is asked again, what it said last holds.
 */
function useUnlessBusy<T>(query: () => Promise<T>, busy: boolean): LiveValue<T> {
  const last = useRef<LiveValue<T>>({ status: 'loading' });
  const held = () => (last.current.status === 'ready' ? Promise.resolve(last.current.value) : query());
  const live = useLiveQuery(busy ? held : query, [busy]);
  if (live.status !== 'loading') last.current = live;
  return last.current;
}
