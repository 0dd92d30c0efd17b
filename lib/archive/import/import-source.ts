import type { ImportFault, ImportFormat, ImportItem } from '../../article/import-item.ts';

/** One line of a file that is being read: an article, or why there is none. `file`: its name, where there are several. */
export type ImportLine = { item: ImportItem; file?: string | null } | { fault: ImportFault };

/**
 * Files that are imported together. They are read twice, for the preview and for the import, since the texts of thousands of
 * articles have no room in memory.
 */
export interface ImportSource {
  /** Names of the files, as the reader knows them. */
  name: string;
  /** What they are; null: of several formats. */
  format: ImportFormat | null;
  /** The encoding that a text of theirs was taken for, where nothing says which it is; null or absent: there is none of that kind. */
  guessed?: string | null;
  /** Reads them from the beginning. */
  read: () => AsyncIterable<ImportLine>;
}

/** Items that are looked up before what else waits has its turn. */
export const atOnce = 200;

/** Most faults that are kept of one import: a file with more is none that anyone reads line by line. */
export const mostFaults = 10_000;
