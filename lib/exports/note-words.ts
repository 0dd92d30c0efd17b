import type { CorrectionKind } from '../article/correction.ts';
import type { ExportWordName, ExportWords } from '../article/export-format.ts';
import type { ReaderNote } from '../article/reader-notes.ts';

const names: Record<CorrectionKind, ExportWordName> = {
  correction: 'correction',
  clarification: 'clarification',
  refile: 'refile',
  update: 'update',
  'editors-note': 'editorsNote',
  retraction: 'retraction',
  removal: 'removal',
};

/** What a note is, in the reader's language. */
export function noteWord({ correction }: Pick<ReaderNote, 'correction'>, words: ExportWords): string {
  return words[names[correction.kind]];
}

/** Fills in the `$1` of a word. */
export function filled(word: string, value: string): string {
  return word.replace('$1', () => value);
}
