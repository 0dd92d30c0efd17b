import { canonicalArticleUrl } from '../article/canonical-url.ts';
import { articleIdOf } from '../article/ids.ts';
import type { PageReadOutcome } from '../article/import-run.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import type { PageToReadRecord } from '../storage/import-records.ts';
import { articlesOfImport } from '../storage/import-repository.ts';
import {
  changePage,
  dropPages,
  holdPages,
  keepPage,
  linksAlone,
  nextDuePage,
  pausePages,
  queuePages,
  restorePages,
} from '../storage/pages-to-read.ts';
import type { ArticleRecord } from '../storage/records.ts';
import { requestTimes } from '../storage/request-ledger.ts';
import { withArchive } from '../storage/with-archive.ts';
import { captureBy, interpretChecked } from './capture-article.ts';
import { sharedText } from './captures/same-story.ts';
import { hostBudget, hostFreeAt } from './host-budget.ts';
import { insteadOfArticle, type MissedPage, type RecheckDeps, withoutPage } from './recheck-article.ts';
import { backOff, nextTry } from './watch-schedule.ts';

export interface ReadPagesDeps extends RecheckDeps {
  /** Whether the browser lets us reach an address. */
  mayAsk: (url: string) => Promise<boolean>;
  /** Whether requests are to wait: there is no network, or the reader saves data. Asked before each. */
  isPaused: () => boolean;
  /** Told before each page, and at the end. */
  onProgress?: (unfinished: boolean) => Promise<void>;
}

interface PagesDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** Articles that are looked up at a time. */
const atOnce = 200;

/**
 * Has the pages of these articles read, one after another, and each site asked no more than a reader would ask it. Only those
 * that are here as links alone are queued. Answers how many.
 */
export async function readPagesLater(
  articleIds: readonly string[],
  { database = archiveDatabase(), clock = systemClock }: PagesDeps = {},
): Promise<Result<number, ErrorCode>> {
  const now = clock();
  const turns = new Map<string, number>();
  let queued = 0;
  const goesOn = await pausePagesToRead(false, { database, clock });
  if (!goesOn.ok) return goesOn;
  for (let from = 0; from < articleIds.length; from += atOnce) {
    const done = await withArchive(async (archive) => {
      const articles = await linksAlone(archive, articleIds.slice(from, from + atOnce));
      await queuePages(
        archive,
        articles.map((article) => queuedPage(article, now, turns)),
      );
      return articles.length;
    }, database);
    if (!done.ok) return done;
    queued += done.value;
  }
  return success(queued);
}

/** The same for all that an import brought: asked for later, when its outcome is not on the page any more. */
export async function readImportLater(importId: string, deps: PagesDeps = {}): Promise<Result<number, ErrorCode>> {
  const { database = archiveDatabase() } = deps;
  const brought = await withArchive((archive) => articlesOfImport(archive, importId), database);
  return brought.ok ? readPagesLater(brought.value, deps) : brought;
}

/** Pauses reading, or goes on with it. The page that is being asked for is still read. */
export async function pausePagesToRead(
  isPaused: boolean,
  { database = archiveDatabase(), clock = systemClock }: PagesDeps = {},
): Promise<Result<null, ErrorCode>> {
  const paused = await withArchive((archive) => pausePages(archive, isPaused, clock()), database);
  return paused.ok ? success(null) : paused;
}

/** Takes back what waits to be read, and with `settled` forgets what became of the others. Answers what undoes it. */
export function dropPagesToRead(
  settled: boolean,
  { database = archiveDatabase() }: PagesDeps = {},
): Promise<Result<PageToReadRecord[], ErrorCode>> {
  return withArchive((archive) => dropPages(archive, settled), database);
}

/** Undoes `dropPagesToRead`. */
export async function readAgain(
  records: readonly PageToReadRecord[],
  { database = archiveDatabase() }: PagesDeps = {},
): Promise<Result<null, ErrorCode>> {
  const put = await withArchive((archive) => restorePages(archive, records), database);
  return put.ok ? success(null) : put;
}

/** A page's turn: those of one site as far apart as its budget asks, so that they do not all come due at once. */
function queuedPage({ id, url }: ArticleRecord, now: number, turns: Map<string, number>): PageToReadRecord {
  const address = new URL(url);
  address.hash = '';
  const host = address.hostname;
  const turn = turns.get(host) ?? 0;
  turns.set(host, turn + 1);
  const { gap, perHour, hour } = hostBudget;
  const nextAt = now + (turn % perHour) * gap + Math.floor(turn / perHour) * hour;
  return { articleId: id, url: address.href, host, askedAt: now, nextAt, failures: 0, outcome: null };
}

/** As for a check of a watch: another background may make it again after so many milliseconds. */
const claim = 3 * 60_000;
/** Milliseconds that a page waits which could not be asked for since there was no network. */
const offlineWait = 15 * 60_000;
/** Failures in a row after which a page is given up: nobody knows whether it still is there. */
const mostFailures = Math.ceil(backOff.mostFailures / 2);

/**
 * Reads every page that is due, one after another. May be stopped at any moment: what is due is in the database. Budget, claim
 * and back-off are those of watches, see `checkWatches`. Call it in one context at a time.
 *
 * `storage-stuck`, `storage-full`: see `withArchive`; the rest waits.
 */
