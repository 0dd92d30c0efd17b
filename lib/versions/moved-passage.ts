import type { Reference } from './exact-place.ts';
import { linesTouched, type PreparedText } from './prepared-text.ts';

/**
 * Whether a passage stands in another place among the paragraphs that both texts have. Where it and another have changed
 * places, more paragraphs kept their order without it than with it, or neither can be said to have moved.
 */
export function hasMoved(from: Reference, target: PreparedText, start: number): boolean {
  const lines = from.text.lines();
  const [first, last] = linesTouched(lines, from.start, from.end);
  const [there] = linesTouched(target.lines(), start, start + 1);
  const known = lastLineByKey(target);
  const own = lastLineByKey(from.text);
  const places = lines.flatMap(({ key }, at) => {
    const to = known.get(key);
    const isPassage = at >= first && at <= last;
    return isPassage || key === '' || to === undefined || to === there || own.get(key) !== at ? [] : [{ at, to }];
  });
  const before = places.filter(({ at, to }) => at < first && to < there);
  const after = places.filter(({ at, to }) => at > last && to > there);
  return longestRise(before) + longestRise(after) < longestRise(places);
}

function lastLineByKey(text: PreparedText): Map<string, number> {
  return new Map(text.lines().map(({ key }, at) => [key, at]));
}

/** Length of the longest row in which the places rise: how many kept their order. */
function longestRise(places: readonly { to: number }[]): number {
  const ends: number[] = [];
  for (const { to } of places) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    ends[low] = to;
  }
  return ends.length;
}
