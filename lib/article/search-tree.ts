/** The texts of an article that are searched. */
export const searchedFields = ['headline', 'text', 'author', 'place', 'note', 'tag'] as const;
/**
 * - `headline`: headline and standfirst
 * - `text`: the text, with its headings and captions
 * - `author`: byline, agency and the names in the credits
 * - `place`: the dateline
 * - `note`: the publisher's correction notes, and the reader's own notes and followed passages
 * - `tag`: the reader's tags
 */
export type SearchedField = (typeof searchedFields)[number];

/** Where a part of a search stands, in UTF-16 offsets into the search as typed. */
export interface SearchPlace {
  start: number;
  end: number;
}

/** Words that stand together in this order; one word, mostly. */
export interface SearchPhrase extends SearchPlace {
  kind: 'phrase';
  /** As typed, without quotation marks and the asterisk. Never empty, and has something to find in it. */
  text: string;
  /** Whether the last word may go on: `ferr*`. */
  prefix: boolean;
  /** Null: in any of them. */
  field: SearchedField | null;
}

/** What is asked of an article's record rather than its texts. */
export interface SearchCondition extends SearchPlace {
  kind: 'condition';
  /**
   * - `site`: the host is this one or lies below it, in small letters
   * - `before`, `after`: published before this day, or on it or after it, `YYYY-MM-DD`
   * - `has`: `correction` (a note that counts), `note` (the reader's), `highlight`, `change` (more than one version)
   * - `is`: `saved`, `seen`, `unread`
   * - `language`: BCP 47; `en` holds for `en-GB` too
   */
  test: 'site' | 'before' | 'after' | 'has' | 'is' | 'language';
  value: string;
}

/** What an article must answer to. `none` is what is excluded: `-word`. An empty `all` holds for every article. */
export type SearchTree =
  | SearchPhrase
  | SearchCondition
  | { kind: 'all' | 'any'; parts: SearchTree[] }
  | { kind: 'none'; part: SearchTree };
