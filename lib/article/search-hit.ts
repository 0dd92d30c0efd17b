import type { SearchedField } from './search-tree.ts';

/** A stretch of a text, and whether it is what was searched for. */
export interface MarkedRun {
  text: string;
  marked: boolean;
}

/** The passage of a text that answers a search best. */
export interface MarkedPassage {
  runs: readonly MarkedRun[];
  /** Whether the text goes on before it, and behind it. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Where an article answers a search. */
export interface FoundText {
  headline: readonly MarkedRun[];
  /** The text that shows it best, and its passage. Null: nothing of its texts, or its headline alone. */
  passage: { field: SearchedField; words: MarkedPassage } | null;
}
