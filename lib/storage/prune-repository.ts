import type { ArchiveDatabase } from './database.ts';
import { deleteVersions, versionsOf } from './version-rows.ts';

/**
 * Deletes up to `batch` articles that were last seen before `before` and are not saved, with their versions,
 * corrections and the texts that no other version has. One transaction. Answers how many were deleted, and where to go
 * on (`lastSeenAt` of the last article looked at), or null when there is nothing more to look at.
 *
 * The reader's marks stay: a note or tag is the reader's own, and is there again when the article is.
 */
export async function pruneBatch(
  database: ArchiveDatabase,
  before: number,
  from: number,
  batch: number,
): Promise<{ deleted: number; next: number | null }> {
  const { articles, versions, contents, corrections, readerMarks } = database;
  return database.transaction('rw', [articles, versions, contents, corrections, readerMarks], async () => {
    const old = await articles.where('lastSeenAt').between(from, before, true, false).limit(batch).toArray();
    const marks = await readerMarks.bulkGet(old.map((article) => article.id));
    const unsaved = old.filter((_article, index) => (marks[index]?.savedAt.value ?? null) === null);
    const articleIds = unsaved.map((article) => article.id);

    const gone = await Promise.all(articleIds.map((id) => versionsOf(database, id).toArray()));
    await deleteVersions(database, gone.flat());
    await articles.bulkDelete(articleIds);

    const last = old.at(-1);
    return { deleted: articleIds.length, next: last === undefined || old.length < batch ? null : last.lastSeenAt };
  });
}
