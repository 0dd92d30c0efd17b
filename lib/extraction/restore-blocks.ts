import { homeOf, weightByHome, widerHomes } from './homes.ts';
import { weightOfBlocks } from './long-text.ts';
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

/** Share of the text that one box must hold for the text to be whole. */
const cutShare = 0.8;

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
  const home = (block: WalkedBlock) => homeOf(page, block);
  const homes = homesOf(page, kept, home);
  const isInChunk = foundBy === 'long-text' && isCut(page, kept) ? inChunks(page, kept) : null;
  const root = page.boxes[focus]?.element;
  const isOfTheMake = textMakes(page, kept);
  for (const block of page.blocks) {
    if (inBody.has(block.index) || cards.has(block.index) || (block.place & besideText) !== 0) continue;
    const among = block.index > first && block.index < last;
    const opens = isInChunk !== null && block.index === first - 1 && block.level !== 1 && homes.has(home(block));
    const heads = foundBy === 'long-text' && block.kind === 'heading' && (among || opens);
    if (!heads && leadsAway(block)) continue;
    if (isArticleText(block) && isOfTheMake(block)) inBody.add(block.index);
    if (root === undefined || !root.contains(block.element)) continue;
    const atHome = homes.has(home(block)) && isText(block, among, foundBy);
    const inChunk =
      isInChunk !== null && among && block.kind === 'paragraph' && (isInChunk(block) || isOfTheMake(block));
    // Many a subheading stands in a wrapper of its own.
    if (heads && inBody.has(block.index + 1)) inBody.add(block.index);
    if (atHome || inChunk || (among && block.weight >= longParagraph && block.kind !== 'heading'))
      inBody.add(block.index);
  }
  return [...inBody].sort((one, other) => one - other);
}

/** Boxes in which paragraphs of the body stand side by side. */
function homesOf(page: WalkedPage, kept: readonly number[], homeAt: (block: WalkedBlock) => number): Set<number> {
  const counts = new Map<number, number>();
  for (const index of kept) {
    const block = page.blocks[index];
    if (block === undefined || block.weight < longParagraph) continue;
    const home = homeAt(block);
    counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([home]) => home));
}

/** Whether a text is cut into chunks: no one box holds most of it. */
function isCut(page: WalkedPage, kept: readonly number[]): boolean {
  const weights = [...weightByHome(page, kept, (block) => homeOf(page, block)).values()];
  return Math.max(...weights) < weightOfBlocks(page, kept) * cutShare;
}

/** Tells whether a block stands where chunks of the text stand side by side. */
function inChunks(page: WalkedPage, kept: readonly number[]): (block: WalkedBlock) => boolean {
  const home = widerHomes(page);
  const homes = homesOf(page, kept, home);
  return (block) => homes.has(home(block));
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
