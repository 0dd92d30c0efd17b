import type { ArticleFacts } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import type { Correction } from '../article/correction.ts';
import type { LinkClip } from '../article/link-clip.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { RequestEntry } from '../article/page-request.ts';
import type { DismissedNote, OwnNote } from '../article/reader-notes.ts';
import type { SealLink, VersionSeal } from '../article/seal.ts';
import type { SeenAs, TakenBy } from '../article/version-state.ts';
import type { WatchOutcome, WatchStop } from '../article/watch.ts';
import type { CaptureOutcome, CapturePutOff, ListedCapture } from '../article/web-archive.ts';
import type { Delta } from './text-delta.ts';

/**
 * The records of the archive. All times are milliseconds since 1970, UTC. Ids and stamps are made so that two archives
 * can be merged as a union of sets: what a publisher printed is never changed, what the reader changes carries its own
 * time, and what is deleted leaves a tombstone.
 */

/** A value the reader can change, and when it was last changed. When archives are merged, the later one holds. */
export interface Stamped<T> {
  value: T;
  updatedAt: number;
}

/** One article, however many addresses lead to it. Facts are copied from the newest version for lists and sorting. */
export interface ArticleRecord {
  /** Derived from the canonical URL: see `articleIdOf`. */
  id: string;
  canonicalUrl: string;
  /** Address at which it was last read. */
  url: string;
  host: string;
  publisher: string | null;
  headline: string;
  inLanguage: string | null;
  datePublished: string | null;
  /** Names of people and desks. Absent in records from before, until the article is seen or interpreted anew. */
  authors?: string[];
  /** Absent as `authors` are. */
  section?: string | null;
  /** The dateline as printed, and the place it names. Absent as `authors` are. */
  dateline?: string | null;
  place?: string | null;
  /** When the reader had it open: looks of our own, and what a web archive showed, do not count. */
  firstSeenAt: number;
  lastSeenAt: number;
  /** What the publisher shows, as far as is known: see `place-capture.ts`. */
  newestVersionId: string;
  /** Without those that stand beside another: see `VersionHead.beside`. */
  versionCount: number;
  /** Absent where no version carries a seal yet. */
  chain?: ArticleChain;
  /** Notes of the newest version that count as corrections, with the reader's marks: see `correctionCount`. */
  correctionCount: number;
}

/** What re-interpretation needs of a page besides the text that `contents` keeps. */
export interface KeptPage extends Omit<PageReading, 'blocks'> {
  /** Blocks that are not part of the hashed text, with their index among all blocks of the page. */
  surroundings: { at: number; block: Block }[];
}

/** The seals of an article besides those that its versions carry. */
export interface ArticleChain {
  last: Pick<SealLink, 'seq' | 'hash'>;
  /** Seals of versions that were replaced by a fuller reading: without them the chain would be open there. */
  bare: SealLink[];
}

/** One state of an article as it was read at one time, without what was read. */
export interface VersionHead {
  /** Derived from article, content hash and time: see `versionIdOf`. */
  id: string;
  articleId: string;
  /** When the publisher showed it: when it was first read so, or captured by a web archive. Never changed. */
  takenAt: number;
  takenBy: TakenBy;
  /** Where people can look at the web archive's capture that it was read from; null for all others. */
  archivedUrl: string | null;
  /** When it was written into this archive. */
  keptAt: number;
  /** When it is first known to have been shown: earlier than `takenAt` where a web archive has it earlier. */
  firstSeenAt: number;
  /** When it was last seen, by the ways in which it was. */
  seenAs: SeenAs;
  /**
   * The version with the same text that this one stands beside, since it was taken in another way and only its facts
   * differ: no change that anyone made. Null for all others.
   */
  beside: string | null;
  /** Version of the extraction code; see `PageReading.extractor`. */
  extractor: number;
  /** Version of the interpretation code and its data that `facts` were made with. */
  interpreter: string;
  /** Not unique within an article: publishers revert. */
  contentHash: string;
  factsHash: string;
}

/** What was read and what was made of it: by far the most of a version, and nearly the same in the next. */
export interface VersionBody {
  page: KeptPage;
  facts: ArticleFacts;
  /** The text that `contentHash` covers. */
  blocks: Block[];
  /** Null in versions from before there were seals, and in those of a file that did not fit them. */
  seal: VersionSeal | null;
}

/** A version as everyone but `version-rows.ts` knows it. */
export interface VersionRecord extends VersionHead, VersionBody {}

