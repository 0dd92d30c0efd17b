import { useMemo, useRef } from 'preact/hooks';
import { type CollectionNode, collectionForest, inReadingOrder } from '../../../lib/article/collection-tree.ts';
import { livingCollections } from '../../../lib/storage/collections-repository.ts';
import { useLiveQuery } from '../../../lib/storage/use-live-query.ts';

export interface Collections {
  tree: readonly CollectionNode[];
  /** Their paths as words, by id: "Coast › Harbour". */
  names: ReadonlyMap<string, string>;
}

/** The reader's collections, followed live. None until they are known. */
export function useCollections(): Collections {
  const live = useLiveQuery(() => livingCollections(), []);
  const last = useRef<CollectionNode[]>([]);
  if (live.status === 'ready') last.current = collectionForest(live.value);
  return useMemo(() => {
    const names = new Map(inReadingOrder(last.current).map(({ id, path }) => [id, path.join(' › ')]));
    return { tree: last.current, names };
  }, [live]);
}
