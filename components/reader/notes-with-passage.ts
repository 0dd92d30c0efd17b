import type { ReaderItem } from '../../lib/article/reader-text.ts';

/** Ids of the notes whose corrected passages are marked in the text. */
export function notesWithPassage(items: readonly ReaderItem[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => (item.type === 'block' ? item.corrected.map(({ note }) => note) : [])));
}
