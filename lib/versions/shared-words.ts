import type { Line, WordBag } from './line.ts';

/** Words that stand in more lines than this, and in more than this share of them, say nothing of what belongs together. */
const common = { lines: 8, share: 0.04 };
/** Of the lines that share words with one, those that are looked at. */
const candidates = 5;

/** Two lines, by their places in the lists that were compared, and what they have in common. */
export interface Likeness {
  before: number;
  after: number;
  /** Words in common among all words of both (Dice's coefficient): 0 to 1. */
  likeness: number;
  /** Share of the words of one that stand in the other. */
  beforeInAfter: number;
  afterInBefore: number;
}

/**
 * For each line of the one list, the lines of the other that have most words in common with it. Only lines that share a
 * word which is not everywhere are compared, so that long texts without anything in common are soon done with.
 */
export function likenesses(before: readonly Line[], after: readonly Line[]): Likeness[] {
  const limit = Math.max(common.lines, (before.length + after.length) * common.share);
  const places = new Map<string, number[]>();
  after.forEach((line, at) => {
    for (const word of line.words.keys()) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  });
  const found = new Map<string, Likeness>();
  const shared = new Float64Array(after.length);
  before.forEach((line, at) => {
    const touched: number[] = [];
    for (const word of line.words.keys()) {
      const lines = places.get(word);
      if (lines === undefined || lines.length > limit) continue;
      for (const other of lines) {
        if (shared[other] === 0) touched.push(other);
        // Rarer words say more.
        shared[other] = (shared[other] ?? 0) + 1 / lines.length;
      }
    }
    for (const other of mostShared(touched, shared)) {
      const made = likenessOf(line.words, after[other]?.words ?? new Map());
      found.set(`${at} ${other}`, { before: at, after: other, ...made });
    }
    for (const other of touched) shared[other] = 0;
  });
  return [...found.values()];
}

/** The few of many that share most, the first among equals. */
function mostShared(touched: readonly number[], shared: Float64Array): number[] {
  const most: number[] = [];
  for (const at of touched) {
    const own = shared[at] ?? 0;
    const isLess = (other: number) => own < (shared[other] ?? 0) || (own === shared[other] && at > other);
    if (most.length === candidates && isLess(most[candidates - 1] ?? -1)) continue;
    let place = most.length;
    while (place > 0 && !isLess(most[place - 1] ?? -1)) place -= 1;
    most.splice(place, 0, at);
    if (most.length > candidates) most.pop();
  }
  return most;
}

/** How alike two bags of words are, each word as often as it stands in them. */
export function likenessOf(before: WordBag, after: WordBag): Omit<Likeness, 'before' | 'after'> {
  let inCommon = 0;
  for (const [word, count] of before) inCommon += Math.min(count, after.get(word) ?? 0);
  const one = sizeOf(before);
  const other = sizeOf(after);
  return {
    likeness: one + other === 0 ? 0 : (2 * inCommon) / (one + other),
    beforeInAfter: one === 0 ? 0 : inCommon / one,
    afterInBefore: other === 0 ? 0 : inCommon / other,
  };
}

const sizes = new WeakMap<WordBag, number>();

/** Words in a bag, each as often as it is in it. */
export function sizeOf(bag: WordBag): number {
  let size = sizes.get(bag);
  if (size === undefined) {
    size = 0;
    for (const count of bag.values()) size += count;
    sizes.set(bag, size);
  }
  return size;
}
