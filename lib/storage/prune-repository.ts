import type { ArchiveDatabase } from './database.ts';
import { deleteVersions, versionHeadsOf, versionTables } from './version-rows.ts';

/**
 * Deletes up to `batch` articles that were last seen before `before` and are neither saved nor watched, with their versions,
 * corrections and the texts that no other version has. One transaction. Answers how many were deleted: fewer than
 * `batch` when no more are left.
 *
 * An article with a watch stays, since its looks in the background are none of the reader's; one whose watch has stopped still
 * waits for the reader.
 *
 * The reader's marks stay: a note or tag is the reader's own, and is there again when the article is.
 */
export async function pruneBatch(database: ArchiveDatabase, before: number, batch: number): Promise<number> {
  const { articles, corrections, readerMarks, watches, captures } = database;
  const tables = [...versionTables(database), articles, corrections, readerMarks, watches, captures];
  return database.transaction('rw', tables, async () => {
    const staying = await stayingArticles(database);
    const old = await articles
      .where('lastSeenAt')
      .below(before)
      .and((article) => !staying.has(article.id))
      .limit(batch)
      .primaryKeys();
    const gone = await Promise.all(old.map((id) => versionHeadsOf(database, id)));
    await deleteVersions(
      database,
      gone.flat().map(({ id }) => id),
    );
    await captures.where('articleId').anyOf(old).delete();
    await articles.bulkDelete(old);
    return old.length;
  });
}

/** How many articles `pruneBatch` would delete in all. */
export async function countPrunable(database: ArchiveDatabase, before: number): Promise<number> {
  const { articles, readerMarks, watches } = database;
  return database.transaction('r', [articles, readerMarks, watches], async () => {
    const staying = await stayingArticles(database);
    const old = await articles.where('lastSeenAt').below(before).primaryKeys();
    return old.filter((id) => !staying.has(id)).length;
  });
}

/** Articles that stay however long ago they were seen. */
async function stayingArticles({ readerMarks, watches }: ArchiveDatabase): Promise<ReadonlySet<string>> {
  // The index leaves out what has no time: an article that is not saved.
  const saved = await readerMarks.orderBy('savedAt.value').primaryKeys();
  const watched = await watches.toCollection().primaryKeys();
  return new Set([...saved, ...watched]);
}
