import type { ArticleFacts } from '../article/article-context.ts';
import type { FetchedReading } from '../article/fetched-reading.ts';
import { articleIdOf } from '../article/ids.ts';
import type { FetchedPage, PageRequest } from '../article/page-request.ts';
import type { WatchStop } from '../article/watch.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { articleView } from '../storage/queries.ts';
import type { WatchRecord } from '../storage/records.ts';
import { noteUnmodified } from '../storage/watch-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import { captureInterpreted, type Interpreter, interpretChecked } from './capture-article.ts';

export interface RecheckDeps {
  /** Asks for the page. */
  fetchPage: (request: PageRequest) => Promise<FetchedPage>;
  /** Reads what came, with the extraction that reads live pages. */
  readPage: (html: string, url: string) => Promise<Result<FetchedReading, ErrorCode>>;
  interpreter: Interpreter;
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** What the server wants to be asked with next time. */
interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/**
 * What a check came to. `retryAfter`: milliseconds that the server asked to be left alone; null: it did not.
 * `offline`: nothing was asked, or nobody could be; it says nothing of the page.
 */
export type CheckOutcome =
  | { came: 'unchanged'; validators: Validators | null }
  | { came: 'new-version'; versionId: string; validators: Validators }
  | { came: 'busy' | 'failed'; retryAfter: number | null }
  | { came: 'offline' }
  | { came: 'stopped'; why: WatchStop };

/** What came of a page that could not be read. */
export type MissedPage = Extract<CheckOutcome, { came: 'busy' | 'failed' | 'offline' | 'stopped' }>;

/** Of a text that a wall cuts short, less than this part is left in sight. */
const cutShort = 0.5;

/**
 * Looks at a watched article's page again and keeps what it shows.
 *
 * 1. ask, on condition that it changed; 304 is all there is to know
 * 2. read it as a live page is read; where there is no article, say what stands there instead
 * 3. is it this article? The address that answered counts for nothing, the page's canonical one does
 * 4. is it whole? A beginning in place of the text is a wall, and is not kept: it would look like a deletion
 * 5. keep it as taken in the background
 *
 * `storage-stuck`, `storage-full`: see `withArchive`; the check has told nothing then.
 */
export async function recheckArticle(watch: WatchRecord, deps: RecheckDeps): Promise<Result<CheckOutcome, ErrorCode>> {
  const { database = archiveDatabase(), interpreter, clock = systemClock } = deps;
  const page = await deps.fetchPage({
    url: watch.url,
    purpose: 'watch',
    articleId: watch.articleId,
    known: { etag: watch.etag, lastModified: watch.lastModified },
  });
  if (page.got === 'not-modified') {
    const noted = await withArchive((archive) => noteUnmodified(archive, watch.articleId, clock()), database);
    return noted.ok ? success({ came: 'unchanged', validators: null }) : noted;
  }
  if (page.got !== 'page') return success(withoutPage(page));

  const read = await deps.readPage(page.body, page.url);
  if (!read.ok) return success({ came: 'failed', retryAfter: null });
  const { reading } = read.value;
  const facts = reading === null ? null : interpretChecked(reading, interpreter);
  if (reading === null || facts === null) return success(stop(insteadOfArticle(read.value, watch.url, page.url)));

  if ((await articleIdOf(facts.canonicalUrl)) !== watch.articleId) {
    return success(stop(read.value.asksPassword && page.url !== watch.url ? 'login' : 'moved'));
  }
  const known = await withArchive((archive) => articleView(watch.articleId, archive), database);
  if (!known.ok) return known;
  const wall = known.value === null ? null : wallBefore(known.value.facts, facts, read.value);
  if (wall !== null) return success(stop(wall));

  const kept = await captureInterpreted(reading, facts, { interpreter, database, clock, takenBy: 'background' });
  if (!kept.ok)
    return kept.error === 'unreadable-page' ? success({ came: 'failed', retryAfter: null }) : failure(kept.error);
  const validators = { etag: page.etag, lastModified: page.lastModified };
  return success(
    // The same text with facts that differ without scripts and log-in is no change of the page's.
    kept.value.kept === 'seen-again' || kept.value.kept === 'seen-otherwise'
      ? { came: 'unchanged', validators }
      : { came: 'new-version', versionId: kept.value.versionId, validators },
  );
}

/** What it comes to that no page came. */
export function withoutPage(page: Extract<FetchedPage, { got: 'nothing' | 'status' }>): MissedPage {
  switch (page.got) {
    case 'nothing':
      return page.failure === 'offline' ? { came: 'offline' } : { came: 'failed', retryAfter: null };
    case 'status':
      return withStatus(page.status, page.retryAfter);
  }
}

/** Statuses as HTTP means them. Of the others a server may think better, so they are tried again. */
function withStatus(status: number, retryAfter: number | null): MissedPage {
  switch (status) {
    case 401:
    case 407:
      return stop('login');
    // 402 is reserved, and used by some for "subscribers only".
    case 402:
      return stop('login');
    case 403:
    case 451:
      return stop('refused');
    case 404:
    case 410:
      return stop('gone');
    case 429:
      return { came: 'busy', retryAfter };
    default:
      return { came: 'failed', retryAfter };
  }
}

/** What stands where the article was. */
export function insteadOfArticle(
  { asksPassword, asksConsent }: FetchedReading,
  asked: string,
  answered: string,
): WatchStop {
  if (asksPassword) return 'login';
  if (asksConsent) return 'consent';
  return pathOf(asked) === pathOf(answered) ? 'not-an-article' : 'moved';
}

/** Whether a wall stands before a text that was read in full before; null: it does not seem so. */
export function wallBefore(
  before: ArticleFacts,
  now: ArticleFacts,
  { asksPassword, asksConsent }: FetchedReading,
): WatchStop | null {
  const cutOff = before.cutOff === null && now.cutOff !== null;
  if (cutOff) return 'login';
  if (now.wordCount >= before.wordCount * cutShort) return null;
  if (asksPassword) return 'login';
  return asksConsent ? 'consent' : null;
}

function stop(why: WatchStop): MissedPage {
  return { came: 'stopped', why };
}

/** Whether it is http or https, and with "www." or without, is no other page. */
function pathOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
}
