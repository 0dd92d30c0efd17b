import type { FollowedPassage, PassageInVersion } from '../../lib/article/followed-passage.ts';

/** A highlight as the version that is read has it. */
export interface ReaderHighlight {
  /** Counted from 1, in the order of the text; those that are not in it last. */
  number: number;
  passage: FollowedPassage;
  /** What became of it in this version; null: that could not be looked up. */
  here: PassageInVersion | null;
}

/** One that stands in the text, with its place in `versionText`. */
export interface ShownHighlight {
  id: string;
  number: number;
  range: { start: number; end: number };
  noted: boolean;
}

/** Those that have a place in the text. */
export function shownHighlights(highlights: readonly ReaderHighlight[]): ShownHighlight[] {
  return highlights.flatMap(({ number, passage, here }) =>
    here?.range == null ? [] : [{ id: passage.id, number, range: here.range, noted: passage.note.trim() !== '' }],
  );
}
