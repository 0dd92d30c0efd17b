import { bagOf, type Line } from './line.ts';
import { type Likeness, likenessOf, sizeOf } from './shared-words.ts';

/** A part stands in the whole when so many of its words do. */
const contained = 0.75;
/** The parts together are the whole when they are so alike. */
const together = 0.75;
/** Paragraphs that one paragraph is taken to have been split into, at most. */
const mostParts = 6;

/** One line, and the lines on the other side, next to one another, that together are what it was. */
export interface Parted {
  whole: number;
  parts: readonly number[];
}

/**
 * Lines that were split into several: their words stand in lines next to one another on the other side.
 *
 * @param containment how much of each part stands in a whole, for pairs in question
 */
export function partedLines(
  wholes: readonly Line[],
  parts: readonly Line[],
  pairs: readonly { whole: number; part: number; containment: number }[],
  isNext: (one: number, other: number) => boolean,
): Parted[] {
  const partsOf = new Map<number, number[]>();
  for (const { whole, part, containment } of pairs) {
    if (containment < contained) continue;
    partsOf.set(whole, [...(partsOf.get(whole) ?? []), part]);
  }
  const found: Parted[] = [];
  const taken = new Set<number>();
  for (const [whole, candidates] of [...partsOf].sort(([one], [other]) => one - other)) {
    const run = longestRun(
      candidates.filter((part) => !taken.has(part)).sort((one, other) => one - other),
      isNext,
    );
    if (run.length < 2 || run.length > mostParts) continue;
    const line = wholes[whole];
    const words = bagOf(run.flatMap((part) => parts[part]?.tokens ?? []));
    // A line feed tells paragraphs apart, so none may have its own.
    if ([line, ...run.map((part) => parts[part])].some((one) => one?.text.includes('\n'))) continue;
    if (line === undefined || sizeOf(words) === 0 || likenessOf(line.words, words).likeness < together) continue;
    for (const part of run) taken.add(part);
    found.push({ whole, parts: run });
  }
  return found;
}

function longestRun(sorted: readonly number[], isNext: (one: number, other: number) => boolean): number[] {
  let longest: number[] = [];
  let run: number[] = [];
  for (const part of sorted) {
    const last = run.at(-1);
    run = last !== undefined && isNext(last, part) ? [...run, part] : [part];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** Pairs as `partedLines` wants them: `newer` where the whole is among the newer lines. */
export function wholesAmong(side: 'older' | 'newer', pairs: readonly Likeness[]) {
  return pairs.map(({ before, after, beforeInAfter, afterInBefore }) =>
    side === 'older'
      ? { whole: before, part: after, containment: afterInBefore }
      : { whole: after, part: before, containment: beforeInAfter },
  );
}
