import {
  type FetchedBytes,
  type FetchedPage,
  type Ledger,
  type LocalAnswer,
  type LocalPost,
  type PageRequest,
  type RequestEntry,
  type RequestFailure,
  requestLimits,
} from '../article/page-request.ts';
import { readRetryAfter } from '../article/retry-after.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { decodePage, mediaType, readBounded } from './page-bytes.ts';

const htmlTypes = ['text/html', 'application/xhtml+xml'];

/** What an answer came to: for whoever asked, and for the ledger. */
interface Answered<T> {
  answer: T;
  noted: Partial<RequestEntry>;
}

/** What to make of an answer of status 200 and its kind. */
type ReadAnswer<T> = (response: Response) => Promise<Answered<T>>;
type Nothing = { got: 'nothing'; failure: RequestFailure };

/**
 * Fetches one page. The only place in Dateline that asks a network for anything, and each time is in the ledger: as under
 * way before it is made, with what came of it after.
 *
 * Without cookies or log-in, without the address it comes from, past the browser's cache and into none. Redirects are
 * followed; whether the address that answered is the one that was meant is for the caller to judge. Never throws.
 */
export function fetchPage(request: PageRequest, ledger: Ledger, clock: Clock = systemClock): Promise<FetchedPage> {
  const types = request.types ?? htmlTypes;
  return inLedger<FetchedPage>(request, ledger, clock, () =>
    ask<FetchedPage>(request, types, (response) => readPage(response, types, clock)),
  );
}

/**
 * Fetches the bytes of something that a page shows, as `fetchPage` does a page: a picture, a style sheet. Its type is as the
 * server states it. `most`: bytes at most.
 */
export function fetchBytes(
  request: PageRequest & { types: readonly string[] },
  most: number,
  ledger: Ledger,
  clock: Clock = systemClock,
): Promise<FetchedBytes> {
  return inLedger<FetchedBytes>(request, ledger, clock, () =>
    ask<FetchedBytes>(request, request.types, (response) => readBytes(response, request.types, most)),
  );
}

/** Addresses of this machine. */
const thisMachine = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\//;

/** Bytes read of what a program on this machine answers. */
const localAnswer = 1_000_000;

/**
 * Hands something to another program on this machine, as the reader asked. Like every request it is in the ledger. Nothing of it
 * can leave the machine: another address is refused, and so is an answer that sends us to one.
 */
export async function postLocally(post: LocalPost, ledger: Ledger, clock: Clock = systemClock): Promise<LocalAnswer> {
  if (!thisMachine.test(post.url)) return nothing('stopped').answer;
  // A machine without a network still reaches itself.
  return written<LocalAnswer>(entryOf(post, clock(), 'POST'), ledger, clock, async () => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), post.milliseconds);
    try {
      const response = await fetch(post.url, {
        method: 'POST',
        headers: { ...post.headers, 'content-type': 'application/json' },
        body: JSON.stringify(post.data),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        signal: stop.signal,
      });
      const bytes = await readBounded(response, localAnswer);
      if (bytes === null) return nothing('too-large');
      const { status } = response;
      const headers = new Map([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
      const body = new TextDecoder().decode(bytes);
      return { answer: { got: 'answer', status, headers, body }, noted: { status, bytes: bytes.length } };
    } catch {
      return nothing(stop.signal.aborted ? 'timeout' : 'no-answer');
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  });
}

async function inLedger<T>(
  request: PageRequest,
  ledger: Ledger,
  clock: Clock,
  make: () => Promise<Answered<T | Nothing>>,
): Promise<T | Nothing> {
  if (isOffline()) return nothing('offline').answer;
  return written(entryOf(request, clock(), 'GET'), ledger, clock, make);
}

async function written<T>(
  begun: RequestEntry | null,
  ledger: Ledger,
  clock: Clock,
  make: () => Promise<Answered<T | Nothing>>,
): Promise<T | Nothing> {
  if (begun === null || !(await ledger.write(begun))) return nothing('stopped').answer;
  const { answer, noted } = await make();
  await ledger.write({ ...begun, failure: null, ...noted, milliseconds: Math.max(0, clock() - begun.at) });
  return answer;
}

/** Whether the machine knows that it has no network. A machine that has one may still reach nobody. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

async function ask<T>(
  { url, known }: PageRequest,
  types: readonly string[],
  read: ReadAnswer<T>,
): Promise<Answered<T | Nothing>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), requestLimits.milliseconds);
  try {
    const response = await fetch(url, {
      method: 'GET',
      headers: {
        accept: types.join(','),
        ...(known?.etag != null && { 'if-none-match': known.etag }),
        ...(known?.lastModified != null && { 'if-modified-since': known.lastModified }),
      },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: stop.signal,
    });
    const { answer, noted } = await read(response);
    const answeredBy = response.redirected ? response.url : null;
    return { answer, noted: { status: response.status, answeredBy, ...noted } };
  } catch {
    return nothing(stop.signal.aborted ? 'timeout' : isOffline() ? 'offline' : 'no-answer');
  } finally {
    clearTimeout(timer);
    // Lets go of a body that was not read.
    stop.abort();
  }
}

async function readPage(response: Response, types: readonly string[], clock: Clock): Promise<Answered<FetchedPage>> {
  if (response.status === 304) return { answer: { got: 'not-modified' }, noted: {} };
  if (!response.ok) {
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), clock());
    return { answer: { got: 'status', status: response.status, retryAfter }, noted: {} };
  }
  const contentType = response.headers.get('content-type') ?? '';
  if (!types.includes(mediaType(contentType))) return nothing('wrong-type');
  const bytes = await readBounded(response, requestLimits.bytes);
  if (bytes === null) return nothing('too-large');
  const memento = response.headers.get('memento-datetime');
  return {
    answer: {
      got: 'page',
      url: response.url,
      body: decodePage(bytes, contentType),
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
      ...(memento !== null && { mementoDatetime: memento }),
    },
    noted: { bytes: bytes.length },
  };
}

async function readBytes(response: Response, types: readonly string[], most: number): Promise<Answered<FetchedBytes>> {
  if (!response.ok) return { answer: { got: 'status', status: response.status }, noted: {} };
  const type = mediaType(response.headers.get('content-type') ?? '');
  if (!types.includes(type)) return nothing('wrong-type');
  const bytes = await readBounded(response, most);
  if (bytes === null) return nothing('too-large');
  return { answer: { got: 'bytes', url: response.url, type, bytes }, noted: { bytes: bytes.length } };
}

function nothing(failure: RequestFailure): Answered<Nothing> {
  return { answer: { got: 'nothing', failure }, noted: { failure } };
}

/** Null for an address that is none of the web's. */
function entryOf(
  { url, purpose, articleId }: Pick<PageRequest, 'url' | 'purpose' | 'articleId'>,
  at: number,
  method: RequestEntry['method'],
): RequestEntry | null {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  return {
    id: crypto.randomUUID(),
    at,
    method,
    url,
    host: address.hostname,
    answeredBy: null,
    purpose,
    articleId,
    status: null,
    bytes: 0,
    milliseconds: 0,
    failure: 'stopped',
  };
}
