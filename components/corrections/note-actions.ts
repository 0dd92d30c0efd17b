import type { CorrectionKind } from '../../lib/article/correction.ts';
import type { ReaderNote } from '../../lib/article/reader-notes.ts';

/** What a reader can do with the notes of an article that is kept. */
export interface NoteActions {
  /** The note is none of this article, or is one again. */
  onDismiss: (note: ReaderNote, dismissed: boolean) => void;
  /** What is selected in the page becomes a note. */
  onMark: () => void;
  /** Takes away the mark of a passage that was marked by hand. */
  onUnmark: (note: ReaderNote) => void;
  onKind: (note: ReaderNote, kind: CorrectionKind) => void;
}
