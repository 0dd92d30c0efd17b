import { settleArticle } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import { type PlainMarks, plainMarks, remarked, unmarked, type WantedMarks } from './marks-record.ts';
import { versionTables } from './version-rows.ts';
import { settleWatches } from './watches-in-trash.ts';

export { type PlainMarks, plainMarks };

/** Given the marks as they are and the time, what to change. Must not wait for anything: it runs in a transaction. */
export type MarksChange = (marks: PlainMarks, now: number) => WantedMarks;

/**
 * Changes an article's marks in one transaction; only what differs gets a new stamp. What is counted and listed of its
 * notes follows in the same transaction. What is saved by it is put back from the trash. False: no such article.
 */
export async function changeMarks(
  database: ArchiveDatabase,
  articleId: string,
  now: number,
  decide: MarksChange,
): Promise<boolean> {
  const { articles, corrections, readerMarks, watches } = database;
  const tables = [...versionTables(database), articles, corrections, readerMarks, watches];
  return database.transaction('rw', tables, async () => {
    if ((await articles.get(articleId)) === undefined) return false;
    const before = (await readerMarks.get(articleId)) ?? unmarked(articleId);
    const decided = decide(plainMarks(before), now);
    const saves = decided.savedAt !== undefined && decided.savedAt !== null;
    const wanted: WantedMarks = saves ? { trashedAt: null, ...decided } : decided;
    const after = remarked(before, wanted, now);
    await readerMarks.put(after);
    if (after.trashedAt !== before.trashedAt) await settleWatches(database, [articleId]);
    if (wanted.dismissedNotes !== undefined || wanted.ownNotes !== undefined) await settleArticle(database, articleId);
    return true;
  });
}
