import { alignSequence, heaviestInOrder, type Pair, standsLater } from './align-sequence.ts';
import type { Line } from './line.ts';
import { likenesses } from './shared-words.ts';
import { partedLines, wholesAmong } from './split-blocks.ts';

/** Paragraphs that belong together: how alike they must be where they stand at the same place, alone there, or elsewhere. */
const alike = { here: 0.42, aloneHere: 0.3, elsewhere: 0.6 };

/** What the length of a text counts beside the text itself: all lengths of an article together are less than one. */
const lengthsShare = 1e-9;

/**
 * Paragraphs that are one another, as indices of both versions. One side is empty for what was added or removed; it has
 * several, next to one another, where a paragraph was split or several were joined.
 */
export interface AlignedBlocks {
  before: readonly number[];
  after: readonly number[];
  moved: boolean;
}

/**
 * Finds which paragraphs of two versions are one another, in the order in which one would read them side by side: that of
 * the newer version, with what was removed where it stood.
 *
 * 1. paragraphs with the same words, as many as keep their order
 * 2. the same that do not
 * 3. paragraphs that were split, or joined: before likeness, to which half of a paragraph is another
 * 4. paragraphs that are alike, the most alike first
 * 5. of all these as many as can keep their order stay; the others have moved
 */
export function alignBlocks(before: readonly Line[], after: readonly Line[]): AlignedBlocks[] {
  const [one, other] = identities(before, after);
  if (!standsLater(one, other)) return inReadingOrder(matches(before, after, one, other), before, after);
  const seenFromBehind = matches(after, before, other, one).map((match) => ({
    before: match.after,
    after: match.before,
  }));
  return inReadingOrder(seenFromBehind, before, after);
}

type Match = Omit<AlignedBlocks, 'moved'>;

/** What is compared: lines that stand in both as printed need no reading. */
function identities(before: readonly Line[], after: readonly Line[]): [string[], string[]] {
  const inBefore = new Set(before.map(({ text }) => text));
  const inAfter = new Set(after.map(({ text }) => text));
  const identity = (line: Line) =>
    inBefore.has(line.text) && inAfter.has(line.text) ? line.text : `\u0000${line.key}`;
  return [before.map(identity), after.map(identity)];
}

function matches(
  before: readonly Line[],
  after: readonly Line[],
  one: readonly string[],
  other: readonly string[],
): Match[] {
  const anchors = alignSequence(one, other);
  const found: Match[] = anchors.map(([a, b]) => ({ before: [a], after: [b] }));
  const left = new Left(before, after, anchors);

  const places = new Map<string, number[]>();
  for (const at of left.after) places.set(other[at] ?? '', [...(places.get(other[at] ?? '') ?? []), at]);
  for (const at of [...left.before]) {
    const place = places.get(one[at] ?? '')?.shift();
    if (place !== undefined) found.push(left.take([at], [place]));
  }

  const linesBefore = [...left.before];
  const linesAfter = [...left.after];
  const olderLines = linesBefore.flatMap((at) => before[at] ?? []);
  const newerLines = linesAfter.flatMap((at) => after[at] ?? []);
  const pairs = likenesses(olderLines, newerLines).map((pair) => ({
    ...pair,
    sameGap: left.gapBefore(linesBefore[pair.before]) === left.gapAfter(linesAfter[pair.after]),
  }));
  const inPlace = pairs.filter(({ sameGap }) => sameGap);
  const nextIn = (places: readonly number[]) => (a: number, b: number) => (places[b] ?? 0) - (places[a] ?? 0) === 1;
  const placesOf = (indices: readonly number[], places: readonly number[]) => indices.flatMap((at) => places[at] ?? []);
  const splits = partedLines(olderLines, newerLines, wholesAmong('older', inPlace), nextIn(linesAfter));
  for (const { whole, parts } of splits) {
    found.push(left.take(placesOf([whole], linesBefore), placesOf(parts, linesAfter)));
  }
  const joins = partedLines(newerLines, olderLines, wholesAmong('newer', inPlace), nextIn(linesBefore));
  for (const { whole, parts } of joins) {
    const joined = placesOf(parts, linesBefore);
    const into = placesOf([whole], linesAfter);
    if (left.has(joined, into)) found.push(left.take(joined, into));
  }

  const byLikeness = pairs.sort(
    (p, q) =>
      q.likeness - p.likeness ||
      Math.abs(p.before - p.after) - Math.abs(q.before - q.after) ||
      p.before - q.before ||
      p.after - q.after,
  );
  for (const { before: a, after: b, likeness, sameGap } of byLikeness) {
    const older = placesOf([a], linesBefore);
    const newer = placesOf([b], linesAfter);
    const needed = !sameGap ? alike.elsewhere : left.isAlone(older, newer) ? alike.aloneHere : alike.here;
    if (likeness >= needed && left.has(older, newer)) found.push(left.take(older, newer));
  }
  return found;
}

