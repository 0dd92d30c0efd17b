import { isArticleText, longParagraph, outsidePlaces } from './settle-places.ts';
import { place } from './tag-roles.ts';
import { textMakes } from './text-makes.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** Places inside the subtree that hold no running text of the article. */
const besideText =
  outsidePlaces | place.aside | place.teasers | place.footer | place.caption | place.alert | place.extras;
const sentenceEnd = /[.!?…。！？:"”»)\]]$/;
/** A line shorter than this needs a sentence's end to count as text. */
const shortText = 25;

/**
 * Puts back what Readability dropped although it stands among the body's text: drop caps, first paragraphs, paragraphs
 * full of links, ones after an embed. Told by structure: same parent as kept paragraphs, or long text between them.
 */
export function restoreBlocks(
  page: WalkedPage,
  focus: number,
  kept: readonly number[],
  cards: ReadonlySet<number>,
): number[] {
  const inBody = new Set(kept);
  const first = kept[0] ?? 0;
  const last = kept[kept.length - 1] ?? -1;
  const homes = homesOf(page, kept);
  const root = page.boxes[focus]?.element;
  const isOfTheMake = textMakes(page, kept);
  for (const block of page.blocks) {
    if (inBody.has(block.index) || cards.has(block.index)) continue;
    if ((block.place & besideText) !== 0 || block.linked * 2 > block.text.length) continue;
    if (isArticleText(block) && isOfTheMake(block)) inBody.add(block.index);
    if (root === undefined || !root.contains(block.element)) continue;
    const among = block.index > first && block.index < last;
    if (homes.has(homeOf(page, block)) && isText(block, among)) inBody.add(block.index);
    else if (among && block.weight >= longParagraph && block.kind !== 'heading') inBody.add(block.index);
  }
  return [...inBody].sort((one, other) => one - other);
}

/** Boxes in which paragraphs of the body stand side by side. */
function homesOf(page: WalkedPage, kept: readonly number[]): Set<number> {
  const counts = new Map<number, number>();
  for (const index of kept) {
    const block = page.blocks[index];
    if (block === undefined || block.weight < longParagraph) continue;
    const home = homeOf(page, block);
    counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([home]) => home));
}

/** Boxes that belong to the text they hold: what stands in a list or a quotation stands where the list stands. */
const textBoxes = new Set(['ul', 'ol', 'li', 'dl', 'blockquote']);

/** The box around a paragraph's own; text that stands directly in a box has that box itself for its home. */
export function homeOf(page: WalkedPage, block: WalkedBlock): number {
  if (block.kind === 'other') return block.box;
  let home = page.boxes[block.box]?.parent ?? -1;
  while (textBoxes.has(page.boxes[home]?.element.localName ?? '')) home = page.boxes[home]?.parent ?? -1;
  return home;
}

function isText(block: WalkedBlock, among: boolean): boolean {
  if (block.kind === 'heading') return among;
  return block.weight >= shortText || (among && sentenceEnd.test(block.text));
}
