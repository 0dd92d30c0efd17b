/** The lists that the library is filtered by. Of one list any value holds, and every list that has values must. */
export const libraryLists = [
  'publishers',
  'authors',
  'places',
  'languages',
  'sections',
  'tags',
  'collections',
] as const;
export type LibraryList = (typeof libraryLists)[number];

/** What is either so or not so of an article. */
export const libraryFlags = ['corrected', 'changed', 'unread', 'saved', 'seen'] as const;
/**
 * - `corrected`: its newest version carries a note that counts as a correction
 * - `changed`: the publisher showed more than one version
 * - `unread`: saved, and the reader was not done with it
 * - `saved` or `seen`: whether the reader saved it; never both
 */
export type LibraryFlag = (typeof libraryFlags)[number];

/** Which articles the library shows. What is in the trash is never among them. */
export interface LibraryFilters extends Record<LibraryList, readonly string[]> {
  /** All of them must hold. */
  flags: readonly LibraryFlag[];
  /** Days of publication, `YYYY-MM-DD`, both included; null: open. The day is the one that the page states. */
  from: string | null;
  to: string | null;
}

export const noLibraryFilters: LibraryFilters = {
  publishers: [],
  authors: [],
  places: [],
  languages: [],
  sections: [],
  tags: [],
  collections: [],
  flags: [],
  from: null,
  to: null,
};

export const librarySorts = [
  'seen',
  'saved',
  'published',
  'headline',
  'publisher',
  'corrections',
  'relevance',
] as const;
/**
 * What the list is sorted by: last seen, saved, published (newest first each), headline or publisher (in the reader's alphabet),
 * number of corrections (most first), or how well it answers the search with newer ones before older (only with a search).
 * What is the same by it stands in the order of `seen`.
 */
export type LibrarySort = (typeof librarySorts)[number];

/** What the library is asked for. */
export interface LibraryQuery {
  /** The search as the reader typed it; empty: no search. */
  search: string;
  filters: LibraryFilters;
  sort: LibrarySort;
  /** The other way round. */
  reversed: boolean;
}

/** A value of a list and how many articles have it, among those that all *other* lists and the search leave. */
export interface ListCount {
  /** Empty: articles without one. */
  value: string;
  count: number;
}

/** Why a search cannot be understood, and where: UTF-16 offsets into the search as typed. */
export interface SearchProblem {
  kind:
    | 'open-quote'
    | 'open-bracket'
    | 'stray-bracket'
    | 'nothing-to-join'
    | 'only-excluded'
    | 'unknown-field'
    | 'no-value'
    | 'bad-date'
    | 'bad-has'
    | 'bad-language'
    | 'nothing-to-find'
    | 'too-long';
  start: number;
  end: number;
}

/** How far the search index is: what is not in it yet is not found. */
export interface IndexState {
  /** Articles that it knows, and that it is to know. */
  done: number;
  total: number;
}

/** Part of the articles that a query asks for. */
export interface LibraryAnswer {
  /** Articles in all. */
  total: number;
  /** Ids of those from `offset`, in order. */
  ids: string[];
  /** By list, most articles first; the first few hundred of each. */
  lists: Record<LibraryList, ListCount[]>;
  flags: Record<LibraryFlag, number>;
  /** Null: the search was understood. Else there are no articles. */
  problem: SearchProblem | null;
  /** Null: the index knows all. */
  building: IndexState | null;
}
