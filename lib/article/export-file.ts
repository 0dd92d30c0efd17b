import type { ArticleInFull } from './article-in-full.ts';

/** The nouns of exports: what goes into a file, and what is asked for while it is made. */

/** One file of an export that is a folder, and becomes a ZIP where there is more than one. */
export interface ExportedFile {
  /** Path within the folder, `/` between names; legal and unique on every file system, see `safeFileName`. */
  path: string;
  content: string | Uint8Array<ArrayBuffer>;
  /** When what it holds was changed last, in milliseconds since 1970. */
  changedAt: number;
}

/** A picture's bytes and their media type. */
export interface PictureBytes {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An article as its document in the archive's own format: see `docs/archive-format.md`. */
export interface KeptDocument {
  /** Of the article. */
  id: string;
  /** Null: of an article that is gone only the reader's marks are left. */
  headline: string | null;
  json: string;
  changedAt: number;
  counts: { versions: number; corrections: number; highlights: number };
  /** Hashes of the pictures that are kept of it. */
  pictures: readonly string[];
  /** Ids of its pages as seen. */
  pages: readonly string[];
}

/** What an archive holds besides articles; records by the name of their table. */
export type BesidesArticles = {
  name: 'collections' | 'savedReading' | 'settings' | 'requests';
  rows: readonly object[];
};

/** The archive's own records, for the formats that carry every one of them. */
export interface KeptSource {
  /** As `ExportSource.articles`, in the place of them. */
  documents: AsyncIterable<KeptDocument>;
  /**
   * Whether these articles are all that the archive has, but those in the trash; then `rest` is all else that it holds, and without
   * it what the articles cannot be understood without: the collections that they are in.
   */
  rest(given: ReadonlySet<string>): Promise<{
    isWhole: boolean;
    /** Id of the archive; null: it has none yet. */
    archive: string | null;
    besides: readonly BesidesArticles[];
    documents: AsyncIterable<KeptDocument>;
  }>;
}

/** What an exporter asks for while it writes. */
export interface ExportSource {
  /** In the order in which they are to be written, read batch by batch. */
  articles: AsyncIterable<ArticleInFull>;
  /** A kept picture by its hash; null: it is not there any more. */
  picture(hash: string): Promise<PictureBytes | null>;
  /** The HTML of a page as seen by its id; null: it is not there any more. */
  pageAsSeen(id: string): Promise<string | null>;
  /** When the export was begun, in milliseconds since 1970. */
  now: number;
  /** Absent where whoever exports has nothing but articles at hand. */
  kept?: KeptSource;
}

/**
 * Writes articles in one format. `stream`: one file, whatever the number of articles, in parts that follow one another.
 * `folder`: files of their own. Neither holds more in memory than what it is at.
 */
export type Exporter =
  | {
      shape: 'stream';
      /** Media type and the ending of the name, without its dot. */
      type: string;
      extension: string;
      write(source: ExportSource): AsyncIterable<string | Uint8Array<ArrayBuffer>>;
    }
  | {
      shape: 'folder';
      type: string;
      extension: string;
      write(source: ExportSource): AsyncIterable<ExportedFile>;
    };
