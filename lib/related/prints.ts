import { eachRun, isComparable, type Letters } from './letters.ts';

/** Prints of one text. Of a copy that has a third of the text left, three or four of these are the same. */
const count = 12;

/**
 * The prints of a text: the smallest numbers of its runs (a bottom-k sketch after Broder, "On the resemblance and containment of
 * documents", 1997). A text that shares much of its wording shares some of them, whatever else was cut or added, so that copies
 * are found by looking up a few numbers. None where there is too little text.
 */
export function printsOf(letters: Letters): number[] {
  if (!isComparable(letters)) return [];
  const smallest: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  eachRun(letters, (hash) => {
    if (hash >= limit || smallest.includes(hash)) return;
    let at = smallest.length;
    while (at > 0 && (smallest[at - 1] ?? 0) > hash) at -= 1;
    smallest.splice(at, 0, hash);
    if (smallest.length > count) smallest.pop();
    if (smallest.length === count) limit = smallest[count - 1] ?? limit;
  });
  return smallest;
}
