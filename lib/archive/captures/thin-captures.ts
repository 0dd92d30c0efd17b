import type { ListedCapture } from '../../article/web-archive.ts';

const day = 24 * 60 * 60 * 1_000;

/** Captures that are offered of a long list before the reader asks for all: what a panel shows without becoming a table. */
export const mostOffered = 24;

/** Days before and after a date of the article in which one capture a day is offered. */
const nearness = 3;

/**
 * A sensible choice of a long list, oldest first: the first and the last; near the days on which the article is said to
 * have been published, changed or corrected the first capture of each day; then further ones, always the one in the
 * middle of the widest gap, until `most` are chosen.
 *
 * `near`: those moments, in milliseconds since 1970.
 */
export function thinCaptures(
  captures: readonly ListedCapture[],
  near: readonly number[],
  most = mostOffered,
): ListedCapture[] {
  if (captures.length <= most) return [...captures];
  const last = captures.length - 1;
  const chosen = new Set([0, last]);
  for (const index of firstOfDays(captures, near)) {
    if (chosen.size < most) chosen.add(index);
  }
  const times = captures.map(({ capturedAt }) => capturedAt);
  while (chosen.size < most) {
    const next = middleOfWidestGap(
      times,
      [...chosen].sort((a, b) => a - b),
    );
    if (next === null) break;
    chosen.add(next);
  }
  return [...chosen].sort((a, b) => a - b).flatMap((index) => captures[index] ?? []);
}

/** The first capture of each day near one of the moments, the nearest days first. */
function firstOfDays(captures: readonly ListedCapture[], near: readonly number[]): number[] {
  const found = new Map<number, { index: number; distance: number }>();
  captures.forEach(({ capturedAt }, index) => {
    const distance = Math.min(...near.map((moment) => Math.abs(moment - capturedAt)));
    const date = Math.floor(capturedAt / day);
    if (distance <= nearness * day && !found.has(date)) found.set(date, { index, distance });
  });
  return [...found.values()].sort((a, b) => a.distance - b.distance).map(({ index }) => index);
}

/** Among the captures between two chosen ones with the longest time between them, the one nearest its middle; null: none is left. */
function middleOfWidestGap(times: readonly number[], chosen: readonly number[]): number | null {
  let widest: { from: number; to: number; length: number } | null = null;
  for (let at = 1; at < chosen.length; at += 1) {
    const [from, to] = [chosen[at - 1] ?? 0, chosen[at] ?? 0];
    const length = (times[to] ?? 0) - (times[from] ?? 0);
    if (to - from > 1 && (widest === null || length > widest.length)) widest = { from, to, length };
  }
  if (widest === null) return null;
  const middle = (times[widest.from] ?? 0) + widest.length / 2;
  let best = widest.from + 1;
  for (let index = best; index < widest.to; index += 1) {
    if (Math.abs((times[index] ?? 0) - middle) < Math.abs((times[best] ?? 0) - middle)) best = index;
  }
  return best;
}
