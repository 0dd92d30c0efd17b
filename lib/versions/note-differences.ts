import type { Correction } from '../article/correction.ts';
import { foldedNote, holdsAllOf, shareOf } from '../article/same-note.ts';

/** Words of two notes that must be the same for one to be the other, edited. */
const alike = 0.6;
/** A block of the text is a note when it is so much of it, or the note so much of the block. */
const mostOf = 0.6;
/** Characters of a part of a note that is told by itself: a label alone is too little. */
const shortest = 12;

/** A note that one version has and the other has not, or has in other words. */
export interface NoteDifference {
  before: Correction | null;
  after: Correction | null;
}

/** Notes that were added, removed or changed, in the newer version's order, removed ones last. */
export function noteDifferences(before: readonly Correction[], after: readonly Correction[]): NoteDifference[] {
  const olderLeft = [...before];
  const newerLeft: Correction[] = [];
  for (const note of after) {
    const at = olderLeft.findIndex((other) => foldedNote(other.text) === foldedNote(note.text));
    if (at < 0) newerLeft.push(note);
    else olderLeft.splice(at, 1);
  }
  const found: NoteDifference[] = newerLeft.map((note) => {
    const at = olderLeft.findIndex((other) => isEdited(other, note));
    return { before: (at < 0 ? undefined : olderLeft.splice(at, 1)[0]) ?? null, after: note };
  });
  return [...found, ...olderLeft.map((note): NoteDifference => ({ before: note, after: null }))];
}

function isEdited(one: Correction, other: Correction): boolean {
  const [first, second] = [one, other].map(({ text }) => new Set(foldedNote(text).split(' ')));
  if (first === undefined || second === undefined) return false;
  const inCommon = [...first].filter((word) => second.has(word)).length;
  return (2 * inCommon) / (first.size + second.size) >= alike;
}

/** The note that a text of the article is, or is most of; null where it is none. */
export function noteIn(text: string, notes: readonly Correction[]): Correction | null {
  if (notes.length === 0) return null;
  const words = foldedNote(text);
  if (words === '') return null;
  const isNote = (note: Correction) => {
    const noted = foldedNote(note.text);
    if (noted === words) return true;
    if (holdsAllOf(words, noted)) return shareOf(noted, words) >= mostOf;
    return words.length >= shortest && holdsAllOf(noted, words);
  };
  return notes.find(isNote) ?? null;
}
