import type { Block } from './block.ts';
import { canonicalLine } from './content-hash.ts';
import type { CorrectionKind, CorrectionPosition } from './correction.ts';
import type { ReaderNote } from './reader-notes.ts';
import { foldedNote, holdsAllOf } from './same-note.ts';

/**
 * Where a note stands among the blocks of a page.
 *
 * - `blocks`: it is these blocks, the first of which is at `at`
 * - `words`: it is part of the block at `at`
 * - `position`: it was not found, and stands where it says of itself
 */
export type PlacedNote =
  | { by: 'blocks'; note: string; at: number; blocks: readonly number[]; position: CorrectionPosition }
  | { by: 'words'; note: string; at: number; text: string; kind: CorrectionKind; position: CorrectionPosition }
  | { by: 'position'; note: string; position: CorrectionPosition };

/** Folded characters from which a block's words are enough to be told as part of a note. */
const telling = 12;

/** Finds each note among the blocks of its page. */
export function placeNotes(blocks: readonly Block[], notes: readonly ReaderNote[]): PlacedNote[] {
  const folded = notes.length === 0 ? [] : blocks.map(({ text }) => foldedNote(text));
  return notes.map(({ id, correction }): PlacedNote => {
    const { text, kind, position } = correction;
    const words = foldedNote(text);
    const stated = { note: id, position };
    if (words === '' || position === 'metadata') return { by: 'position', ...stated };
    const own = folded.flatMap((one, at) => {
      const isWhole = one === words || (one.length >= telling && holdsAllOf(words, one));
      return isWhole && isNear(blocks[at]) ? [at] : [];
    });
    const run = oneAfterAnother(own);
    const [first] = run;
    if (first !== undefined) return { by: 'blocks', at: first, blocks: run, ...stated };
    const at = blocks.findIndex(({ zone }, index) => zone === 'body' && holdsAllOf(folded[index] ?? '', words));
    return at === -1 ? { by: 'position', ...stated } : { by: 'words', at, text, kind, ...stated };
  });
}

function isNear(block: Block | undefined): boolean {
  return block !== undefined && block.zone !== 'chrome' && block.kind !== 'heading';
}

/** A note that stands on a page twice, above and below, is shown where it stands first. */
function oneAfterAnother(places: readonly number[]): number[] {
  const [first] = places;
  return first === undefined ? [] : places.filter((at, index) => at === first + index);
}

/** What of a block was corrected: by which note, and how the place was found; see `CorrectedPassage`. */
export interface CorrectedPlace {
  note: string;
  start: number;
  end: number;
  by: 'right' | 'paragraph';
}

/** Where in the text the corrected passages stand, by the keys of their blocks. */
export function correctedPlaces(
  notes: readonly ReaderNote[],
  blocks: readonly { key: string; text: string }[],
): Map<string, CorrectedPlace[]> {
  const found = new Map<string, CorrectedPlace[]>();
  for (const { id, correction } of notes) {
    const passage = correction.passage ?? null;
    const words = canonicalLine(passage?.text ?? '');
    if (passage === null || words === '') continue;
    const block = blocks.find(({ text }) => text.includes(words));
    if (block === undefined) continue;
    const start = block.text.indexOf(words);
    const end = passage.by === 'paragraph' ? block.text.length : start + words.length;
    found.set(block.key, [...(found.get(block.key) ?? []), { note: id, start, end, by: passage.by }]);
  }
  return found;
}
