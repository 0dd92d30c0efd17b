import type { CapturePutOff } from '../../article/web-archive.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Tries after which a capture is given up; the last is a day and a half after the first. */
export const mostTries = 5;

/**
 * Bounds on how long an archive that asks to be left alone is left alone. Of one that does not say how long: a quarter of an
 * hour. Going on within a minute has readers shut out of the largest one for an hour.
 */
const rest = { least: minute, unsaid: 15 * minute, most: 24 * hour } as const;

/** After a fault. The first wait is short, since most last moments; the last reaches over a night's outage. */
const afterFault = [10 * minute, hour, 6 * hour, 24 * hour] as const;

/** Without a network nothing was asked, and nothing is lost by looking again soon. */
const afterOffline = 10 * minute;

/** Milliseconds until a capture is tried again. `tries`: how often nothing has come of it, this time included. */
export function waitBefore(because: CapturePutOff, tries: number, retryAfter: number | null): number {
  if (because === 'busy') return Math.min(Math.max(retryAfter ?? rest.unsaid, rest.least), rest.most);
  if (because === 'offline') return afterOffline;
  return afterFault[Math.min(tries, afterFault.length) - 1] ?? afterFault[0];
}
