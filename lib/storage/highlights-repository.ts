import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { HighlightRecord } from './records.ts';
import { restamped } from './stamped.ts';

/** The passages of an article that are followed, in the order in which they were marked. */
export async function highlightsOf(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<HighlightRecord[]> {
  const all = await database.highlights.where('articleId').equals(articleId).toArray();
  return all.filter(({ deletedAt }) => deletedAt.value === null).sort((one, other) => one.createdAt - other.createdAt);
}

/** Adds a passage in one transaction, unless `refuse` gives a reason against it; must not wait for anything. */
export async function addHighlight<R>(
  database: ArchiveDatabase,
  record: HighlightRecord,
  refuse: (followed: readonly HighlightRecord[]) => R | null,
): Promise<R | null> {
  return database.transaction('rw', database.highlights, async () => {
    const reason = refuse(await highlightsOf(record.articleId, database));
    if (reason === null) await database.highlights.add(record);
    return reason;
  });
}

/** What can be changed of a followed passage. */
export interface HighlightState {
  note: string;
  deletedAt: number | null;
}

/**
 * Changes a passage in one transaction; only what differs gets a new stamp. Answers the id of its article; null: there is no
 * such passage.
 */
export async function changeHighlight(
  database: ArchiveDatabase,
  id: string,
  now: number,
  decide: (passage: HighlightState, now: number) => Partial<HighlightState>,
): Promise<string | null> {
  return database.transaction('rw', database.highlights, async () => {
    const before = await database.highlights.get(id);
    if (before === undefined) return null;
    const wanted = decide({ note: before.note.value, deletedAt: before.deletedAt.value }, now);
    await database.highlights.put({
      ...before,
      note: restamped(before.note, wanted.note, now),
      deletedAt: restamped(before.deletedAt, wanted.deletedAt, now),
    });
    return before.articleId;
  });
}
