import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { articleView } from '../storage/queries.ts';
import type { WatchRecord } from '../storage/records.ts';
import { requestTimes } from '../storage/request-ledger.ts';
import { changeWatch, holdHost, nextDueWatch, untoldVersion } from '../storage/watch-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import { hostBudget, hostFreeAt } from './host-budget.ts';
import { type CheckOutcome, type RecheckDeps, recheckArticle } from './recheck-article.ts';
import { afterCheck, type WatchDates } from './watch-outcome.ts';

export interface CheckDeps extends RecheckDeps {
  /** Whether the browser lets us reach an address. */
  mayAsk: (url: string) => Promise<boolean>;
  /** Whether checks are to wait: there is no network, or the reader saves data. Asked before each. */
  isPaused: () => boolean;
  clock?: Clock;
  /** Told before each check, and at the end. */
  onProgress?: (unfinished: boolean) => Promise<void>;
  /** Told of each version that a check has found, after it is settled, and again after later checks until it is `toldOf`. */
  onNewVersion?: (watch: WatchRecord, versionId: string) => Promise<void>;
}

/**
 * How long a check may take at most, in milliseconds, before another background makes it again: the time of a request and of
 * a reading, with plenty to spare.
 */
const claim = 3 * 60_000;

/**
 * Makes every check that is due, one after another, and answers how many there were. When none is due, as nearly always, it
 * is one look into one index. May be stopped at any moment: what is due is in the database.
 *
 * 1. the watch that has waited longest
 * 2. within the host's budget? Else it is put off, and others have their turn
 * 3. it is put off a few minutes before it is asked for, so that a check that kills the background is not made again at once
 * 4. the check; what came of it is written only where the reader has not changed the watch meanwhile
 *
 * Call it in one context at a time. `storage-stuck`, `storage-full`: see `withArchive`; the rest waits.
 */
export async function checkWatches(deps: CheckDeps): Promise<Result<{ checks: number }, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock, onProgress = async () => {} } = deps;
  /** When a host that had its turn in this run may be asked again, so that those put off do not all come at once. */
  const turns = new Map<string, number>();
  let checks = 0;
  for (;;) {
    if (deps.isPaused()) break;
    const due = await withArchive((archive) => nextDueWatch(archive, clock()), database);
    if (!due.ok) return due;
    const watch = due.value;
    if (watch === null) break;
    if (checks === 0) await onProgress(true);
    const step = await checkOne(watch, turns, deps);
    if (!step.ok) return step;
    if (step.value === 'offline') break;
    if (step.value === 'checked') checks += 1;
    await onProgress(true);
  }
  await onProgress(false);
  return success({ checks });
}

async function checkOne(
  watch: WatchRecord,
  turns: Map<string, number>,
  deps: CheckDeps,
): Promise<Result<'checked' | 'put-off' | 'offline', ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock, mayAsk } = deps;
  const { articleId, host } = watch;
  const now = clock();
  const asked = await withArchive((archive) => requestTimes(archive, now - hostBudget.hour), database);
  if (!asked.ok) return asked;
  const freeAt = Math.max(hostFreeAt(asked.value.get(host) ?? [], now), turns.get(host) ?? now);
  if (freeAt > now) {
    turns.set(host, freeAt + hostBudget.gap);
    const put = await withArchive((archive) => move(archive, watch, freeAt), database);
    return put.ok ? success('put-off') : put;
  }

  const claimed = await withArchive((archive) => move(archive, watch, now + claim), database);
  if (!claimed.ok) return claimed;
  if (claimed.value === null) return success('put-off');
  const outcome: Result<CheckOutcome, ErrorCode> = (await mayAsk(watch.url))
    ? await recheckArticle(watch, deps)
    : success({ came: 'stopped', why: 'no-permission' });
  if (!outcome.ok) return outcome;

  const settled = await withArchive(async (archive) => {
    const view = await articleView(articleId, archive);
    const dates: WatchDates = view?.facts ?? { datePublished: null, dateModified: null };
    const at = clock();
    const ended = afterCheck(watch, outcome.value, dates, at);
    const after = await changeWatch(archive, articleId, (meanwhile) =>
      // Stopped, begun anew or wanted at once meanwhile: the reader's word holds.
      meanwhile.startedAt === watch.startedAt && meanwhile.nextAt === now + claim ? ended : null,
    );
    if (outcome.value.came === 'busy' && ended.nextAt !== null) {
      let later = ended.nextAt;
      await holdHost(archive, host, ended.nextAt, () => (later += hostBudget.gap));
    }
    return after;
  }, database);
  if (!settled.ok) return settled;
  await tellOfUntold(settled.value, outcome.value, deps);
  return success(outcome.value.came === 'offline' ? 'offline' : 'checked');
}

/** Of a version that this check has found; or an earlier one, if the background was stopped before it could tell. */
async function tellOfUntold(
  watch: WatchRecord | null,
  { came }: CheckOutcome,
  { database = archiveDatabase(), onNewVersion = async () => {} }: CheckDeps,
): Promise<void> {
  if (watch === null || (came !== 'new-version' && came !== 'unchanged')) return;
  const untold = await withArchive((archive) => untoldVersion(archive, watch), database);
  if (untold.ok && untold.value !== null) await onNewVersion(watch, untold.value);
}

/** Moves a check, unless somebody has meanwhile; then null. */
async function move(archive: ArchiveDatabase, watch: WatchRecord, nextAt: number): Promise<WatchRecord | null> {
  let moved = false;
  const after = await changeWatch(archive, watch.articleId, (meanwhile) => {
    moved = meanwhile.nextAt === watch.nextAt;
    return moved ? { ...meanwhile, nextAt } : null;
  });
  return moved ? after : null;
}
