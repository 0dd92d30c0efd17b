import { foldedNote } from '../article/same-note.ts';
import { plainDigits } from '../languages/digits.ts';
import { tokensOf } from './tokens.ts';

/** Words in lower case, digits as 0 to 9. */
export type FoldedWords = ReadonlySet<string>;

/** Letters of a word that says something by itself, in scripts that part words, and in those that do not. */
const longEnough = { spaced: 4, spaceless: 2 };

/** The words and numbers of a text, folded as notes are. */
export function wordsIn(text: string): FoldedWords {
  const words = new Set<string>();
  for (const { key, kind, spaceless } of tokensOf(text, null)) {
    if (kind !== 'word' && kind !== 'number') continue;
    const folded = plainDigits(foldedNote(key));
    const enough = spaceless ? longEnough.spaceless : longEnough.spaced;
    if (kind === 'number' || [...folded].length >= enough) words.add(folded);
  }
  return words;
}

/**
 * Words of one side of a change by which it is told: not on the other side, and not elsewhere in that version's text. What
 * stands there too is no evidence that a note speaks of this change.
 */
export function distinctive(text: string | null, other: string | null, elsewhere: FoldedWords): FoldedWords {
  if (text === null) return new Set();
  const beside = wordsIn(other ?? '');
  return new Set([...wordsIn(text)].filter((word) => !beside.has(word) && !elsewhere.has(word)));
}