/** A head as it lies in the table: what is absent is as it is for a version that was seen once, when it was kept. */
type MostlyAlike = 'archivedUrl' | 'keptAt' | 'firstSeenAt' | 'seenAs' | 'beside';
type HeadRow = Omit<VersionHead, MostlyAlike> & Partial<Pick<VersionHead, MostlyAlike>>;

/** A version as it lies in the table: `delta` makes its body of a frame. */
export interface PackedVersionRow extends HeadRow {
  frame: string;
  delta: Delta;
}

/** A version as it was written before there were frames, until it is written again. Its text is in `contents`. */
export interface UnpackedVersionRow extends HeadRow, Pick<VersionBody, 'page' | 'facts'> {
  frame?: undefined;
}

export type VersionRow = PackedVersionRow | UnpackedVersionRow;

/** One text, kept once: of versions that were written before there were frames. */
export interface ContentRecord {
  hash: string;
  blocks: Block[];
}

/**
 * A correction note of a version: derived from `facts` and from what the reader marked, kept apart to be counted and
 * searched. What the reader dismissed has no row.
 */
export interface CorrectionRecord {
  /** `<versionId>:<index>`; `<articleId>:own:<noteId>` for a passage marked by hand. */
  id: string;
  articleId: string;
  /** The newest one, for a passage marked by hand. */
  versionId: string;
  /** The same for the same note in each version: see `noteIdOf`. Absent in rows from before notes had ids. */
  noteId?: string;
  kind: Correction['kind'];
  /** When the version was taken, or the passage marked. */
  seenAt: number;
  correction: Correction;
}

/** What the reader did with an article. The id is the article's. */
export interface ReaderMarksRecord {
  articleId: string;
  /** When the reader saved it; null: not saved. Only saved articles are kept for good. */
  savedAt: Stamped<number | null>;
  tags: Stamped<string[]>;
  note: Stamped<string>;
  /**
   * Ids of left-out passages that the reader put back into the text (`LeftOutPassage.id`), whatever version they stand
   * in. The text that was read stays as it is: they are put in where it is shown or exported. Absent in records from
   * before that could be done.
   */
  putBack?: Stamped<string[]>;
  /** Finds that the reader does not take for notes, whatever version they stand in. Absent as `putBack` is. */
  dismissedNotes?: Stamped<readonly DismissedNote[]>;
  /** Passages that the reader marked as notes by hand. */
  ownNotes?: Stamped<readonly OwnNote[]>;
  /** Derived: what interpretation says of `ownNotes`. Carries no stamp, and may be dropped at any time. */
  ownNotesRead?: OwnNotesRead;
  /** When the reader was done with it; null or absent: unread. Only saved articles are counted as unread. */
  readAt?: Stamped<number | null>;
  /** Ids of the collections it is in. Those that are deleted may still be among them. */
  collections?: Stamped<readonly string[]>;
  /** When the reader threw it away: it is in the trash until it is put back or emptied. Null or absent: it is not. */
  trashedAt?: Stamped<number | null>;
  /**
   * Tombstone: when it was last emptied from the trash; null or absent: never. What was kept up to then is gone, and stays so
   * when an older backup is merged: all other marks carry this stamp. Whether the archive has the article says its record in
   * `articles`: one that was kept anew since has one, and this time stands all the same.
   */
  purgedAt?: Stamped<number | null>;
}

/** A collection of articles; `ReaderMarksRecord.collections` says which articles are in it. */
export interface CollectionRecord {
  /** UUID. */
  id: string;
  createdAt: number;
  name: Stamped<string>;
  /** The collection it stands in; null: at the top. Where that is deleted, or lies within itself, it stands at the top. */
  parentId: Stamped<string | null>;
  /** Tombstone, as `SavedReadingRecord.deletedAt`. */
  deletedAt: Stamped<number | null>;
}