/** Lines that have found no other yet, and the gap between matches in which each stands. */
class Left {
  readonly before: Set<number>;
  readonly after: Set<number>;
  private readonly gapsBefore: number[] = [];
  private readonly gapsAfter: number[] = [];

  constructor(before: readonly Line[], after: readonly Line[], anchors: readonly Pair[]) {
    this.before = new Set(before.keys());
    this.after = new Set(after.keys());
    let gap = 0;
    let [one, other] = [0, 0];
    for (const [a, b] of [...anchors, [before.length, after.length] as const]) {
      for (; one < a; one += 1) this.gapsBefore[one] = gap;
      for (; other < b; other += 1) this.gapsAfter[other] = gap;
      [one, other] = [a + 1, b + 1];
      this.before.delete(a);
      this.after.delete(b);
      gap += 1;
    }
  }

  gapBefore(at: number | undefined): number | undefined {
    return at === undefined ? undefined : this.gapsBefore[at];
  }

  gapAfter(at: number | undefined): number | undefined {
    return at === undefined ? undefined : this.gapsAfter[at];
  }

  has(before: readonly number[], after: readonly number[]): boolean {
    return before.every((at) => this.before.has(at)) && after.every((at) => this.after.has(at));
  }

  take(before: readonly number[], after: readonly number[]): Match {
    for (const at of before) this.before.delete(at);
    for (const at of after) this.after.delete(at);
    return { before, after };
  }

  /** Whether the lines are the only ones left between the same two neighbours. */
  isAlone([before = -1]: readonly number[], [after = -1]: readonly number[]): boolean {
    const gap = this.gapsBefore[before];
    return (
      this.gapsBefore[before - 1] !== gap &&
      this.gapsBefore[before + 1] !== gap &&
      this.gapsAfter[after - 1] !== gap &&
      this.gapsAfter[after + 1] !== gap
    );
  }
}

function inReadingOrder(found: readonly Match[], before: readonly Line[], after: readonly Line[]): AlignedBlocks[] {
  const byBefore = new Map(found.map((match) => [match.before[0] ?? -1, match]));
  const pairs = found
    .map((match): Pair => [match.before[0] ?? -1, match.after[0] ?? -1])
    .sort(([one], [other]) => one - other);
  // The fewest moves that explain it; of as many, those of the shorter paragraphs.
  const weigh = ([a, b]: Pair) => 1 + ((before[a]?.text.length ?? 0) + (after[b]?.text.length ?? 0)) * lengthsShare;
  const swapped = standsLater(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const staying = swapped
    ? heaviestInOrder(
        pairs.map(([a, b]): Pair => [b, a]).sort(([one], [other]) => one - other),
        ([b, a]) => weigh([a, b]),
      ).map(([b, a]): Pair => [a, b])
    : heaviestInOrder(pairs, weigh);
  const stayingBefore = new Set(staying.map(([at]) => at));
  const byAfter = new Map(found.map((match) => [match.after[0] ?? -1, match]));
  const rows: AlignedBlocks[] = [];
  const matchedBefore = new Set(found.flatMap((match) => match.before));
  let [one, other] = [0, 0];
  for (const [a, b] of [...staying, [before.length, after.length] as const]) {
    for (; one < a; one += 1) if (!matchedBefore.has(one)) rows.push({ before: [one], after: [], moved: false });
    while (other < b) {
      const moved = byAfter.get(other);
      rows.push(moved === undefined ? { before: [], after: [other], moved: false } : { ...moved, moved: true });
      other += moved?.after.length ?? 1;
    }
    const match = byBefore.get(a);
    if (match === undefined || !stayingBefore.has(a)) continue;
    rows.push({ ...match, moved: false });
    one = a + match.before.length;
    other = b + match.after.length;
  }
  return rows;
}
