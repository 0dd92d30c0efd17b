import type { ImportFormat } from '../article/import-item.ts';
import type { DraftLine } from './draft.ts';

/** A line of a file, and which file within a ZIP it is of; null: there is but one. */
export interface FiledLine {
  line: DraftLine;
  file: string | null;
}

/** A file whose format is known. */
export interface OpenedImport {
  format: ImportFormat;
  lines: AsyncIterable<FiledLine>;
  /** Whether one address at several times is an article's several versions, as in web archives, and not the same said twice. */
  keepsVersions: boolean;
  /** The encoding that a text which does not say its own was taken for; null or absent: there is none of that kind. */
  guessed?: string | null;
}

/** What the reader says of a file; null: it is found out. */
export interface SaidOfFile {
  format: ImportFormat | null;
  encoding: string | null;
}
