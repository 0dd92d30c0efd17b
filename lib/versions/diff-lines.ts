import { alignSequence, type Pair, standsLater } from './align-sequence.ts';
import { bagOf, keyOf, type Line, type WordBag } from './line.ts';
import { readable } from './readable-stretches.ts';
import { likenessOf } from './shared-words.ts';
import { joined, type Stretch, sentenceRanges, type TokenRange, weightOf } from './stretches.ts';

/** Sentences that are taken for one that was edited: how alike they must be; where they stand alone; and all of a gap. */
const alike = { sentence: 0.4, alone: 0.25, resplit: 0.75 };
/** How much of a sentence must stay for it to be the same one, edited. */
const stayed = 0.2;
/** Comparisons of sentences within one gap; beyond them the words are compared without regard to sentences. */
const mostComparisons = 2_500;

/**
 * The words of two lines side by side: sentences first, then the words of those that were edited. What is `same` differs in
 * nothing but noise (see `fold.ts`).
 */
export function diffLines(before: Line, after: Line): Stretch[] {
  const whole: Stretch = { op: 'same', before: [0, before.tokens.length], after: [0, after.tokens.length] };
  if (before.key === after.key) return [whole];
  const older = sentenceRanges(before);
  const newer = sentenceRanges(after);
  if (older.length <= 1 && newer.length <= 1) return wordsBetween(before, after, whole.before, whole.after);
  const anchors = alignSequence(
    older.map((range) => sentenceKey(before, range)),
    newer.map((range) => sentenceKey(after, range)),
  );
  const stretches: Stretch[] = [];
  let from: Pair = [0, 0];
  for (const anchor of [...anchors, [older.length, newer.length] as const]) {
    stretches.push(
      ...sentencesBetween(before, after, older.slice(from[0], anchor[0]), newer.slice(from[1], anchor[1])),
    );
    const one = older[anchor[0]];
    const other = newer[anchor[1]];
    if (one !== undefined && other !== undefined) stretches.push({ op: 'same', before: one, after: other });
    from = [anchor[0] + 1, anchor[1] + 1];
  }
  return joined(stretches);
}

const sentenceKey = (line: Line, [from, to]: TokenRange) => keyOf(line.tokens.slice(from, to));

function sentencesBetween(
  before: Line,
  after: Line,
  older: readonly TokenRange[],
  newer: readonly TokenRange[],
): Stretch[] {
  const all = (ranges: readonly TokenRange[]): TokenRange => [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
  if (older.length === 0 || newer.length === 0) return alone(older, newer);
  const bags = (line: Line, ranges: readonly TokenRange[]) =>
    ranges.map(([from, to]) => bagOf(line.tokens.slice(from, to)));
  const one = bags(before, older);
  const other = bags(after, newer);
  const resplit =
    older.length !== newer.length &&
    likenessOf(bags(before, [all(older)])[0] ?? new Map(), bags(after, [all(newer)])[0] ?? new Map()).likeness >=
      alike.resplit;
  if (resplit || older.length * newer.length > mostComparisons) {
    return wordsBetween(before, after, all(older), all(newer));
  }
  const needed = older.length === 1 && newer.length === 1 ? alike.alone : alike.sentence;
  const likeness = (a: WordBag = new Map(), b: WordBag = new Map()) => {
    const found = likenessOf(a, b).likeness;
    return found >= needed ? found : 0;
  };
  const keys = (line: Line, ranges: readonly TokenRange[]) => ranges.map((range) => sentenceKey(line, range));
  const pairs = standsLater(keys(before, older), keys(after, newer))
    ? likestInOrder(other.length, one.length, (a, b) => likeness(one[b], other[a])).map(([a, b]): Pair => [b, a])
    : likestInOrder(one.length, other.length, (a, b) => likeness(one[a], other[b]));
  const stretches: Stretch[] = [];
  let from: Pair = [0, 0];
  for (const [a, b] of [...pairs, [older.length, newer.length] as const]) {
    stretches.push(...alone(older.slice(from[0], a), newer.slice(from[1], b)));
    const range = older[a];
    const into = newer[b];
    if (range !== undefined && into !== undefined) stretches.push(...sentencePair(before, after, range, into));
    from = [a + 1, b + 1];
  }
  return stretches;
}

/** One sentence for another: word by word, but where next to nothing stayed one went and another came. */
function sentencePair(before: Line, after: Line, older: TokenRange, newer: TokenRange): Stretch[] {
  const stretches = wordsBetween(before, after, older, newer);
  const kept = stretches.reduce((sum, { op, after: range }) => sum + (op === 'same' ? weightOf(after, range) : 0), 0);
  const all = Math.max(weightOf(before, older), weightOf(after, newer));
  return kept < all * stayed ? alone([older], [newer]) : stretches;
}

/** Sentences that found no other: what was removed stands before what was added. */
function alone(older: readonly TokenRange[], newer: readonly TokenRange[]): Stretch[] {
  const none: TokenRange = [0, 0];
  return [
    ...older.map((before): Stretch => ({ op: 'whole', before, after: none })),
    ...newer.map((after): Stretch => ({ op: 'whole', before: none, after })),
  ];
}

/** Pairs that keep the order of both and are most alike together. */
function likestInOrder(rows: number, columns: number, likeness: (row: number, column: number) => number): Pair[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const own = new Float64Array(rows * columns);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const value = likeness(row, column);
      own[row * columns + column] = value;
      const paired = value > 0 ? value + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const value = own[row * columns + column] ?? 0;
    if (value > 0 && at(row, column) === value + at(row + 1, column + 1)) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function wordsBetween(before: Line, after: Line, older: TokenRange, newer: TokenRange): Stretch[] {
  const keys = (line: Line, [from, to]: TokenRange) => line.tokens.slice(from, to).map(({ key }) => key);
  const pairs = alignSequence(keys(before, older), keys(after, newer));
  const stretches: Stretch[] = [];
  let from: Pair = [0, 0];
  const [one, other] = [older[0], newer[0]];
  for (const [a, b] of [...pairs, [older[1] - one, newer[1] - other] as const]) {
    stretches.push({ op: 'changed', before: [one + from[0], one + a], after: [other + from[1], other + b] });
    if (one + a < older[1] && other + b < newer[1]) {
      stretches.push({ op: 'same', before: [one + a, one + a + 1], after: [other + b, other + b + 1] });
    }
    from = [a + 1, b + 1];
  }
  return readable(before, after, joined(stretches));
}
