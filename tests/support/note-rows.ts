import type { Correction } from '../../lib/article/correction.ts';
import { interpretPage } from '../../lib/interpretation/interpret-page.ts';
import { block, reading } from './readings.ts';

/** What a table of notes says of each. */
export type SaidOfNote = Pick<Correction, 'kind' | 'date' | 'paragraphs' | 'wrong' | 'right'>;

/** A paragraph on a page, and the note it is; null where it only looks like one. */
export interface NoteRow {
  text: string;
  note: SaidOfNote | null;
}

export const nothingStated = { date: null, paragraphs: [], wrong: null, right: null };

/** A page in one language that holds these paragraphs and declares it, or another, or none. */
export const pageOf = (language: string | null, texts: readonly string[]) =>
  reading({ documentLanguage: language, blocks: texts.map((text) => block(text)) });

/** The notes found where a text ends a small page of that language's prose. */
export function notesAfter(prose: string, text: string, language: string): SaidOfNote[] {
  const { corrections } = interpretPage(pageOf(language, [prose, prose, prose, text]));
  return corrections.map(({ kind, date, paragraphs, wrong, right }) => ({ kind, date, paragraphs, wrong, right }));
}
