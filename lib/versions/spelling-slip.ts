/** Letters that a word must have to be told from another word, and from how many on two may differ. */
const fewest = 4;
const long = 6;

/**
 * Whether one word is another with a slip of the pen: the same first letter, and one letter put in, left out, changed or
 * swapped with its neighbour; two in words of six letters and more. Words that differ in capitals only are so too.
 */
export function isSpellingSlip(before: string, after: string): boolean {
  const one = [...before.normalize('NFC').toLowerCase()];
  const other = [...after.normalize('NFC').toLowerCase()];
  if (one.join('') === other.join('')) return true;
  if (/\p{N}/u.test(before + after)) return false;
  const letters = Math.min(lettersIn(one), lettersIn(other));
  if (letters < fewest || one[0] !== other[0]) return false;
  return distance(one, other) <= (letters < long ? 1 : 2);
}

const lettersIn = (signs: readonly string[]) => signs.filter((sign) => /\p{L}/u.test(sign)).length;

/** Edits between two words, a swap of neighbours counting as one (optimal string alignment); stops caring above 2. */
function distance(one: readonly string[], other: readonly string[]): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let previous: number[] = [];
  let row = other.map((_, at) => at).concat(other.length);
  for (let a = 1; a <= one.length; a += 1) {
    const next = [a];
    for (let b = 1; b <= other.length; b += 1) {
      const cost = one[a - 1] === other[b - 1] ? 0 : 1;
      let least = Math.min((row[b] ?? 0) + 1, (next[b - 1] ?? 0) + 1, (row[b - 1] ?? 0) + cost);
      if (a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]) {
        least = Math.min(least, (previous[b - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    [previous, row] = [row, next];
  }
  return row[other.length] ?? 3;
}
