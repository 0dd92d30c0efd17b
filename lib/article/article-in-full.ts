import type { PageReading } from './page-reading.ts';
import type { ReaderNote } from './reader-notes.ts';
import type { VersionState } from './version-state.ts';

/** One version of an article with everything that is kept of it. Times in milliseconds since 1970. */
export interface VersionInFull extends VersionState {
  /** Counted from 1 in the order of time, as the panel counts; the same for one that stands beside another as for that one. */
  number: number;
  firstSeenAt: number;
  keptAt: number;
  /** Where people can look at the web archive's capture that it was read from; null for all others. */
  archivedUrl: string | null;
  /** Id of the version with the same text that it stands beside: see `VersionHead.beside`. */
  beside: string | null;
  /** Hash of its seal (`lib/article/seal.ts`), in hexadecimal digits; null in versions from before there were seals. */
  seal: string | null;
  /** The whole page as it was read, with what stands around the text. */
  reading: PageReading;
  /** Its notes as this reader has them, those that the reader dismissed among them. */
  notes: readonly ReaderNote[];
}

/** A passage that the reader marked, in the terms of the W3C Web Annotation model. */
export interface HighlightInFull {
  /** UUID. */
  id: string;
  versionId: string;
  createdAt: number;
  exact: string;
  prefix: string;
  suffix: string;
  /** UTF-16 offsets into the version's text: its blocks' lines, joined by a line feed each. */
  start: number;
  end: number;
  note: string;
}

/** What the reader did with an article. */
export interface MarksInFull {
  savedAt: number | null;
  readAt: number | null;
  tags: readonly string[];
  /** Markdown. */
  note: string;
  /** The collections it is in, each as the names on the way to it from the top. */
  collections: readonly (readonly string[])[];
  /** Ids of left-out passages that the reader put back into the text. */
  putBack: readonly string[];
}

/** A picture of which the bytes are kept. */
export interface PictureInFull {
  url: string;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  hash: string;
}

/** A page as the reader saw it, without its bytes. */
export interface SeenPageInFull {
  id: string;
  takenAt: number;
  /** Bytes of the document, unpacked. */
  size: number;
}

/**
 * One article with everything that is kept of it, as citations and exports take it: plain data without the bytes of pictures and
 * pages, which are asked for one by one.
 */
export interface ArticleInFull {
  id: string;
  canonicalUrl: string;
  /** Address at which it was last read. */
  url: string;
  host: string;
  /** The publisher's name where the page states one, else the host. */
  publisher: string;
  /** When the reader had it open first and last. */
  firstSeenAt: number;
  lastSeenAt: number;
  /** Id of the version that the publisher shows, as far as is known. */
  newestVersionId: string;
  /** Oldest first; one or more. */
  versions: readonly VersionInFull[];
  marks: MarksInFull;
  /** Passages that stand, oldest first. */
  highlights: readonly HighlightInFull[];
  pictures: readonly PictureInFull[];
  pagesAsSeen: readonly SeenPageInFull[];
}

/** The version of an article that an id names; without one, or where it is gone, the one that the publisher shows. */
export function versionInFull(article: ArticleInFull, id: string | null = null): VersionInFull {
  const { versions, newestVersionId } = article;
  const named = id === null ? undefined : versions.find((version) => version.id === id);
  const chosen = named ?? versions.find((version) => version.id === newestVersionId) ?? versions.at(-1);
  if (chosen === undefined) throw new Error('an article without a version');
  return chosen;
}
