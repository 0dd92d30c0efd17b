import { isRunningText, sumByBox } from './settle-places.ts';
import type { Box, WalkedBlock, WalkedPage } from './walked-page.ts';

/** Boxes above a paragraph whose make is looked at: content systems wrap each chunk of a text two or three times. */
const levels = 3;
/** Share of the text in boxes of one make that must be the body's, for the make to mean "the article's text". */
const purity = 0.6;
/** A box with more of the text than this is not one chunk of several. */
const chunkShare = 0.5;

/**
 * Tells whether a block stands in a box of the make (tag and class) that this page uses for the article's text. Pages
 * that cut a text into chunks, or set its first paragraph apart, give the pieces the same make.
 */
export function textMakes(page: WalkedPage, body: readonly number[]): (block: WalkedBlock) => boolean {
  const inBody = new Set(body);
  const sums = sumByBox(page, (block) => inBody.has(block.index) && isRunningText(block));
  const largest = (sums[0] ?? 0) * chunkShare;
  const ours = new Map<string, number>();
  const all = new Map<string, number>();
  for (const block of page.blocks) {
    if (!isRunningText(block)) continue;
    for (const make of makesAbove(page, block)) {
      all.set(make, (all.get(make) ?? 0) + block.weight);
      if (inBody.has(block.index)) ours.set(make, (ours.get(make) ?? 0) + block.weight);
    }
  }
  const pure = new Set(
    [...ours].filter(([make, weight]) => weight >= (all.get(make) ?? 0) * purity).map(([make]) => make),
  );
  return (block) => [...makesAbove(page, block, (box) => (sums[box] ?? 0) <= largest)].some((make) => pure.has(make));
}

function makesAbove(page: WalkedPage, block: WalkedBlock, counts?: (box: number) => boolean): Set<string> {
  const makes = new Set<string>();
  let index = block.box;
  for (let level = 0; level <= levels && index >= 0; level += 1) {
    const box: Box | undefined = page.boxes[index];
    if (box === undefined) break;
    const name = box.className.trim();
    if (level > 0 && name !== '' && (counts?.(index) ?? true)) makes.add(`${box.element.localName}.${name}`);
    index = box.parent;
  }
  return makes;
}
