import { isArticleText, longParagraph, outsidePlaces } from './settle-places.ts';
import { place } from './tag-roles.ts';
import { textMakes } from './text-makes.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** Places inside the subtree that hold no running text of the article. */
const besideText =
  outsidePlaces | place.aside | place.teasers | place.footer | place.caption | place.alert | place.extras;
const sentenceEnd = /[.!?…。！？:"”»)\]]$/;
/** Introduces what follows: a quotation, a list. */
const leadIn = /[:：]$/;
/** A line shorter than this needs a sentence's end to count as text. */
const shortText = 25;

/** What the body was found by: Readability, whose judgement of short lines counts, or its long paragraphs alone. */
export type FoundBy = 'readability' | 'long-text';

/**
 * Puts back what belongs to the text although it is not among `kept`: drop caps, first paragraphs, paragraphs full of
 * links, ones after an embed; and all short lines, where only long paragraphs were looked for. Told by structure: same
 * parent as kept paragraphs, or long text between them.
 */
export function restoreBlocks(
  page: WalkedPage,
  focus: number,
  kept: readonly number[],
  cards: ReadonlySet<number>,
  foundBy: FoundBy,
): number[] {
  const inBody = new Set(kept);
  const first = kept[0] ?? 0;
  const last = kept[kept.length - 1] ?? -1;
  const homes = homesOf(page, kept);
  const root = page.boxes[focus]?.element;
  const isOfTheMake = textMakes(page, kept);
  for (const block of page.blocks) {
    if (inBody.has(block.index) || cards.has(block.index) || (block.place & besideText) !== 0) continue;
    const among = block.index > first && block.index < last;
    const heads = foundBy === 'long-text' && block.kind === 'heading' && among;
    if (!heads && leadsAway(block)) continue;
    if (isArticleText(block) && isOfTheMake(block)) inBody.add(block.index);
    if (root === undefined || !root.contains(block.element)) continue;
    const atHome = homes.has(homeOf(page, block)) && isText(block, among, foundBy);
    // Many a subheading stands in a wrapper of its own.
    if (heads && inBody.has(block.index + 1)) inBody.add(block.index);
    if (atHome || (among && block.weight >= longParagraph && block.kind !== 'heading')) inBody.add(block.index);
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
  const table = (block.place & place.table) === 0 ? null : dataTable(page, block.box);
  if (table !== null) return page.boxes[table]?.parent ?? -1;
  if (block.kind === 'other') return block.box;
  let home = page.boxes[block.box]?.parent ?? -1;
  while (textBoxes.has(page.boxes[home]?.element.localName ?? '')) home = page.boxes[home]?.parent ?? -1;
  return home;
}

/** Boxes that hold a table of the text. */
const tableFrames = new Set(['figure', 'details']);

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

function isText(block: WalkedBlock, among: boolean, foundBy: FoundBy): boolean {
  if (block.kind === 'heading') return among;
  if (foundBy === 'long-text' || block.weight >= shortText) return true;
  // Items of a list and cells of a table have no sentence to end.
  return among && (sentenceEnd.test(block.text) || (block.place & (place.list | place.table)) !== 0);
}

/** Mostly links. Not so a heading that links to its own place in the page, a sentence full of links, or a lead-in. */
function leadsAway({ kind, linked, text, inlines, marks }: WalkedBlock): boolean {
  if (linked * 2 <= text.length) return false;
  if (kind === 'heading')
    return !inlines
      .find(({ localName }) => localName === 'a')
      ?.getAttribute('href')
      ?.startsWith('#');
  const links = marks.filter((mark) => mark.kind === 'link').length;
  const sentence = links > 1 && text.length >= longParagraph && text.length > linked && sentenceEnd.test(text);
  return !sentence && !leadIn.test(text);
}
