import { passageIdOf } from './ids.ts';
import type { PageReading } from './page-reading.ts';

/** A passage that the reader put back, with its place among the blocks: an index, or a number between two. */
export interface PlacedPassage {
  id: string;
  at: number;
  text: string;
}

/** Where the passages that the reader put back stand on a page, each once. What a version does not have is not among them. */
export function placePutBack(
  { blocks, leftOut }: Pick<PageReading, 'blocks' | 'leftOut'>,
  putBack: ReadonlySet<string>,
): PlacedPassage[] {
  if (putBack.size === 0 || leftOut === undefined) return [];
  const found = new Map<string, PlacedPassage>();
  for (const { at, text } of leftOut.passages) {
    const words = text ?? blocks[at]?.text ?? '';
    const id = passageIdOf(words);
    // A text that stands before a block comes between it and the one above.
    if (putBack.has(id) && !found.has(id)) found.set(id, { id, at: text === null ? at : at - 0.5, text: words });
  }
  return [...found.values()].sort((one, other) => one.at - other.at);
}
