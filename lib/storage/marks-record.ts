import type { DismissedNote, NoteMarks, OwnNote } from '../article/reader-notes.ts';
import { noteMarks } from './correction-rows.ts';
import type { ReaderMarksRecord, Stamped } from './records.ts';
import { restamped, untouched } from './stamped.ts';

/** The reader's marks as plain values. */
export interface PlainMarks extends NoteMarks {
  savedAt: number | null;
  tags: string[];
  note: string;
  /** Ids of left-out passages that the reader wants in the text. */
  putBack: string[];
  /** When the reader was done with it; null: unread. */
  readAt: number | null;
  /** Ids of its collections; those that are deleted may be among them. */
  collections: readonly string[];
  /** When it was thrown away; null: it is not in the trash. */
  trashedAt: number | null;
}

/** What can be changed of marks. */
export type WantedMarks = Partial<Omit<PlainMarks, 'ownNotesRead'>>;

/** The marks of a record as they are set now; an article that the reader has not touched has none. */
export function plainMarks(record: ReaderMarksRecord | undefined): PlainMarks {
  return {
    savedAt: record?.savedAt.value ?? null,
    tags: record?.tags.value ?? [],
    note: record?.note.value ?? '',
    putBack: record?.putBack?.value ?? [],
    readAt: record?.readAt?.value ?? null,
    collections: record?.collections?.value ?? [],
    trashedAt: record?.trashedAt?.value ?? null,
    ...noteMarks(record),
  };
}

/** Marks of an article that the reader has not touched. */
export function unmarked(articleId: string): ReaderMarksRecord {
  return { articleId, savedAt: untouched(null), tags: untouched([]), note: untouched('') };
}

/** A record with what is wanted of it; only what differs gets a new stamp. What the record does not have stays absent. */
export function remarked(before: ReaderMarksRecord, wanted: WantedMarks, now: number): ReaderMarksRecord {
  return {
    ...before,
    savedAt: restamped(before.savedAt, wanted.savedAt, now),
    tags: restamped(before.tags, wanted.tags, now),
    note: restamped(before.note, wanted.note, now),
    ...present({
      putBack: restampedIf<string[]>(before.putBack, [], wanted.putBack, now),
      dismissedNotes: restampedIf<readonly DismissedNote[]>(before.dismissedNotes, [], wanted.dismissedNotes, now),
      ownNotes: restampedIf<readonly OwnNote[]>(before.ownNotes, [], wanted.ownNotes, now),
      readAt: restampedIf<number | null>(before.readAt, null, wanted.readAt, now),
      collections: restampedIf<readonly string[]>(before.collections, [], wanted.collections, now),
      trashedAt: restampedIf<number | null>(before.trashedAt, null, wanted.trashedAt, now),
    }),
  };
}

/** `restamped` for a mark that may be absent, which is as if it had its first value. */
function restampedIf<T>(
  before: Stamped<T> | undefined,
  initial: T,
  wanted: T | undefined,
  now: number,
): Stamped<T> | undefined {
  const old = before ?? untouched(initial);
  const after = restamped(old, wanted, now);
  return after === old ? before : after;
}

/** Without what is undefined. */
function present<T extends object>(marks: T): Partial<T> {
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== undefined)) as Partial<T>;
}
