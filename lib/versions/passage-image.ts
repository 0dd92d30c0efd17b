import { type PassageToken, weightOf } from './passage-tokens.ts';

/** A passage's tokens with those around it; `[first, behind)` is the passage itself. */
export interface PassageInContext {
  tokens: readonly PassageToken[];
  first: number;
  behind: number;
}

/** Which tokens of another text took a passage's place. */
export interface Image {
  /** Indices of the first and the last of them. */
  first: number;
  last: number;
  /** How many sides are held by words that stood beside the passage before: 0 to 2. */
  sides: number;
  /** How much of both is the same: 0 to 1, by weight. */
  likeness: number;
}

type Pair = readonly [passage: number, other: number];

/** Tokens beside the passage that may be missing before its side holds no more. */
const nearBy = 3;
const sentenceEnd = /^[.!?…。！？؟۔।]+$/u;

/** What the alignment makes of the passage; null: nothing stands where it stood. */
export function imageOf(
  pairs: readonly Pair[],
  passage: PassageInContext,
  other: readonly PassageToken[],
): Image | null {
  const { first, behind } = passage;
  const inside = heaviest(
    pairs.filter(([at]) => at >= first && at < behind),
    passage,
  );
  const before = pairs.filter(([at, to]) => at < first && to < (inside[0]?.[1] ?? Number.POSITIVE_INFINITY));
  const after = pairs.filter(([at, to]) => at >= behind && to > (inside.at(-1)?.[1] ?? -1));
  const left = holds(before, passage, -1) ? (before.at(-1) ?? null) : null;
  const right = holds(after, passage, 1) ? (after[0] ?? null) : null;
  const sides = (left ? 1 : 0) + (right ? 1 : 0);

  const found = inside.length > 0 ? edges(inside, passage, other, left, right) : between(passage, left, right);
  if (found === null || found.last < found.first) return null;
  const stretch = other.slice(found.first, found.last + 1);
  const likeness = Math.max(inOrder(inside, passage, other), left && right ? inAnyOrder(passage, stretch) : 0);
  return { ...found, sides, likeness };
}

/** Tokens beside a passage by which its side is held, and the weight of those that must be there, or all that there are. */
const heldBy = { tokens: 6, weight: 2.5 };

/** Whether enough of what stood directly before (-1) or behind (1) the passage is there. */
function holds(pairs: readonly Pair[], { tokens, first, behind }: PassageInContext, side: -1 | 1): boolean {
  const from = side === -1 ? first - 1 : behind;
  const near = pairs.filter(([at]) => Math.abs(at - from) < heldBy.tokens);
  if (!near.some(([at]) => Math.abs(at - from) < nearBy)) return false;
  const beside =
    side === -1 ? tokens.slice(0, first).slice(-heldBy.tokens) : tokens.slice(behind, behind + heldBy.tokens);
  return weightOf(near.flatMap(([at]) => tokens[at] ?? [])) >= Math.min(heldBy.weight, weightOf(beside));
}

/** Where nothing of a short passage is left: what stands between the words that stood directly beside it. */
function between({ first, behind }: PassageInContext, left: Pair | null, right: Pair | null) {
  if (left === null || right === null || left[0] !== first - 1 || right[0] !== behind) return null;
  const [from, to] = [left[1] + 1, right[1] - 1];
  return to - from + 1 <= 2 * (behind - first) + 4 ? { first: from, last: to } : null;
}

/** How far the ends of a passage are looked for where they have changed, by the tokens of it that are missing there. */
const reachOf = (missing: number) => 3 * missing + 8;

/** The stretch from the first aligned token to the last, with what took the place of the tokens at the passage's ends. */
function edges(
  inside: readonly Pair[],
  { tokens, first, behind }: PassageInContext,
  other: readonly PassageToken[],
  left: Pair | null,
  right: Pair | null,
): { first: number; last: number } {
  const [start = [0, 0] as const, end = [0, 0] as const] = [inside[0], inside.at(-1)];
  const missing = { before: start[0] - first, after: behind - 1 - end[0] };
  const from =
    missing.before === 0
      ? start[1]
      : firstOf(other, start[1], missing.before, left === null ? null : left[1] + 1, opensSentence(tokens, first));
  const to =
    missing.after === 0
      ? end[1]
      : lastOf(other, end[1], missing.after, right === null ? null : right[1] - 1, closesSentence(tokens, behind - 1));
  return { first: Math.min(from, start[1]), last: Math.max(to, end[1]) };
}

