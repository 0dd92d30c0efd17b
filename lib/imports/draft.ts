import type { ImportFaultReason } from '../article/import-item.ts';

/** A passage that was marked, as its file says it. */
export interface DraftHighlight {
  text: unknown;
  note?: unknown;
  createdAt?: unknown;
}

export interface DraftText {
  type: 'html' | 'plain';
  content: string;
}

/**
 * One entry as its format's reader finds it: every value as it stands in the file, whatever it is. `settleDraft` makes an item
 * of it or says what is wrong with it, so that no reader of a format has to be careful.
 */
export interface Draft {
  /** Counted from 1; see `ImportItem`. */
  at: number;
  url: unknown;
  headline?: unknown;
  authors?: readonly unknown[];
  publisher?: unknown;
  datePublished?: unknown;
  place?: unknown;
  inLanguage?: unknown;
  excerpt?: unknown;
  savedAt?: unknown;
  readAt?: unknown;
  tags?: readonly unknown[];
  collections?: readonly (readonly unknown[])[];
  note?: unknown;
  highlights?: readonly DraftHighlight[];
  /** The text, or how it is got when its turn comes; null: there is none. */
  text?: DraftText | (() => Promise<DraftText | null>) | null;
  takenAt?: unknown;
  /** By what a ZIP names the file of its text: an id, or a short form of its title. */
  fileId?: unknown;
  /** What stands there, for a fault to show; the headline and the address where it is left out. */
  shown?: string;
}

/** An entry that is none. */
export interface DraftFault {
  at: number | null;
  reason: ImportFaultReason;
  shown: string;
}

export type DraftLine = Draft | { fault: DraftFault };

/** What a reader of a format gives: lazily, so that a file of any number of entries is bounded by its consumer. */
export type DraftLines = Iterable<DraftLine> | AsyncIterable<DraftLine>;
