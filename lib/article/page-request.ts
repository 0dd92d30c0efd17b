/**
 * The nouns of what the extension asks of servers by itself: one request, what came of it, and its entry in the ledger that
 * the reader can see. Times are milliseconds since 1970.
 */

/**
 * Why a request is made. `captures-list`, `capture`: a web archive's list, and one capture from it. `picture`: one that an
 * article shows. `page-part`: a picture or style sheet of a page that is kept as it was seen. `clip`: a link that the reader
 * clips. `zotero`: the Zotero on this machine is handed an article. `read-later`: a page that was imported as a link.
 */
export type RequestPurpose =
  | 'watch'
  | 'captures-list'
  | 'capture'
  | 'picture'
  | 'page-part'
  | 'clip'
  | 'zotero'
  | 'read-later';

/**
 * Why nothing came of a request.
 *
 * - `offline`: the machine has no network
 * - `timeout`: no whole answer within `requestLimits.milliseconds`
 * - `no-answer`: the server could not be reached, or broke off
 * - `too-large`: more than `requestLimits.bytes`
 * - `wrong-type`: the answer is no page
 * - `stopped`: it was under way when the browser stopped the extension; also said while it is under way
 */
export type RequestFailure = 'offline' | 'timeout' | 'no-answer' | 'too-large' | 'wrong-type' | 'stopped';

/** One request that the extension made. */
export interface RequestEntry {
  /** UUID. */
  id: string;
  at: number;
  /** `POST` to this machine alone. */
  method: 'GET' | 'POST';
  url: string;
  host: string;
  /** Where the server sent us on to; null: nowhere. Absent in entries from before that was kept. */
  answeredBy?: string | null;
  purpose: RequestPurpose;
  articleId: string | null;
  /** HTTP status; null: no answer came. */
  status: number | null;
  /** Bytes of the answer's body as they were read, unpacked. */
  bytes: number;
  milliseconds: number;
  /** Null: an answer was read. */
  failure: RequestFailure | null;
}

/** Where requests are written down. */
export interface Ledger {
  /** Puts an entry, in place of the one with the same id. False: it could not be written, so the request must not be made. */
  write: (entry: RequestEntry) => Promise<boolean>;
}

/** A request for one page. */
export interface PageRequest {
  /** http or https; without a fragment. */
  url: string;
  purpose: RequestPurpose;
  articleId: string | null;
  /** What the last whole answer said of itself: the server may then answer that nothing has changed. */
  known?: { etag: string | null; lastModified: string | null };
  /** Media types that are wanted; HTML when left out. Answers of another type are not read. */
  types?: readonly string[];
}

/** What came of it. */
export type FetchedPage =
  | {
      got: 'page';
      /** The address that answered, after redirects. */
      url: string;
      /** The decoded body. */
      body: string;
      etag: string | null;
      lastModified: string | null;
      /** When a web archive captured it (`Memento-Datetime`, RFC 7089); absent where the answer does not say. */
      mementoDatetime?: string;
    }
  /** 304. */
  | { got: 'not-modified' }
  /** Any status but those of success. `retryAfter`: milliseconds that the server asks to be left alone; null: not said. */
  | { got: 'status'; status: number; retryAfter: number | null }
  | { got: 'nothing'; failure: RequestFailure };

/** What came of a request for something that a page shows. */
export type FetchedBytes =
  | {
      got: 'bytes';
      url: string;
      /** The media type as the server states it, in small letters. */
      type: string;
      bytes: Uint8Array<ArrayBuffer>;
    }
  | { got: 'status'; status: number }
  | { got: 'nothing'; failure: RequestFailure };

/** Something that is handed to another program on this machine. */
export interface LocalPost {
  /** Of this machine; anything else is refused. */
  url: string;
  purpose: RequestPurpose;
  articleId: string | null;
  headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  data: unknown;
  /** How long the answer is waited for, in milliseconds. */
  milliseconds: number;
}

/** What came of it. */
export type LocalAnswer =
  | {
      got: 'answer';
      status: number;
      /** In small letters. */
      headers: ReadonlyMap<string, string>;
      body: string;
    }
  | { got: 'nothing'; failure: RequestFailure };

/**
 * Bounds of one request.
 *
 * - `bytes`: the largest of 1,400 real news pages has about 6 million
 * - `milliseconds`: shorter than the half minute after which browsers stop a background in which nothing happens
 */
export const requestLimits = { bytes: 12_000_000, milliseconds: 20_000 } as const;
