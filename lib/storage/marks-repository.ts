import type { NoteMarks } from '../article/reader-notes.ts';
import { noteMarks, settleArticle } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import type { ReaderMarksRecord, Stamped } from './records.ts';
import { versionTables } from './version-rows.ts';

/** The reader's marks as plain values. */
export interface PlainMarks extends NoteMarks {
  savedAt: number | null;
  tags: string[];
  note: string;
  /** Ids of left-out passages that the reader wants in the text. */
  putBack: string[];
}

/** The marks of a record as they are set now; an article that the reader has not touched has none. */
export function plainMarks(record: ReaderMarksRecord | undefined): PlainMarks {
  return {
    savedAt: record?.savedAt.value ?? null,
    tags: record?.tags.value ?? [],
    note: record?.note.value ?? '',
    putBack: record?.putBack?.value ?? [],
    ...noteMarks(record),
  };
}

/** Given the marks as they are and the time, what to change. Must not wait for anything: it runs in a transaction. */
export type MarksChange = (marks: PlainMarks, now: number) => Partial<Omit<PlainMarks, 'ownNotesRead'>>;

/**
 * Changes an article's marks in one transaction; only what differs gets a new stamp. What is counted and listed of its
 * notes follows in the same transaction. False: no such article.
 */
export async function changeMarks(
  database: ArchiveDatabase,
  articleId: string,
  now: number,
  decide: MarksChange,
): Promise<boolean> {
  const { articles, corrections, readerMarks } = database;
  return database.transaction('rw', [...versionTables(database), articles, corrections, readerMarks], async () => {
    if ((await articles.get(articleId)) === undefined) return false;
    const before = (await readerMarks.get(articleId)) ?? unmarked(articleId);
    const wanted = decide(plainMarks(before), now);
    const after: ReaderMarksRecord = {
      ...before,
      savedAt: restamped(before.savedAt, wanted.savedAt, now),
      tags: restamped(before.tags, wanted.tags, now),
      note: restamped(before.note, wanted.note, now),
      putBack: restamped(before.putBack ?? untouched([]), wanted.putBack, now),
      dismissedNotes: restamped(before.dismissedNotes ?? untouched([]), wanted.dismissedNotes, now),
      ownNotes: restamped(before.ownNotes ?? untouched([]), wanted.ownNotes, now),
    };
    await readerMarks.put(after);
    if (wanted.dismissedNotes !== undefined || wanted.ownNotes !== undefined) await settleArticle(database, articleId);
    return true;
  });
}

/** Marks of an article that the reader has not touched. */
function unmarked(articleId: string): ReaderMarksRecord {
  return { articleId, savedAt: untouched(null), tags: untouched([]), note: untouched('') };
}

/** Stamped before all time, so that any change wins a merge. */
function untouched<T>(value: T): Stamped<T> {
  return { value, updatedAt: 0 };
}

function restamped<T>(before: Stamped<T>, wanted: T | undefined, now: number): Stamped<T> {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(before.value)) return before;
  return { value: wanted, updatedAt: now };
}
