import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import type { ArticleRecord, WatchRecord } from '../storage/records.ts';
import { beginWatch, changeWatch, removeWatches, restoreWatches } from '../storage/watch-repository.ts';
import { withArchive } from '../storage/with-archive.ts';

export interface WatchDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/**
 * Watches an article, or goes on with a watch that stopped. The first check is due at once, so that there soon is a version
 * that was taken in the background, which later ones can be compared with. `not-found`: the archive does not have it.
 */
export async function watchArticle(
  articleId: string,
  { database = archiveDatabase(), clock = systemClock }: WatchDeps = {},
): Promise<Result<WatchRecord, ErrorCode>> {
  const now = clock();
  const begun = await withArchive(
    (archive) => beginWatch(archive, articleId, (article, before) => begunWatch(article, before, now)),
    database,
  );
  if (!begun.ok) return begun;
  return begun.value === null ? failure('not-found') : success(begun.value);
}

/**
 * Has the next check made at once. A watch that stopped goes on by it. The host's budget still holds, and so does the time
 * for which its server asked to be left alone. While its article is in the trash nothing is checked.
 */
export async function checkSoon(
  articleId: string,
  { database = archiveDatabase(), clock = systemClock }: WatchDeps = {},
): Promise<Result<null, ErrorCode>> {
  const now = clock();
  const changed = await withArchive(
    (archive) =>
      changeWatch(archive, articleId, (watch) =>
        isHeld(watch) || watch.stopped === 'in-trash' ? null : { ...goingOn(watch), nextAt: now },
      ),
    database,
  );
  if (!changed.ok) return changed;
  return changed.value === null ? failure('not-found') : success(null);
}

/** Whether the server asked to be left alone until the next check. */
export function isHeld({ lastOutcome, stopped }: Pick<WatchRecord, 'lastOutcome' | 'stopped'>): boolean {
  return lastOutcome === 'busy' && stopped === null;
}

/** Watches these articles no more; all of them when none are named. Answers what is needed to take it back. */
export function stopWatching(
  articleIds?: readonly string[],
  { database = archiveDatabase() }: WatchDeps = {},
): Promise<Result<WatchRecord[], ErrorCode>> {
  return withArchive((archive) => removeWatches(archive, articleIds), database);
}

/** Takes `stopWatching` back. */
export async function watchAgain(
  watches: readonly WatchRecord[],
  { database = archiveDatabase() }: WatchDeps = {},
): Promise<Result<null, ErrorCode>> {
  const put = await withArchive((archive) => restoreWatches(archive, watches), database);
  return put.ok ? success(null) : put;
}

/**
 * The address that a watch fetches: the canonical one, which carries no tracking, where the site that was read names one of
 * its own; else the one that was read. A canonical address on another host may show another state of the text.
 */
export function watchedUrl({ url, canonicalUrl }: Pick<ArticleRecord, 'url' | 'canonicalUrl'>): string {
  const read = new URL(url);
  read.hash = '';
  return URL.parse(canonicalUrl)?.host === read.host ? canonicalUrl : read.href;
}

function begunWatch(article: ArticleRecord, before: WatchRecord | undefined, now: number): WatchRecord {
  const url = watchedUrl(article);
  const fresh: WatchRecord = {
    articleId: article.id,
    url,
    host: new URL(url).hostname,
    startedAt: now,
    nextAt: now,
    lastAt: null,
    lastOutcome: null,
    checks: 0,
    quietChecks: 0,
    failures: 0,
    etag: null,
    lastModified: null,
    stopped: null,
    toldOf: null,
  };
  if (before === undefined) return fresh;
  const { lastAt, lastOutcome, checks, toldOf } = before;
  return { ...fresh, lastAt, lastOutcome, checks, toldOf };
}

/** What a server said before its watch stopped is no word on the page that stands there now. */
function goingOn(watch: WatchRecord): WatchRecord {
  return watch.stopped === null ? watch : { ...watch, stopped: null, failures: 0, etag: null, lastModified: null };
}
