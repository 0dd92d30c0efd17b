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
 * Whether a text stands side by side in one box, as most articles do: there is nothing for Readability to find, which
 * takes the most time of all. False where it is scattered or short.
 */
function standsTogether(page: WalkedPage, root: Element, long: readonly number[]): boolean {
  const total = weightOfBlocks(page, long);
  if (long.length < plainParagraphs || total < plainText) return false;
  const weightAt = new Map<number, number>();
  for (const index of long) {
    const block = page.blocks[index];
    if (block === undefined) continue;
    const home = homeOf(page, block);
    weightAt.set(home, (weightAt.get(home) ?? 0) + block.weight);
  }
  const share = root.closest('table') === null ? plainShare.anywhere : plainShare.inTable;
  return Math.max(...weightAt.values()) >= total * share;
}

export function weightOfBlocks(page: WalkedPage, indices: readonly number[]): number {
  let weight = 0;
  for (const index of indices) weight += page.blocks[index]?.weight ?? 0;
  return weight;
}
