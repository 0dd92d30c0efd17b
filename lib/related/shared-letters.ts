import { eachRun, isComparable, type Letters } from './letters.ts';

/**
 * How much of the shorter of two texts stands in the other, from 0 to 1: the letters that lie in runs which both have. Null where
 * either is too short to say, or they are written in different scripts.
 */
export function sharedLetters(one: Letters, other: Letters): number | null {
  if (!isComparable(one) || !isComparable(other) || one.run !== other.run) return null;
  const [shorter, longer] = one.text.length <= other.text.length ? [one, other] : [other, one];
  const runs = new Set<number>();
  eachRun(longer, (hash) => runs.add(hash));
  let covered = 0;
  let coveredTo = 0;
  eachRun(shorter, (hash, at) => {
    if (!runs.has(hash)) return;
    covered += at + shorter.run - Math.max(at, coveredTo);
    coveredTo = at + shorter.run;
  });
  return covered / shorter.text.length;
}
