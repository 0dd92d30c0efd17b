import type { PageReading } from '../article/page-reading.ts';
import { readabilityBlocks } from './readability-blocks.ts';
import { homeOf, restoreBlocks } from './restore-blocks.ts';
import { isArticleText, smallestBox } from './settle-places.ts';
import type { WalkedPage } from './walked-page.ts';

/** The article's body: which blocks are its text, and how they were found. */
export interface Body {
  /** Indices of walked blocks, ascending. */
  indices: number[];
  from: PageReading['bodyFrom'];
}

/** Share of the page's long text that the subtree must hold (design 3a: measured). */
const focusShare = 0.85;
/** Readability that keeps less than this share of the long text has lost its way in this page's markup. */
const trustedShare = 0.5;
/**
 * Share of the long text that must stand side by side in one box, and in how many paragraphs, to need no Readability. In
 * a table, as pages were laid out before they had boxes, the rest is navigation and lists of other stories.
 */
const plainShare = { anywhere: 0.9, inTable: 0.8 };
/** The same for boxes of one make: some content systems set each paragraph or chunk in a box of its own. */
const chunkShare = 0.9;
/** Other text between the first long paragraph and the last, against theirs: below this share they follow one another. */
const interruptedShare = 0.1;
const plainParagraphs = 4;
/** Weight such a text must have. */
const plainText = 1_000;
/** Weight below which the whole page is tried as well. */
const enoughText = 250;

/**
 * Finds the body: Readability on the smallest subtree that holds nearly all long text, then what it should not have
 * dropped. `cards` are blocks of boxes that lead to other stories and are never part of it.
 */
export function findBody(document: Document, page: WalkedPage, title: string, cards: ReadonlySet<number>): Body {
  const focus = smallestBox(page, focusShare);
  const box = page.boxes[focus?.index ?? 0];
  if (box === undefined) return { indices: [], from: 'none' };
  const read = (root: number): number[] =>
    readabilityBlocks(document, page, root, title).filter((index) => !cards.has(index));

  if (focus !== null) {
    const long = longTextIn(page, box.element, cards);
    const own = (): Body => ({ indices: restoreBlocks(page, focus.index, long, cards, 'long-text'), from: 'own' });
    if (standsTogether(page, box.element, long)) return own();
    const kept = read(focus.index);
    const weight = weightOfBlocks(page, kept);
    if (weight >= focus.weight * trustedShare && weight >= enoughText) {
      return { indices: restoreBlocks(page, focus.index, kept, cards, 'readability'), from: 'focused' };
    }
    if (weightOfBlocks(page, long) >= enoughText) return own();
  }
  const whole = read(0);
  return { indices: whole, from: whole.length > 0 ? 'whole-page' : 'none' };
}

/** The long paragraphs inside an element, but for those of boxes that lead to other stories. */
function longTextIn(page: WalkedPage, root: Element, cards: ReadonlySet<number>): number[] {
  return page.blocks
    .filter((block) => isArticleText(block) && !cards.has(block.index) && root.contains(block.element))
    .map((block) => block.index);
}

/**
 * Whether a text stands together, as most articles do: side by side in one box, in boxes of one make, or with hardly
 * anything between its paragraphs. There is nothing for Readability to find then, which takes the most time of all. False
 * where it is scattered or short.
 */
function standsTogether(page: WalkedPage, root: Element, long: readonly number[]): boolean {
  const total = weightOfBlocks(page, long);
  if (long.length < plainParagraphs || total < plainText) return false;
  if (weightBetween(page, long) < total * interruptedShare) return true;
  const homes = new Map<number, number>();
  const makes = new Map<string, number>();
  for (const index of long) {
    const block = page.blocks[index];
    if (block === undefined) continue;
    const home = homeOf(page, block);
    homes.set(home, (homes.get(home) ?? 0) + block.weight);
    const make = page.boxes[home]?.className.trim() ?? '';
    if (make !== '') makes.set(make, (makes.get(make) ?? 0) + block.weight);
  }
  const inTable = root.closest('table') !== null;
  if (Math.max(...homes.values()) >= total * (inTable ? plainShare.inTable : plainShare.anywhere)) return true;
  return !inTable && Math.max(...makes.values()) >= total * chunkShare;
}

/** Weight of the blocks that stand between the first and the last of some and are not among them. */
function weightBetween(page: WalkedPage, indices: readonly number[]): number {
  const known = new Set(indices);
  let weight = 0;
  for (const block of page.blocks.slice(indices[0], indices[indices.length - 1])) {
    if (!known.has(block.index)) weight += block.weight;
  }
  return weight;
}

export function weightOfBlocks(page: WalkedPage, indices: readonly number[]): number {
  let weight = 0;
  for (const index of indices) weight += page.blocks[index]?.weight ?? 0;
  return weight;
}
