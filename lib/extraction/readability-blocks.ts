import { Readability } from '@mozilla/readability';
import { copyForReadability } from './inert-copy.ts';
import type { WalkedPage } from './walked-page.ts';

/** Share of a block's characters that must survive Readability for the block to count as kept. */
const keptShare = 0.5;

/**
 * Readability without what does nothing to our copy and takes a sixth of its time: no attribute of style stands there to be
 * taken away and nothing is hidden; nor does it matter in which boxes the text stands in the end.
 */
class ReadabilityOfCopy extends Readability<Node> {
  _cleanStyles(): void {}

  _isProbablyVisible(): boolean {
    return true;
  }

  _postProcessContent(): void {}
}

/** Runs Readability on a copy of box `root` and gives the blocks whose text it kept, ascending. Never throws. */
export function readabilityBlocks(document: Document, page: WalkedPage, root: number, title: string): number[] {
  const kept = new Map<number, number>();
  try {
    const copy = copyForReadability(document, page, root, title);
    const reader = new ReadabilityOfCopy(copy.document, {
      serializer: (node) => node,
      disableJSONLD: true,
      keepClasses: true,
      // One attempt, whatever it finds: another would parse the copy again from text, and lose the way to our blocks.
      charThreshold: -1,
    });
    const content = reader.parse()?.content;
    if (!content) return [];
    for (const [text, index] of copy.blockOfText) {
      if (content.contains(text)) kept.set(index, (kept.get(index) ?? 0) + text.data.length);
    }
  } catch {
    return [];
  }
  const indices: number[] = [];
  for (const [index, characters] of kept) {
    const block = page.blocks[index];
    if (block !== undefined && characters >= block.text.length * keptShare) indices.push(index);
  }
  return indices.sort((one, other) => one - other);
}
