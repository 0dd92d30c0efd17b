import type { PromiseExtended, Table } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import { deleteVersionsOfAll, versionTables } from './version-rows.ts';

/** The tables that an article is in besides the reader's marks and highlights, for a transaction that deletes it. */
export function articleTables(database: ArchiveDatabase): Table[] {
  const { articles, corrections, watches, captures, images, articleImages, pagesAsSeen, likeness, pagesToRead } =
    database;
  const hanging = [corrections, watches, captures, images, articleImages, pagesAsSeen, likeness, pagesToRead];
  return [...versionTables(database), articles, ...hanging];
}

/**
 * Deletes articles with all that hangs on them: versions, corrections, captures, watches, pages as they were seen, and the
 * texts and images that no other article needs. The reader's marks and highlights stay. To be called within a transaction over
 * `articleTables`; no async function, for the reason that `version-rows.ts` gives.
 */
export function deleteArticles(database: ArchiveDatabase, articleIds: readonly string[]): PromiseExtended<void> {
  const { articles, watches, captures, pagesAsSeen, likeness, pagesToRead } = database;
  const ids = [...articleIds];
  return deleteVersionsOfAll(database, ids)
    .then(() => captures.where('articleId').anyOf(ids).delete())
    .then(() => pagesAsSeen.where('articleId').anyOf(ids).delete())
    .then(() => likeness.where('articleId').anyOf(ids).delete())
    .then(() => watches.bulkDelete(ids))
    .then(() => pagesToRead.bulkDelete(ids))
    .then(() => deleteImages(database, ids))
    .then(() => articles.bulkDelete(ids));
}

/** Deletes what articles show, and the bytes that no other article shows. */
function deleteImages({ images, articleImages }: ArchiveDatabase, articleIds: string[]): PromiseExtended<void> {
  const ofThese = () => articleImages.where('articleId').anyOf(articleIds);
  return ofThese()
    .toArray()
    .then((shown) => {
      if (shown.length === 0) return undefined;
      const hashes = [...new Set(shown.flatMap(({ hash }) => hash ?? []))];
      return ofThese()
        .delete()
        .then(() => articleImages.where('hash').anyOf(hashes).uniqueKeys())
        .then((needed) => images.bulkDelete(hashes.filter((hash) => !needed.includes(hash))));
    });
}
