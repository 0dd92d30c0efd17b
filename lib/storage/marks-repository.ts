import type { ArchiveDatabase } from './database.ts';
import type { ReaderMarksRecord, Stamped } from './records.ts';

/** The reader's marks as plain values. */
export interface PlainMarks {
  savedAt: number | null;
  tags: string[];
  note: string;
}

/** Given the marks as they are and the time, what to change. Must not wait for anything: it runs in a transaction. */
export type MarksChange = (marks: PlainMarks, now: number) => Partial<PlainMarks>;

/** Changes an article's marks in one transaction; only what differs gets a new stamp. False: no such article. */
export async function changeMarks(
  database: ArchiveDatabase,
  articleId: string,
  now: number,
  decide: MarksChange,
): Promise<boolean> {
  return database.transaction('rw', [database.articles, database.readerMarks], async () => {
    if ((await database.articles.get(articleId)) === undefined) return false;
    const before = (await database.readerMarks.get(articleId)) ?? unmarked(articleId);
    const wanted = decide({ savedAt: before.savedAt.value, tags: before.tags.value, note: before.note.value }, now);
    await database.readerMarks.put({
      articleId,
      savedAt: restamped(before.savedAt, wanted.savedAt, now),
      tags: restamped(before.tags, wanted.tags, now),
      note: restamped(before.note, wanted.note, now),
    });
    return true;
  });
}

/** Marks of an article that the reader has not touched: stamped before all time, so that any change wins a merge. */
function unmarked(articleId: string): ReaderMarksRecord {
  return {
    articleId,
    savedAt: { value: null, updatedAt: 0 },
    tags: { value: [], updatedAt: 0 },
    note: { value: '', updatedAt: 0 },
  };
}

function restamped<T>(before: Stamped<T>, wanted: T | undefined, now: number): Stamped<T> {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(before.value)) return before;
  return { value: wanted, updatedAt: now };
}
