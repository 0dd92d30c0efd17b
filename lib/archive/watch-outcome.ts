import { assertNever } from '../foundation/assert-never.ts';
import type { WatchRecord } from '../storage/records.ts';
import type { CheckOutcome } from './recheck-article.ts';
import { backOff, nextCheck, nextTry, quietAfter } from './watch-schedule.ts';

/** Dates of the article as its newest version states them. */
export interface WatchDates {
  datePublished: string | null;
  dateModified: string | null;
}

/** How long a watch waits that could not be checked since there was no network; milliseconds. The heartbeat comes by then. */
const offlineWait = 15 * 60_000;

/** A watch after a check. `now`: when the check ended, milliseconds since 1970. */
export function afterCheck(watch: WatchRecord, outcome: CheckOutcome, dates: WatchDates, now: number): WatchRecord {
  const { articleId } = watch;
  const ended = { ...watch, lastAt: now };
  switch (outcome.came) {
    case 'unchanged':
    case 'new-version': {
      // The first is kept as another version where the page differs without scripts and log-in: no change of the page.
      const first = watch.checks === 0;
      const changed = outcome.came === 'new-version' && !first;
      const quietChecks = first ? 0 : quietAfter(watch.quietChecks, changed);
      return {
        ...ended,
        ...outcome.validators,
        lastOutcome: first ? 'first' : outcome.came,
        checks: watch.checks + 1,
        quietChecks,
        failures: 0,
        nextAt: nextCheck({ articleId, quietChecks, ...datesOf(dates) }, now),
        stopped: null,
      };
    }
    case 'busy':
    case 'failed': {
      const failures = watch.failures + 1;
      const busy = outcome.came === 'busy';
      if (failures >= backOff.mostFailures) {
        return { ...ended, lastOutcome: outcome.came, failures, nextAt: null, stopped: 'too-many-failures' };
      }
      const asked = outcome.retryAfter;
      const nextAt = nextTry({ articleId, failures, asked, busy }, now);
      return { ...ended, lastOutcome: outcome.came, failures, nextAt };
    }
    case 'offline':
      return { ...watch, nextAt: now + offlineWait };
    case 'stopped':
      return { ...ended, nextAt: null, stopped: outcome.why };
    default:
      return assertNever(outcome);
  }
}

function datesOf({ datePublished, dateModified }: WatchDates): WatchDates {
  return { datePublished, dateModified };
}
