/**
 * Words as a language has them: few that stand everywhere, many that stand nearly nowhere (Zipf's law), of two to five syllables
 * the rarer they are. The same on every run.
 */

const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'sh'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const endings = ['', 's', 'n', 'r', 'ed', 'ing', 'ly'];

/** Words of the invented language. A large newspaper uses as many in a year. */
export const vocabularySize = 120_000;

/** Steepness of Zipf's law, and what flattens it at its head, as counted in running English. */
const zipf = { exponent: 1.07, shift: 2.7 };

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The word of this rank: 0 is the commonest. */
export function wordOf(rank: number): string {
  const syllables: string[] = [];
  let rest = rank;
  do {
    const vowel = vowels[rest % vowels.length];
    rest = Math.floor(rest / vowels.length);
    syllables.push(`${consonants[rest % consonants.length]}${vowel}`);
    rest = Math.floor(rest / consonants.length);
  } while (rest > 0);
  return syllables.join('') + endings[rank % endings.length];
}

const upTo = cumulated();

/** Ranks as they come in running text. */
export function rankFrom(random: () => number): number {
  const wanted = random() * (upTo[vocabularySize - 1] ?? 1);
  let low = 0;
  let high = vocabularySize - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sentence of so many words. */
export function sentence(random: () => number, words: number): string {
  const chosen = Array.from({ length: words }, () => wordOf(rankFrom(random)));
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function cumulated(): Float64Array {
  const sums = new Float64Array(vocabularySize);
  let sum = 0;
  for (let rank = 0; rank < vocabularySize; rank += 1) {
    sum += 1 / (rank + zipf.shift) ** zipf.exponent;
    sums[rank] = sum;
  }
  return sums;
}
