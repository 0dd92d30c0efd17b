import type { ArchiveDatabase } from './database.ts';
import { deleteVersions, versionsOf } from './version-rows.ts';

/**
 * Deletes up to `batch` articles that were last seen before `before` and are neither saved nor watched, with their versions,
 * corrections and the texts that no other version has. One transaction. Answers how many were deleted: fewer than
 * `batch` when no more are left.
 *
 * The reader's marks stay: a note or tag is the reader's own, and is there again when the article is.
 */
export async function pruneBatch(database: ArchiveDatabase, before: number, batch: number): Promise<number> {
  const { articles, versions, contents, corrections, readerMarks, watches, captures } = database;
  const tables = [articles, versions, contents, corrections, readerMarks, watches, captures];
  return database.transaction('rw', tables, async () => {
    // The index leaves out what has no time: an article that is not saved.
    const saved = new Set(await readerMarks.orderBy('savedAt.value').primaryKeys());
    // A watch that stopped still waits for the reader.
    const watched = new Set(await watches.toCollection().primaryKeys());
    const old = await articles
      .where('lastSeenAt')
      .below(before)
      .and((article) => !saved.has(article.id) && !watched.has(article.id))
      .limit(batch)
      .primaryKeys();
    const gone = await Promise.all(old.map((id) => versionsOf(database, id).toArray()));
    await deleteVersions(database, gone.flat());
    await captures.where('articleId').anyOf(old).delete();
    await articles.bulkDelete(old);
    return old.length;
  });
}
