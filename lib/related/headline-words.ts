import { unspacedScripts } from '../article/folded-text.ts';
import { foldedName } from './folded-name.ts';

const unspaced = new RegExp(`[${unspacedScripts}]+`, 'gu');
/** Letters of a word that says something: shorter ones are mostly a language's own. */
const long = 4;

/** What a headline is compared by: its longer words, and pairs of characters in scripts that set no spaces. */
export function headlineWords(headline: string): Set<string> {
  const folded = foldedName(headline);
  const words = new Set<string>();
  for (const [stretch] of folded.matchAll(unspaced)) {
    for (let at = 0; at + 2 <= stretch.length; at += 1) words.add(stretch.slice(at, at + 2));
  }
  for (const word of folded.replace(unspaced, ' ').split(' ')) {
    if (word.length >= long || /\p{N}{2}/u.test(word)) words.add(word);
  }
  return words;
}

/** Words that two headlines must share at least. */
const fewest = 3;

/** How alike two headlines are, from 0 to 1: the words that both have among all of theirs. 0 where they share hardly any. */
export function headlineLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared < fewest ? 0 : shared / (one.size + other.size - shared);
}
