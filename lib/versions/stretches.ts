import type { Line } from './line.ts';

/** A range of tokens: from, and up to but not with. */
export type TokenRange = readonly [from: number, to: number];

/**
 * Tokens of two lines that are the same, or that stand for one another. `whole`: whole sentences that stand in one of the
 * two only.
 */
export interface Stretch {
  op: 'same' | 'changed' | 'whole';
  before: TokenRange;
  after: TokenRange;
}

export const isEmpty = ([from, to]: TokenRange): boolean => from >= to;

/**
 * Joins neighbours that are of one kind; whole sentences stay apart from what changed beside them. Of whole sentences next to
 * one another those that were removed come first.
 */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    if (isEmpty(stretch.before) && isEmpty(stretch.after)) continue;
    const last = result.at(-1);
    const isLate = last?.op === 'whole' && stretch.op === 'whole' && isEmpty(last.before) && isEmpty(stretch.after);
    const added = isLate ? result.pop() : undefined;
    const neighbour = result.at(-1);
    if (neighbour !== undefined && neighbour.op === stretch.op && sameSides(neighbour, stretch)) {
      neighbour.before = [neighbour.before[0], stretch.before[1]];
      neighbour.after = [neighbour.after[0], stretch.after[1]];
    } else result.push({ ...stretch });
    if (added !== undefined) result.push(added);
  }
  return result;
}

const sameSides = (one: Stretch, other: Stretch) =>
  one.op !== 'whole' || (isEmpty(one.before) === isEmpty(other.before) && isEmpty(one.after) === isEmpty(other.after));

/** Letters and digits in a range: what a reader sees of it. */
export function weightOf(line: Line, [from, to]: TokenRange): number {
  let weight = 0;
  for (let at = from; at < to; at += 1) {
    const token = line.tokens[at];
    if (token?.kind === 'word' || token?.kind === 'number') weight += token.key.length;
  }
  return weight;
}

/** The tokens of each sentence, as ranges; sentences without tokens are left out. */
export function sentenceRanges(line: Line): TokenRange[] {
  const { tokens, sentences } = line;
  const ranges: TokenRange[] = [];
  let at = 0;
  for (const { end } of sentences) {
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? end) < end) at += 1;
    if (at > from) ranges.push([from, at]);
  }
  return ranges;
}
