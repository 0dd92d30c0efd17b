import type { ImportFormat } from '../article/import-item.ts';
import type { ImportCounts, PageReadOutcome } from '../article/import-run.ts';
import type { ArticleParcel } from './article-parcel.ts';
import type { ReaderMarksRecord } from './records.ts';

/** One import: this machine's own memory of it, so that it can be taken back. No backup carries it. */
export interface ImportRecord {
  /** UUID. */
  id: string;
  /** Names of its files, as the reader knows them. */
  name: string;
  /** Null: its files were of several formats. */
  format: ImportFormat | null;
  startedAt: number;
  /** Null: it is under way, or was broken off; what it did until then stands in its steps. */
  finishedAt: number | null;
  /** The reader has left one that was broken off at that: nothing is said of it any more. */
  isLeft?: boolean;
  counts: ImportCounts;
  /** The collection that all of it was put into; null: none. */
  collectionId: string | null;
  /** Ids of the collections that it made. */
  collections: string[];
}

/** What an import did, so that it can be taken back. What it left as it was has no step. */
export type ImportStepRecord = ItemStepRecord | MergeStepRecord | RowsStepRecord;

/** What an entry of a file did to one article. */
export interface ItemStepRecord {
  importId: string;
  articleId: string;
  /** When it was done last: the stamp of whatever it changed. */
  at: number;
  /** Whether the archive did not have the article before. */
  made: boolean;
  /** Versions that it added. */
  versions: string[];
  /** Null: there were none. */
  marksBefore: ReaderMarksRecord | null;
  marksAfter: ReaderMarksRecord | null;
  /** Ids of the passages that it added. */
  highlights: string[];
}

/** What an article of an archive's own file did to the one here: it is put back as a whole. */
export interface MergeStepRecord {
  importId: string;
  articleId: string;
  at: number;
  /** How it lay here before; without an article where there was none. */
  before: ArticleParcel;
  /** By what it is known that nothing was done with it since: see `traceOf`. */
  trace: number;
}

/** What an archive's own file did to a table that belongs to no article, or to the pages of one. */
export interface RowsStepRecord {
  importId: string;
  /** No article's: the table, and in it the key where each row has a step. */
  articleId: `${string} ${string}`;
  at: number;
  table: string;
  /** Keys of rows that never change, and were not here. */
  added: string[];
  /** Rows as they were before, and as they became; null: there was none. */
  changed: { key: string; before: object | null; after: object | null }[];
}

/** A page that was imported as a link, and that the reader wants read. This machine's own, as imports are. */
export interface PageToReadRecord {
  articleId: string;
  url: string;
  host: string;
  askedAt: number;
  /** When it is asked for next; null: it is settled, see `outcome`. */
  nextAt: number | null;
  /** Requests in a row that nothing came of. */
  failures: number;
  outcome: PageReadOutcome | null;
}
