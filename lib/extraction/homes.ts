import { blocksByBox } from './settle-places.ts';
import { place } from './tag-roles.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** Boxes that belong to the text they hold: what stands in a list or a quotation stands where the list stands. */
const textBoxes = new Set(['ul', 'ol', 'li', 'dl', 'blockquote']);
/** Boxes that hold a table of the text. */
const tableFrames = new Set(['figure', 'details']);

/** The box around a paragraph's own; text that stands directly in a box has that box itself for its home. */
export function homeOf(page: WalkedPage, block: WalkedBlock): number {
  const table = (block.place & place.table) === 0 ? null : dataTable(page, block.box);
  if (table !== null) return page.boxes[table]?.parent ?? -1;
  if (block.kind === 'other') return block.box;
  let home = page.boxes[block.box]?.parent ?? -1;
  while (textBoxes.has(page.boxes[home]?.element.localName ?? '')) home = page.boxes[home]?.parent ?? -1;
  return home;
}

/** The outermost box of a table of data around a box: one with heading cells. Others lay out the page. */
function dataTable(page: WalkedPage, index: number): number | null {
  let at = index;
  while (at >= 0 && page.boxes[at]?.element.localName !== 'table') at = page.boxes[at]?.parent ?? -1;
  if (page.boxes[at]?.element.getElementsByTagName('th')[0] === undefined) return null;
  while (tableFrames.has(page.boxes[page.boxes[at]?.parent ?? -1]?.element.localName ?? '')) {
    at = page.boxes[at]?.parent ?? -1;
  }
  return at;
}

/** Homes without the wrappers that some content systems put around each paragraph: boxes with one block in them. */
export function widerHomes(page: WalkedPage): (block: WalkedBlock) => number {
  const counts = blocksByBox(page);
  return (block) => {
    let home = homeOf(page, block);
    while (home > 0 && counts[home] === 1) home = page.boxes[home]?.parent ?? -1;
    return home;
  };
}

/** Weight of some blocks at each home. */
export function weightByHome(
  page: WalkedPage,
  indices: readonly number[],
  homeAt: (block: WalkedBlock) => number,
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const index of indices) {
    const block = page.blocks[index];
    if (block === undefined) continue;
    const home = homeAt(block);
    weights.set(home, (weights.get(home) ?? 0) + block.weight);
  }
  return weights;
}