export async function readDuePages(deps: ReadPagesDeps): Promise<Result<{ pages: number }, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock, onProgress = async () => {} } = deps;
  const turns = new Map<string, number>();
  let pages = 0;
  for (;;) {
    if (deps.isPaused()) break;
    const due = await withArchive((archive) => nextDuePage(archive, clock()), database);
    if (!due.ok) return due;
    if (due.value === null) break;
    if (pages === 0) await onProgress(true);
    const step = await readOne(due.value, turns, deps);
    if (!step.ok) return step;
    if (step.value === 'offline') break;
    if (step.value === 'asked') pages += 1;
    await onProgress(true);
  }
  await onProgress(false);
  return success({ pages });
}

async function readOne(
  page: PageToReadRecord,
  turns: Map<string, number>,
  deps: ReadPagesDeps,
): Promise<Result<'asked' | 'put-off' | 'offline', ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock } = deps;
  const now = clock();
  const asked = await withArchive((archive) => requestTimes(archive, now - hostBudget.hour), database);
  if (!asked.ok) return asked;
  const freeAt = Math.max(hostFreeAt(asked.value.get(page.host) ?? [], now), turns.get(page.host) ?? now);
  if (freeAt > now) {
    turns.set(page.host, freeAt + hostBudget.gap);
    const put = await withArchive((archive) => changePage(archive, page, { nextAt: freeAt }), database);
    return put.ok ? success('put-off') : put;
  }
  const claimed = { ...page, nextAt: now + claim };
  const isOurs = await withArchive((archive) => changePage(archive, page, { nextAt: claimed.nextAt }), database);
  if (!isOurs.ok) return isOurs;
  if (!isOurs.value) return success('put-off');
  const outcome = await askAndKeep(claimed, deps);
  if (!outcome.ok) return outcome;
  const settled = await settle(claimed, outcome.value, deps);
  if (!settled.ok) return settled;
  return success(outcome.value.came === 'offline' ? 'offline' : 'asked');
}

/** What a page came to. `kept`: all of it is written. */
type PageOutcome = { came: 'kept' } | MissedPage;

async function askAndKeep(page: PageToReadRecord, deps: ReadPagesDeps): Promise<Result<PageOutcome, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock, interpreter } = deps;
  const { articleId } = page;
  if (!(await deps.mayAsk(page.url))) return success({ came: 'stopped', why: 'no-permission' });
  const known = await withArchive((archive) => archive.articles.get(articleId), database);
  if (!known.ok) return known;
  if (known.value === undefined) return success({ came: 'stopped', why: 'gone' });
  const answer = await deps.fetchPage({ url: page.url, purpose: 'read-later', articleId });
  if (answer.got === 'not-modified') return success({ came: 'failed', retryAfter: null });
  if (answer.got !== 'page') return success(withoutPage(answer));

  const read = await deps.readPage(answer.body, answer.url);
  if (!read.ok) return success({ came: 'failed', retryAfter: null });
  const { reading } = read.value;
  const facts = reading === null ? null : interpretChecked(reading, interpreter);
  if (reading === null || facts === null) {
    return success({ came: 'stopped', why: insteadOfArticle(read.value, page.url, answer.url) });
  }
  if (!(await isSameArticle(known.value, facts))) {
    return success({ came: 'stopped', why: read.value.asksPassword ? 'login' : 'moved' });
  }
  const kept = await captureBy<PageReadOutcome | null>(
    reading,
    { ...facts, canonicalUrl: known.value.canonicalUrl },
    { interpreter, database, clock, takenBy: 'background' },
    (archive, capture) => keepPage(archive, capture, page),
  );
  return kept.ok ? success({ came: 'kept' }) : kept;
}

/** How much of a headline two of them must share to be taken for the same. */
const sameHeadline = 0.5;

/**
 * Whether what answered is the article that was imported. Its own address says so; another on the same site too, for papers
 * move their pages; one on another site, as behind a short link, where it has the headline that the file has.
 */
async function isSameArticle(
  { id, canonicalUrl, headline }: ArticleRecord,
  facts: { canonicalUrl: string; headline: string },
): Promise<boolean> {
  if ((await articleIdOf(facts.canonicalUrl)) === id) return true;
  const [one, other] = [canonicalUrl, facts.canonicalUrl].map((url) => new URL(canonicalArticleUrl(url, [])).hostname);
  return one === other || sharedText(headline, facts.headline) >= sameHeadline;
}

async function settle(
  page: PageToReadRecord,
  outcome: PageOutcome,
  { database = archiveDatabase(), clock = systemClock }: ReadPagesDeps,
): Promise<Result<unknown, ErrorCode>> {
  const now = clock();
  switch (outcome.came) {
    case 'kept':
      return success(null);
    case 'offline':
      return withArchive((archive) => changePage(archive, page, { nextAt: now + offlineWait }), database);
    case 'stopped':
      return withArchive((archive) => changePage(archive, page, { nextAt: null, outcome: outcome.why }), database);
    case 'busy':
    case 'failed': {
      const failures = page.failures + 1;
      const isBusy = outcome.came === 'busy';
      const { articleId, host } = page;
      const nextAt = nextTry({ articleId, failures, asked: outcome.retryAfter, busy: isBusy }, now);
      return withArchive(async (archive) => {
        if (failures >= mostFailures) {
          await changePage(archive, page, { nextAt: null, failures, outcome: 'too-many-failures' });
        } else await changePage(archive, page, { nextAt, failures });
        if (isBusy) await holdPages(archive, host, nextAt, hostBudget.gap);
      }, database);
    }
  }
}
