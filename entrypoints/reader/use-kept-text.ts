import { useMemo } from 'preact/hooks';
import type { ReaderVersion } from '../../lib/archive/reader-view.ts';
import { type NoteMarks, notesOf, type ReaderNote } from '../../lib/article/reader-notes.ts';
import { type ReaderText, readerText } from '../../lib/article/reader-text.ts';
import { type ReadingTime, readingTime } from '../../lib/article/reading-time.ts';

export interface KeptVersionText {
  text: ReaderText;
  /** Those that are shown. */
  notes: readonly ReaderNote[];
  time: ReadingTime;
}

/**
 * The text of a version with the reader's marks in it. The same as long as neither has changed, however often the archive is
 * asked: a tag that is set does not disturb what is being read.
 */
export function useKeptText(
  version: ReaderVersion,
  marks: NoteMarks & { putBack: readonly string[] },
): KeptVersionText {
  const { dismissedNotes, ownNotes, ownNotesRead, putBack } = marks;
  const state = JSON.stringify([
    version.id,
    version.interpreter,
    version.factsHash,
    version.extractor,
    dismissedNotes,
    ownNotes,
    ownNotesRead,
    putBack,
  ]);
  return useMemo(() => {
    const { facts, reading } = version;
    const notes = notesOf(facts.corrections, marks).filter(({ dismissed }) => !dismissed);
    const text = readerText({ reading, facts, notes, putBack: new Set(putBack) });
    const words = text.items.flatMap((item) => ('text' in item ? [item.text] : [])).join('\n');
    return { text, notes, time: readingTime(words, facts.wordCount, facts.inLanguage) };
  }, [state]);
}