/** Where what took the place of the passage's first tokens begins. `bound`: directly behind what holds that side. */
function firstOf(
  other: readonly PassageToken[],
  at: number,
  missing: number,
  bound: number | null,
  whole: boolean,
): number {
  const floor = Math.max(0, at - reachOf(missing), bound ?? 0);
  // A sentence that was put in before the passage is none of it, nor is another paragraph.
  for (let one = at; one >= floor; one -= 1) {
    if ((whole || bound === null) && opensSentence(other, one)) return one;
  }
  return bound === null ? Math.max(floor, at - missing) : floor;
}

function lastOf(
  other: readonly PassageToken[],
  at: number,
  missing: number,
  bound: number | null,
  whole: boolean,
): number {
  const ceiling = Math.min(other.length - 1, at + reachOf(missing), bound ?? other.length - 1);
  for (let one = at; one <= ceiling; one += 1) {
    if ((whole || bound === null) && closesSentence(other, one)) return whole || other[one]?.closes ? one : one - 1;
  }
  return bound === null ? Math.min(ceiling, at + missing) : ceiling;
}

function opensSentence(tokens: readonly PassageToken[], at: number): boolean {
  return at === 0 || tokens[at]?.opens === true || sentenceEnd.test(tokens[at - 1]?.key ?? '');
}

function closesSentence(tokens: readonly PassageToken[], at: number): boolean {
  return tokens[at]?.closes === true || sentenceEnd.test(tokens[at]?.key ?? '');
}

/** Pairs without those that a long stretch of other words separates from most of them. */
function heaviest(pairs: readonly Pair[], { tokens, first, behind }: PassageInContext): readonly Pair[] {
  const widest = Math.max(24, 2 * (behind - first));
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && pair[1] - last[1] <= widest) group.push(pair);
    else groups.push([pair]);
  }
  const weight = (group: readonly Pair[]) => group.reduce((sum, [at]) => sum + (tokens[at]?.weight ?? 0), 0);
  return groups.sort((one, two) => weight(two) - weight(one))[0] ?? [];
}

/** How much of the passage stands there in its order. */
function inOrder(
  inside: readonly Pair[],
  { tokens, first, behind }: PassageInContext,
  other: readonly PassageToken[],
): number {
  const shared = inside.reduce((sum, [at], index) => {
    const weight = tokens[at]?.weight ?? 0;
    // Single characters and short words meet by chance: they count in full only beside another that matches.
    const beside = [inside[index - 1], inside[index + 1]].some((next) => next && Math.abs(next[0] - at) === 1);
    return sum + (beside || weight > 1 ? weight : weight / 3);
  }, 0);
  const [start, end] = [inside[0]?.[1] ?? 0, inside.at(-1)?.[1] ?? -1];
  return shareOf(shared, weightOf(tokens.slice(first, behind)), weightOf(other.slice(start, end + 1)));
}

/** Telling words of which the order may be another, and what their share counts against one that keeps it. */
const anyOrder = { atLeast: 3, counts: 0.6 };

/** How much of it stands there in whatever order: a sentence that was turned round still says the same. */
function inAnyOrder({ tokens, first, behind }: PassageInContext, stretch: readonly PassageToken[]): number {
  const telling = (all: readonly PassageToken[]) => all.filter(({ weight }) => weight > 1);
  const [own, there] = [telling(tokens.slice(first, behind)), telling(stretch)];
  if (own.length < anyOrder.atLeast) return 0;
  const rest = new Map<string, number>();
  for (const { key } of there) rest.set(key.toLowerCase(), (rest.get(key.toLowerCase()) ?? 0) + 1);
  const shared = own.filter(({ key }) => {
    const left = rest.get(key.toLowerCase()) ?? 0;
    rest.set(key.toLowerCase(), left - 1);
    return left > 0;
  });
  return anyOrder.counts * shareOf(shared.length, own.length, there.length);
}

function shareOf(shared: number, ...wholes: number[]): number {
  const whole = Math.max(...wholes);
  return whole === 0 ? 0 : shared / whole;
}
