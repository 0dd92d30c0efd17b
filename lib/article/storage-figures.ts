/**
 * What the archive's room goes to.
 *
 * - `texts`: articles' texts in all their versions, and the notes in them
 * - `images`, `pages`: what was kept besides text, where the reader chose to
 * - `index`: what the search looks into; it can be made again
 * - `other`: lists, tags, notes, watches, the ledger of requests and all else
 */
export const storageKinds = ['texts', 'images', 'pages', 'index', 'other'] as const;
export type StorageKind = (typeof storageKinds)[number];

export interface KindSize {
  kind: StorageKind;
  /** Null: it is not known. */
  bytes: number | null;
  /** False: told from some of the records. */
  isExact: boolean;
}

/** What is in the archive. */
export interface ArchiveCounts {
  articles: number;
  saved: number;
  versions: number;
  /** Articles with a note of the reader's. */
  notes: number;
  /** Passages that are followed. */
  passages: number;
  images: number;
  pages: number;
}

/** The room that the browser gives the extension. */
export interface DiskSpace {
  /** Bytes that it counts as taken by all of Dateline; null: it does not say. */
  used: number | null;
  /** Bytes that are left; null: it does not say. */
  free: number | null;
  /** Whether the browser may clear the archive by itself when the disk runs short; null: it does not say. */
  evictable: boolean | null;
}

export interface StorageFigures {
  counts: ArchiveCounts;
  /** In the order of `storageKinds`. */
  kinds: KindSize[];
  disk: DiskSpace;
}

/**
 * Bytes below which the room left is called low. Browsers leave about as much of a disk free whatever they were granted:
 * below it they begin to refuse writing.
 */
export const lowSpace = 1_000_000_000;
