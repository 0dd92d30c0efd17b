import { foldText } from '../../article/folded-text.ts';
import type { ImportItem } from '../../article/import-item.ts';
import type { ImportHere } from '../../storage/import-decision.ts';
import { markLimits } from '../reader-marks.ts';

export type ImportedHighlight = ImportItem['highlights'][number];

/** Whether a passage is among those that stand, or quoted in the note. */
export function stands({ text }: ImportedHighlight, { highlights, marks }: ImportHere): boolean {
  const words = foldText(text).text;
  return highlights.some(({ exact }) => foldText(exact).text === words) || isIn(marks.note, text);
}

/** Whether a passage stands, or there is none, and what was noted to it is here as well. */
export function isHere(one: ImportedHighlight, here: ImportHere): boolean {
  const words = foldText(one.text).text;
  if (words !== '' && !stands(one, here)) return false;
  const notes = here.highlights.filter(({ exact }) => foldText(exact).text === words).map(({ note }) => note.value);
  return plain(one.note) === '' || [here.marks.note, ...notes].some((note) => isIn(note, one.note));
}

/**
 * The note that is here with what of a file's note and of passages without a place is not in it, as far as there is room; of what
 * stands for itself all or nothing, so that the same file adds nothing the second time.
 */
export function joinedNote(
  note: string,
  quoted: readonly ImportedHighlight[],
  here: string,
): { note: string; isCut: boolean } {
  let joined = here;
  let isCut = false;
  const had = plain(here);
  const parts = new Set([note.trim(), ...quoted.map(quotation)]);
  for (const part of parts) {
    const words = plain(part);
    if (part === '' || (words !== '' && had.includes(words))) continue;
    const longer = joined.trim() === '' ? part : `${joined.trimEnd()}\n\n${part}`;
    if (longer.length > markLimits.note) isCut = true;
    else joined = longer;
  }
  return { note: joined, isCut };
}

function quotation({ text, note }: ImportedHighlight): string {
  const quote = text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  if (text.trim() === '') return note.trim();
  return note.trim() === '' ? quote : `${quote}\n\n${note.trim()}`;
}

/** Whether a note has these words, however its lines are set and quoted. */
function isIn(note: string, words: string): boolean {
  const wanted = plain(words);
  return wanted !== '' && plain(note).includes(wanted);
}

function plain(text: string): string {
  return foldText(text.replace(/^> ?/gm, '')).text;
}
