import type { Line, WordBag } from './line.ts';

/** Words that stand in more lines than this, and in more than this share of them, say nothing of what belongs together. */
const common = { lines: 8, share: 0.1 };
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
    touched.sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other);
    for (const other of touched.slice(0, candidates)) {
      const made = likenessOf(line.words, after[other]?.words ?? new Map());
      found.set(`${at} ${other}`, { before: at, after: other, ...made });
    }
    for (const other of touched) shared[other] = 0;
  });
  return [...found.values()];
}

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
