import { sumByBox } from './settle-places.ts';
import { place } from './tag-roles.ts';
import { textMakes } from './text-makes.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** Share of the body's text that stands in one box: what follows that box is no longer the text. */
const mainShare = 0.7;
const mostlyLinks = 0.7;

/**
 * Takes out of the body what belongs below or beside it: boxes named as the author's, the tools' or the copyright's,
 * text after the end of the box where the body stands, and headings that head nothing.
 */
export function trimTail(page: WalkedPage, body: readonly number[]): number[] {
  const blocks = body.map((index) => page.blocks[index]).filter((block) => block !== undefined);
  const text = blocks.filter((block) => (block.place & place.extras) === 0);
  const main = mainBox(page, text);
  const isOfTheMake = textMakes(
    page,
    body.filter((index) => isInside(page, page.blocks[index]?.box ?? -1, main)),
  );
  let last = text.length - 1;
  while (last >= 0) {
    const block = text[last];
    if (block !== undefined && isText(block) && (isInside(page, block.box, main) || isOfTheMake(block))) break;
    last -= 1;
  }
  return text.slice(0, last + 1).map((block) => block.index);
}

/** A heading heads what follows it, and a line of links leads away. */
function isText(block: WalkedBlock): boolean {
  return block.kind !== 'heading' && block.linked < block.text.length * mostlyLinks;
}

/** The innermost box that holds most of the text. */
function mainBox(page: WalkedPage, text: readonly WalkedBlock[]): number {
  const chosen = new Set(text);
  const sums = sumByBox(page, (block) => chosen.has(block));
  const wanted = (sums[0] ?? 0) * mainShare;
  return Math.max(
    0,
    sums.findLastIndex((sum) => sum >= wanted),
  );
}

function isInside(page: WalkedPage, box: number, outer: number): boolean {
  for (let at = box; at >= outer; at = page.boxes[at]?.parent ?? -1) {
    if (at === outer) return true;
  }
  return false;
}
