import { foldedNote } from '../article/same-note.ts';
import { plainDigits } from '../languages/digits.ts';
import type { Line } from './line.ts';
import { tokensOf } from './tokens.ts';

/** Words in lower case, digits as 0 to 9. */
export type FoldedWords = ReadonlySet<string>;

/** Letters of a word that says something by itself, in scripts that part words, and in those that do not. */
const longEnough = { spaced: 4, spaceless: 2 };
/** Two words are forms of one when they begin alike for so many letters, and end with no more than so many others. */
const form = { stem: 5, ending: 4 };

/** The words and numbers of a text, folded as notes are; with `shortest`, words from so many letters on. */
export function wordsIn(text: string, shortest?: number): Set<string> {
  const words = new Set<string>();
  for (const { key, kind, spaceless } of tokensOf(text, null)) {
    if (kind !== 'word' && kind !== 'number') continue;
    const folded = plainDigits(foldedNote(key));
    const enough = shortest ?? (spaceless ? longEnough.spaceless : longEnough.spaced);
    if (kind === 'number' || [...folded].length >= enough) words.add(folded);
  }
  return words;
}

const ofLines = new WeakMap<Line, FoldedWords>();

/** The words of texts, each read once however many versions carry it. */
export function wordsOfLines(lines: readonly Line[]): FoldedWords {
  const all = new Set<string>();
  for (const line of lines) {
    let words = ofLines.get(line);
    if (words === undefined) {
      words = wordsIn(line.text);
      ofLines.set(line, words);
    }
    for (const word of words) all.add(word);
  }
  return all;
}

/**
 * Words of one side of a change by which it is told: not on the other side, and not elsewhere in that version's text. What
 * stands there too is no evidence that a note speaks of this change.
 */
export function distinctive(text: string | null, other: string | null, elsewhere: FoldedWords): Set<string> {
  if (text === null) return new Set();
  const beside = wordsIn(other ?? '');
  return new Set([...wordsIn(text)].filter((word) => !beside.has(word) && !elsewhere.has(word)));
}

/** Whether a word stands among others, or another form of it does: "appeal" for "appealed". Numbers have no forms. */
export function standsAmong(word: string, words: FoldedWords): boolean {
  if (words.has(word)) return true;
  if (/\p{N}/u.test(word) || word.length < form.stem) return false;
  const stem = word.slice(0, form.stem);
  for (const other of words) {
    if (!other.startsWith(stem)) continue;
    let same = form.stem;
    while (same < word.length && word[same] === other[same]) same += 1;
    if (Math.max(word.length, other.length) - same <= form.ending) return true;
  }
  return false;
}
