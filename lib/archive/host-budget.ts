/**
 * How often one host is asked, over all watches on it: as a reader who opens stories one after another, not as a crawler.
 * Counted from the ledger, so that it holds over stops of the background, and every purpose counts.
 *
 * - `gap`: milliseconds between two requests; the delay that crawlers keep by custom where a site names none is 10 s or more
 * - `perHour`: so that a reader with dozens of watches on one site spreads them over hours
 */
export const hostBudget = { gap: 20_000, perHour: 30, hour: 60 * 60 * 1_000 } as const;

/**
 * The first moment from `now` on at which a host may be asked, in milliseconds since 1970. `times`: when it was asked, oldest
 * first. Those in the future come from a clock that was set back, and do not count.
 */
export function hostFreeAt(times: readonly number[], now: number): number {
  const { gap, perHour, hour } = hostBudget;
  const recent = times.filter((at) => at <= now && at > now - hour);
  const last = recent.at(-1);
  const afterGap = last === undefined ? now : last + gap;
  const oldestThatCounts = recent.at(-perHour);
  const afterHour = oldestThatCounts === undefined ? now : oldestThatCounts + hour;
  return Math.max(now, afterGap, afterHour);
}
