import type { Change, Difference } from '../article/difference.ts';
import { foldedNote, holdsAllOf } from '../article/same-note.ts';
import { plainDigits } from '../languages/digits.ts';
import { tokensOf } from './tokens.ts';

/** A text as notes and changes are held beside one another: letters and digits, digits as 0 to 9. */
export const comparable = (text: string): string => plainDigits(foldedNote(text));

/**
 * Whether what a note states holds the words of a change, or is within them and stands in the sentence around: "12 people"
 * states what is "12" in the text, and "12" what is "12 people". Null where one of them says nothing.
 */
export function holdsWords(stated: string | null, words: string | null, around: string | null): boolean | null {
  if (stated === null || words === null || comparable(words) === '') return null;
  if (isWithin(words, stated)) return true;
  return isWithin(stated, words) && isWithin(stated, around ?? '');
}

/** Whole words within others, also where a script has no spaces between a number and its noun. */
function isWithin(part: string, whole: string): boolean {
  if (holdsAllOf(comparable(whole), comparable(part))) return true;
  const words = (text: string) =>
    tokensOf(text, null).flatMap(({ key, kind }) => (kind === 'word' || kind === 'number' ? [comparable(key)] : []));
  const joined = (all: readonly string[]) => `\n${all.join('\n')}\n`;
  const sought = words(part);
  return sought.length > 0 && joined(words(whole)).includes(joined(sought));
}

/** The words of a change that differ: of a field those, and not all of it. */
export function changedWords(change: Change, difference: Difference): Pick<Change, 'before' | 'after'> {
  const field = difference.fields.find(({ changes }) => changes.includes(change.id));
  if (field === undefined) return change;
  const words = (op: 'removed' | 'added') =>
    field.runs
      .filter((run) => run.op === op)
      .map(({ text }) => text.trim())
      .join(' ')
      .trim() || null;
  return { before: words('removed'), after: words('added') };
}
