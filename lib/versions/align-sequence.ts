import { diffArrays } from 'diff';

/** What stands at one index of the older and at one of the newer sequence. */
export type Pair = readonly [before: number, after: number];

/** Steps of an edit script beyond which the exact search is given up for one that looks for anchors first. */
const longestScript = 400;
/** The same within a stretch between two anchors. */
const longestScriptBetween = 250;

/**
 * Pairs of equal things in the order of both sequences, as many as there are: the longest common subsequence (`diff`), and
 * for long sequences with little in common the same between anchors that stand once in each (as in patience diff).
 *
 * Which side is called the older makes no difference.
 */
export function alignSequence(before: readonly string[], after: readonly string[]): Pair[] {
  if (!standsLater(before, after)) return alignOrdered(before, after);
  return alignOrdered(after, before).map(([one, other]) => [other, one]);
}

/**
 * Which of two sequences goes second where it must not matter which is the older: alignments are made the same way round,
 * so that they are the same seen from behind.
 */
export function standsLater(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return before.length > after.length;
  for (let at = 0; at < before.length; at += 1) {
    const one = before[at] ?? '';
    const other = after[at] ?? '';
    if (one !== other) return one > other;
  }
  return false;
}

function alignOrdered(before: readonly string[], after: readonly string[]): Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const pairs: Pair[] = [];
  for (let at = 0; at < start; at += 1) pairs.push([at, at]);
  const one = before.slice(start, before.length - end);
  const other = after.slice(start, after.length - end);
  for (const [a, b] of middle(one, other)) pairs.push([a + start, b + start]);
  for (let at = end; at > 0; at -= 1) pairs.push([before.length - at, after.length - at]);
  return pairs;
}

function middle(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const exact = scripted(before, after, longestScript);
  if (exact !== null) return exact;
  const anchors = uniqueAnchors(before, after);
  const pairs: Pair[] = [];
  let from: Pair = [0, 0];
  for (const anchor of [...anchors, [before.length, after.length] as const]) {
    const one = before.slice(from[0], anchor[0]);
    const other = after.slice(from[1], anchor[1]);
    // With nothing in common the search would take the longest, to find nothing.
    for (const [a, b] of scripted(one, other, longestScriptBetween) ?? []) pairs.push([a + from[0], b + from[1]]);
    if (anchor[0] < before.length && anchor[1] < after.length) pairs.push(anchor);
    from = [anchor[0] + 1, anchor[1] + 1];
  }
  return pairs;
}

function scripted(before: readonly string[], after: readonly string[], maxEditLength: number): Pair[] | null {
  if (before.length === 0 || after.length === 0) return [];
  if (Math.abs(before.length - after.length) > maxEditLength) return null;
  const parts = diffArrays([...before], [...after], { maxEditLength });
  if (parts === undefined) return null;
  const pairs: Pair[] = [];
  let one = 0;
  let other = 0;
  for (const { added, removed, count } of parts) {
    if (removed) one += count;
    else if (added) other += count;
    else for (let at = 0; at < count; at += 1) pairs.push([one++, other++]);
  }
  return pairs;
}

/** Things that stand once in each, as many as keep the order of both. */
function uniqueAnchors(before: readonly string[], after: readonly string[]): Pair[] {
  const places = new Map<string, number>();
  const twice = -1;
  after.forEach((key, at) => {
    places.set(key, places.has(key) ? twice : at);
  });
  const seen = new Map<string, number>();
  before.forEach((key, at) => {
    seen.set(key, seen.has(key) ? twice : at);
  });
  const candidates: Pair[] = [];
  for (const [key, at] of seen) {
    const other = places.get(key) ?? twice;
    if (at !== twice && other !== twice) candidates.push([at, other]);
  }
  return heaviestInOrder(candidates, () => 1);
}

/**
 * Of pairs in the order of their first index, those that weigh most together and stand in the same order on both sides.
 * Takes n log n steps (a Fenwick tree of the heaviest chain up to each place).
 */
export function heaviestInOrder(pairs: readonly Pair[], weigh: (pair: Pair, index: number) => number): Pair[] {
  const size = pairs.reduce((most, [, after]) => Math.max(most, after), 0) + 1;
  const best = new Array<number>(size + 1).fill(-1);
  const weights: number[] = [];
  const previous: number[] = [];
  const weightOf = (index: number) => (index < 0 ? 0 : (weights[index] ?? 0));
  let last = -1;
  pairs.forEach((pair, index) => {
    let before = -1;
    for (let at = pair[1]; at > 0; at -= at & -at) {
      const found = best[at] ?? -1;
      if (weightOf(found) > weightOf(before)) before = found;
    }
    previous.push(before);
    weights.push(weightOf(before) + weigh(pair, index));
    for (let at = pair[1] + 1; at <= size; at += at & -at) {
      if (weightOf(index) > weightOf(best[at] ?? -1)) best[at] = index;
    }
    if (weightOf(index) > weightOf(last)) last = index;
  });
  const chain: Pair[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}
