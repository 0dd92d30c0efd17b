import { wallOfStated } from '../foundation/calendar-day.ts';
import { parseStatedDate } from '../foundation/stated-date.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * When a watched article is looked at again. Chosen so that a reader hears of a correction while it matters, and a server
 * is not asked more than one reader would ask it:
 *
 * - `soonest`: stories are corrected most in their first hours; nobody would press "reload" more often
 * - `growth`: each quiet check makes the next wait longer by this, so that a check comes after about a third again of the
 *   time that has been quiet: from minutes to a month in 35 checks
 * - `longest`: a month; later corrections are rare, and are not urgent
 * - `changeTakesBack`: quiet checks that one change undoes, which makes the wait an eighth; not all of them, so that a page
 *   that changes all the time for reasons of its own does not stay at the soonest
 * - `jitter`: share by which a wait is longer or shorter, so that many watches do not fall into step
 */
export const schedule = {
  soonest: 5 * minute,
  growth: 1.3,
  longest: 30 * day,
  changeTakesBack: 8,
  jitter: 0.1,
} as const;

/** The least wait by a story's age: what is older is changed less often. The last one holds for all that are older. */
const floors: readonly { under: number; wait: number }[] = [
  { under: 6 * hour, wait: schedule.soonest },
  { under: day, wait: 15 * minute },
  { under: 3 * day, wait: hour },
  { under: 7 * day, wait: 3 * hour },
  { under: 30 * day, wait: 12 * hour },
  { under: Number.POSITIVE_INFINITY, wait: day },
];

/**
 * A story that says it was modified just now is as fresh as a new one, but not quite: an old page that stamps itself with
 * each request would be. Its wait is never under this part of what its publication asks for.
 */
const publicationCounts = 1 / 12;

/**
 * Waits after failures: doubled with each one in a row.
 *
 * - `failure`: a server that stumbles is mostly back within the hour
 * - `busy`: what 429 means where it does not say for how long
 * - `longest`: tried daily at least, until `mostFailures`, which is about four days: longer than any outage a reader waits for
 * - `longestAsked`: a server may ask for more than that; not for more than a week, or one wrong header ends the watch
 */
export const backOff = {
  failure: 15 * minute,
  busy: hour,
  longest: day,
  longestAsked: 7 * day,
  mostFailures: 10,
} as const;

/** What the schedule looks at. Dates as the article states them. */
export interface Scheduled {
  articleId: string;
  quietChecks: number;
  datePublished: string | null;
  dateModified: string | null;
}

/** When to look again after a check that went well; milliseconds since 1970, like `now`. The same input, the same answer. */
export function nextCheck(watched: Scheduled, now: number): number {
  const quiet = schedule.soonest * schedule.growth ** watched.quietChecks;
  const wait = Math.min(schedule.longest, Math.max(quiet, leastWait(watched, now)));
  return now + jittered(wait, `${watched.articleId} ${watched.quietChecks}`);
}

/** Quiet checks after one that found a change, or none. */
export function quietAfter(quietChecks: number, changed: boolean): number {
  return changed ? Math.max(0, quietChecks - schedule.changeTakesBack) : quietChecks + 1;
}

/**
 * When to try again after a failure. `failures`: in a row, this one among them. `asked`: milliseconds that the server asked
 * to be left alone; they are kept to. `busy`: it was 429.
 */
export function nextTry(
  { articleId, failures, asked, busy }: { articleId: string; failures: number; asked: number | null; busy: boolean },
  now: number,
): number {
  const first = busy ? backOff.busy : backOff.failure;
  const wait = Math.min(backOff.longest, first * 2 ** (failures - 1));
  const own = jittered(wait, `${articleId} failed ${failures}`);
  if (asked === null) return now + own;
  const kept = Math.min(asked, backOff.longestAsked);
  // Never sooner than asked, and not all at once when the time is up.
  return now + Math.max(busy ? 0 : own, kept * (1 + schedule.jitter * fractionOf(`${articleId} asked`)));
}

function leastWait({ datePublished, dateModified }: Scheduled, now: number): number {
  const published = momentOf(datePublished);
  const modified = momentOf(dateModified);
  // Nothing stated: as a story of today, which the quiet checks make older.
  if (published === null && modified === null) return schedule.soonest;
  const freshest = Math.max(published ?? 0, modified ?? 0);
  const byPublication = published === null ? 0 : floorAt(now - published) * publicationCounts;
  return Math.max(floorAt(now - freshest), byPublication);
}

/** A date in the future is a clock's error: as now. */
function floorAt(age: number): number {
  return floors.find(({ under }) => age < under)?.wait ?? day;
}

/** A stated date as a moment; without an offset within a day of it, which is near enough. */
function momentOf(stated: string | null): number | null {
  const date = stated === null ? null : parseStatedDate(stated);
  const wall = wallOfStated(date);
  return wall !== null && date?.precision === 'instant' ? wall - date.offset * minute : wall;
}

function jittered(wait: number, name: string): number {
  return Math.round(wait * (1 + schedule.jitter * (2 * fractionOf(name) - 1)));
}

/** A number from 0 up to 1 that a name always gets (FNV-1a, public domain). */
function fractionOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  // The last characters reach the high bits only by one more mixing.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
