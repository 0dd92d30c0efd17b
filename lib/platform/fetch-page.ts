import {
  type FetchedPage,
  type Ledger,
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
export interface Answered<T> {
  value: T;
  noted: Partial<RequestEntry>;
}

/** What every request says of itself. */
export type RequestReason = Pick<PageRequest, 'url' | 'purpose' | 'articleId'>;

/** How a kind of request is made, and what its answer is made into. */
export interface Asking<T> {
  headers: Readonly<Record<string, string>>;
  read: (response: Response) => Promise<Answered<T>>;
  nothing: (failure: RequestFailure) => T;
}

/** Fetches one page: see `ask`. Whether the address that answered is the one that was meant is for the caller to judge. */
export async function fetchPage(
  request: PageRequest,
  ledger: Ledger,
  clock: Clock = systemClock,
): Promise<FetchedPage> {
  const { known, types = htmlTypes } = request;
  const asking: Asking<FetchedPage> = {
    headers: {
      accept: types.join(','),
      ...(known?.etag != null && { 'if-none-match': known.etag }),
      ...(known?.lastModified != null && { 'if-modified-since': known.lastModified }),
    },
    read: (response) => read(response, types, clock),
    nothing: (failure) => nothing(failure).value,
  };
  return ask(request, asking, ledger, clock);
}

/**
 * Makes one request. The only place in Dateline that asks a network for anything, and each time is in the ledger: as under way
 * before it is made, with what came of it after.
 *
 * Without cookies or log-in, without the address it comes from, past the browser's cache and into none. Redirects are
 * followed. Never throws.
 */
export async function ask<T>(
  request: RequestReason,
  asking: Asking<T>,
  ledger: Ledger,
  clock: Clock = systemClock,
): Promise<T> {
  if (isOffline()) return asking.nothing('offline');
  const at = clock();
  const begun = entryOf(request, at);
  if (begun === null || !(await ledger.write(begun))) return asking.nothing('stopped');
  const { value, noted } = await answerTo(request.url, asking);
  await ledger.write({ ...begun, failure: null, ...noted, milliseconds: Math.max(0, clock() - at) });
  return value;
}

/** Whether the machine knows that it has no network. A machine that has one may still reach nobody. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

async function answerTo<T>(url: string, asking: Asking<T>): Promise<Answered<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), requestLimits.milliseconds);
  try {
    const response = await fetch(url, {
      method: 'GET',
      headers: asking.headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: stop.signal,
    });
    const answer = await asking.read(response);
    const answeredBy = response.redirected ? response.url : null;
    return { ...answer, noted: { status: response.status, answeredBy, ...answer.noted } };
  } catch {
    const failure = stop.signal.aborted ? 'timeout' : isOffline() ? 'offline' : 'no-answer';
    return { value: asking.nothing(failure), noted: { failure } };
  } finally {
    clearTimeout(timer);
    // Lets go of a body that was not read.
    stop.abort();
  }
}

async function read(response: Response, types: readonly string[], clock: Clock): Promise<Answered<FetchedPage>> {
  if (response.status === 304) return { value: { got: 'not-modified' }, noted: {} };
  if (!response.ok) {
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), clock());
    return { value: { got: 'status', status: response.status, retryAfter }, noted: {} };
  }
  const contentType = response.headers.get('content-type') ?? '';
  if (!types.includes(mediaType(contentType))) return nothing('wrong-type');
  const bytes = await readBounded(response, requestLimits.bytes);
  if (bytes === null) return nothing('too-large');
  const memento = response.headers.get('memento-datetime');
  return {
    value: {
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

function nothing(failure: RequestFailure): Answered<FetchedPage> {
  return { value: { got: 'nothing', failure }, noted: { failure } };
}

/** Null for an address that is none of the web's. */
function entryOf({ url, purpose, articleId }: RequestReason, at: number): RequestEntry | null {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  return {
    id: crypto.randomUUID(),
    at,
    method: 'GET',
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