/** The bytes of one image, kept once however many articles show it. */
export interface ImageRecord {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  hash: string;
  /** Media type as its own bytes say, not as the server said. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An image that an article shows, and whether its bytes are kept. */
export interface ArticleImageRecord {
  /** `<articleId>:<address>`. */
  id: string;
  articleId: string;
  url: string;
  /** Of the `ImageRecord`; null: it could not be had, see `failure`. */
  hash: string | null;
  failure: string | null;
  keptAt: number;
}

/** A page as the reader saw it: one HTML document that needs nothing besides itself. Nothing in it runs. */
export interface PageAsSeenRecord {
  /** UUID. */
  id: string;
  articleId: string;
  /** The version that was read from the same page. */
  versionId: string;
  url: string;
  takenAt: number;
  /** The document in UTF-8, packed with gzip. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Bytes unpacked. */
  size: number;
}

/** An article whose record or marks were changed, or that is gone, since the search index last looked at it. */
export interface IndexQueueRecord {
  articleId: string;
  /** Another number with each change, so that the index sees whether the article was changed again while it looked. */
  touch: number;
}

/**
 * By what an article's newest version is found beside others: see `featuresOf`. Derived, and may be dropped at any time;
 * articles without one are given theirs by and by.
 */
export interface LikenessRecord {
  /** A number, and not the article's id, since it stands in each of the index's entries. Later ones are higher. */
  id?: number;
  articleId: string;
  /** Whole numbers of 53 bits at most, each once, in order. */
  keys: number[];
}

/** Own notes as one interpreter reads them on one version. */
export interface OwnNotesRead {
  interpreter: string;
  versionId: string;
  /** By the notes' ids. */
  corrections: Record<string, Correction>;
}

/** Related reading that the reader kept for later. */
export interface SavedReadingRecord {
  /** UUID. */
  id: string;
  url: string;
  canonicalUrl: string;
  headline: string;
  kicker: string | null;
  excerpt: string | null;
  /** The publisher's name when the page said it; else null and `host` is shown. */
  publisher: string | null;
  host: string;
  /** The article that offered it; null when it was saved from a link on any page. */
  fromArticleId: string | null;
  savedAt: number;
  readAt: Stamped<number | null>;
  /** Tombstone: when it was removed; null: it is in the list. */
  deletedAt: Stamped<number | null>;
  /** Why it could not be clipped when the reader asked for that; absent: that was not asked, or it was. */
  clip?: LinkClip;
}

/** One setting, or one thing this machine remembers about itself. */
export interface SettingRecord {
  key: string;
  value: unknown;
  updatedAt: number;
}

/**
 * A watch on one article: the extension looks at its page again by itself. The schedule is here; an alarm is only the
 * heartbeat that makes the background look at it.
 */
export interface WatchRecord {
  articleId: string;
  /** The address that is fetched. */
  url: string;
  host: string;
  startedAt: number;
  /** When the next check is due; null: stopped, see `stopped`. */
  nextAt: number | null;
  /** The last check that came to an end, whatever it found. */
  lastAt: number | null;
  lastOutcome: WatchOutcome | null;
  /** Checks that came to the article. */
  checks: number;
  /** Checks without a change since the last change, as far as the schedule goes: it decays with them. */
  quietChecks: number;
  /** Failures in a row. */
  failures: number;
  /** What the server wants to be asked with: `ETag` and `Last-Modified` of the last whole answer. */
  etag: string | null;
  lastModified: string | null;
  /** Why it does not go on by itself; null while it does. */
  stopped: WatchStop | null;
  /** When the next check would be due, of a watch that is `in-trash`; absent in all others. */
  heldNextAt?: number | null;
  /** The last version that the reader was told of, or that was not worth it, so that nothing is told twice: its id. */
  toldOf: string | null;
}

/** One request that the extension made: the ledger the reader can see. */
export type RequestRecord = RequestEntry;

/**
 * One capture of a web archive that the reader chose to have read: first to be fetched, then what came of it. Kept with its
 * article, so that the list can say what was read already.
 */
export interface CaptureRecord extends ListedCapture {
  /** `<articleId>:<archive's id>:<timestamp>`. */
  id: string;
  articleId: string;
  /** The archive's id and name. */
  archive: string;
  archiveName: string;
  chosenAt: number;
  /** When it is fetched next; null: it is settled, see `outcome`. */
  nextAt: number | null;
  /** Requests that nothing came of. */
  tries: number;
  /** Why it was put off last; null: it was not, or has been settled since. */
  putOff: CapturePutOff | null;
  outcome: CaptureOutcome | null;
  /** The version it is part of: the one it made, or the one that says the same. */
  versionId: string | null;
}

/** A passage that the reader follows through an article's versions, in the terms of the W3C Web Annotation model. */
export interface HighlightRecord {
  /** UUID. */
  id: string;
  articleId: string;
  /** The version it was marked in. */
  versionId: string;
  createdAt: number;
  /** `TextQuoteSelector`. */
  exact: string;
  prefix: string;
  suffix: string;
  /** `TextPositionSelector` in the version's text: its blocks' lines, joined by a line feed each. */
  start: number;
  end: number;
  note: Stamped<string>;
  deletedAt: Stamped<number | null>;
}

/**
 * What several versions of an article have in common, kept once; see `version-packing.ts`. Never changed once written.
 * `lines`: it stands by itself. `delta`: it is made of another frame, from which the article has moved away bit by bit.
 */
export type FrameRecord =
  | { id: string; articleId: string; lines: string[] }
  | { id: string; articleId: string; base: string; delta: Delta };
