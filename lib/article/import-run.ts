import type { ImportFault, ImportFormat } from './import-item.ts';
import type { WatchStop } from './watch.ts';

/** The nouns of one import: what it would do, what it did, and the pages that are read for it afterwards. */

/**
 * How an article of a file stands beside the archive.
 *
 * - `new`: it is not here
 * - `merged`: it is here, and the file has something to add
 * - `unchanged`: it is here, with all that the file says
 * - `trashed`: it is here, in the trash, and stays there
 */
export type ImportStanding = 'new' | 'merged' | 'unchanged' | 'trashed';
export type ImportCounts = Record<ImportStanding, number>;

/** What of the reader's own a file adds to one article. */
export interface ImportAdditions {
  tags: readonly string[];
  /** Each as the names on the way to it from the top. */
  collections: readonly (readonly string[])[];
  /** Whether something is written below the note. */
  note: boolean;
  highlights: number;
  /** When it was saved, of one that is not saved here; milliseconds since 1970. */
  savedAt: number | null;
  /** Whether it becomes one that was read. */
  read: boolean;
  /** Whether a text comes with it that is not here yet. */
  text: boolean;
}

/** One article in a preview. Everything in it is the file's word. */
export interface ImportSample {
  articleId: string;
  url: string;
  headline: string | null;
  inLanguage: string | null;
  standing: ImportStanding;
  adds: ImportAdditions;
  /** Whether it is here, and not in the collection that everything can be put into. */
  lacksLabel: boolean;
}

/** What an import would do. Nothing is written for it. */
export interface ImportPreview {
  /** What the files are; null: they were of several formats. */
  format: ImportFormat | null;
  /** Entries that can be imported, and articles among them, each once. */
  entries: number;
  articles: number;
  counts: ImportCounts;
  /** Articles with their text in the file, and without. */
  withText: number;
  linksOnly: number;
  /** Articles that are here and would be given something, by what it is. */
  merges: { tags: number; collections: number; notes: number; highlights: number; dates: number; texts: number };
  /** Where everything is put into the collection: articles that are added to for that alone, and all that come into a collection. */
  labelled: { merged: number; collections: number };
  /** The first articles, in the order of the file. */
  samples: readonly ImportSample[];
  /** All that is not imported, and why. */
  faults: readonly ImportFault[];
}

/** What an import did. */
export interface ImportOutcome {
  importId: string;
  counts: ImportCounts;
  /** Ids of the articles that are here as links alone, whose pages have not been read yet. */
  unread: readonly string[];
  /** Entries that were not imported, those of the files' faults among them. */
  faults: readonly ImportFault[];
}

/** An import that can be taken back. */
export interface PastImport {
  id: string;
  name: string;
  /** Null: its files were of several formats. */
  format: ImportFormat | null;
  startedAt: number;
  /** Null: it was broken off. */
  finishedAt: number | null;
  counts: ImportCounts;
  collectionId: string | null;
}

/** What became of a page that was to be read; the others as for watches. */
export type PageReadOutcome = 'read' | WatchStop;

/** How far reading pages is. */
export interface PagesToRead {
  /** Waiting for their turn. */
  waiting: number;
  /** When the next is due, in milliseconds since 1970; null: none is waiting. */
  nextAt: number | null;
  /** When the last is, if none is put off. */
  lastAt: number | null;
  /** Whether the reader has paused it. */
  isHeld: boolean;
  read: number;
  /** Pages that could not be read, by why. */
  failed: readonly { why: WatchStop; count: number }[];
}

/** An encoding of texts from before Unicode. */
export interface TextEncoding {
  /** A label that `TextDecoder` knows. */
  encoding: string;
  /** The script that is written in it: ISO 15924. */
  script: string;
}
