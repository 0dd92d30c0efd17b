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
  const makesAbove = makesOf(page);
  const inBody = new Set(body);
  const sums = sumByBox(page, (block) => inBody.has(block.index) && isRunningText(block));
  const largest = (sums[0] ?? 0) * chunkShare;
  const ours = new Map<string, number>();
  const all = new Map<string, number>();
  for (const block of page.blocks) {
    if (!isRunningText(block)) continue;
    for (const make of makesAbove(block)) {
      all.set(make, (all.get(make) ?? 0) + block.weight);
      if (inBody.has(block.index)) ours.set(make, (ours.get(make) ?? 0) + block.weight);
    }
  }
  const pure = new Set(
    [...ours].filter(([make, weight]) => weight >= (all.get(make) ?? 0) * purity).map(([make]) => make),
  );
  return (block) => makesAbove(block, (box) => (sums[box] ?? 0) <= largest).some((make) => pure.has(make));
}

/** Gives the makes of the boxes above a block, each once, and of those only that count. */
function makesOf(page: WalkedPage): (block: WalkedBlock, counts?: (box: number) => boolean) => string[] {
  const known: (string | undefined)[] = [];
  const makeOf = (index: number, { className, element }: Box): string => {
    const name = className.trim();
    const make = known[index] ?? (name === '' ? '' : `${element.localName}.${name}`);
    known[index] = make;
    return make;
  };
  return (block, counts) => {
    const makes: string[] = [];
    let index = page.boxes[block.box]?.parent ?? -1;
    for (let level = 1; level <= levels && index >= 0; level += 1) {
      const box = page.boxes[index];
      if (box === undefined) break;
      const make = makeOf(index, box);
      if (make !== '' && !makes.includes(make) && (counts?.(index) ?? true)) makes.push(make);
      index = box.parent;
    }
    return makes;
  };
}
