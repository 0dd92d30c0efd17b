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
  /**
   * The text that shows it best, and its passage; the beginning of the text where the headline alone answers. Null: the
   * search asks for no words, or there is no text.
   */
  passage: { field: SearchedField; words: MarkedPassage } | null;
}

/** An article that a search has found, as a short list shows it. */
export interface FoundArticle extends FoundText {
  articleId: string;
  /** The host where the page names none. */
  publisher: string;
  /** ISO 8601 as the article states it. */
  datePublished: string | null;
  /** BCP 47. */
  language: string | null;
}
