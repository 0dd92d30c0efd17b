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
