import { CollectionsEditor } from '../../components/collections/CollectionsEditor.tsx';
import type { Notices } from '../../components/controls/use-notices.ts';
import { collectArticles } from '../../lib/archive/bulk-marks.ts';
import { collectionAt } from '../../lib/archive/collections.ts';
import { collectionForest, inReadingOrder } from '../../lib/article/collection-tree.ts';
import { livingCollections } from '../../lib/storage/collections-repository.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

export interface ArticleCollectionsProps {
  articleId: string;
  /** Ids of those that the article is in. */
  chosen: readonly string[];
  notices: Notices;
}

/** The collections of an article of the archive, beside all there are, followed live. */
export function ArticleCollections({ articleId, chosen, notices: { tried } }: ArticleCollectionsProps) {
  const living = useLiveQuery(() => livingCollections(), []);
  // What keeps the archive from answering is said by the surface around it.
  if (living.status !== 'ready') return null;
  const collect = (add: string[], remove: string[]) => tried(collectArticles([articleId], { add, remove }));
  const create = async (path: string[]) => {
    const made = await collectionAt(path);
    if (await tried(Promise.resolve(made))) void (made.ok && collect([made.value.id], []));
  };
  return (
    <CollectionsEditor
      options={inReadingOrder(collectionForest(living.value))}
      chosen={chosen}
      onAdd={(id) => void collect([id], [])}
      onCreate={(path) => void create(path)}
      onRemove={(id) => void collect([], [id])}
    />
  );
}
