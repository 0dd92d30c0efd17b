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
    const plain = textTogether(page, focus.index, cards);
    if (plain !== null) return { indices: restoreBlocks(page, focus.index, plain, cards, 'long-text'), from: 'own' };
    const kept = read(focus.index);
    if (weightOfBlocks(page, kept) >= focus.weight * trustedShare && weightOfBlocks(page, kept) >= enoughText) {
      return { indices: restoreBlocks(page, focus.index, kept, cards, 'readability'), from: 'focused' };
    }
    const seeds = page.blocks
      .filter((block) => isArticleText(block) && !cards.has(block.index) && box.element.contains(block.element))
      .map((block) => block.index);
    if (weightOfBlocks(page, seeds) >= enoughText) {
      return { indices: restoreBlocks(page, focus.index, seeds, cards, 'long-text'), from: 'own' };
    }
  }
  const whole = read(0);
  return { indices: whole, from: whole.length > 0 ? 'whole-page' : 'none' };
}

/**
 * The long paragraphs of a text that stands together, as most articles do: there is nothing for Readability to find,
 * which takes the most time of all. Null where the text is scattered or short.
 */
function textTogether(page: WalkedPage, focus: number, cards: ReadonlySet<number>): number[] | null {
  const root = page.boxes[focus]?.element;
  if (root === undefined) return null;
  const indices: number[] = [];
  let total = 0;
  const weightAt = new Map<number, number>();
  for (const block of page.blocks) {
    if (!isArticleText(block) || cards.has(block.index) || !root.contains(block.element)) continue;
    indices.push(block.index);
    total += block.weight;
    const home = homeOf(page, block);
    weightAt.set(home, (weightAt.get(home) ?? 0) + block.weight);
  }
  if (indices.length < plainParagraphs || total < plainText) return null;
  const together = Math.max(...weightAt.values());
  const share = root.closest('table') === null ? plainShare.anywhere : plainShare.inTable;
  return together >= total * share ? indices : null;
}

export function weightOfBlocks(page: WalkedPage, indices: readonly number[]): number {
  let weight = 0;
  for (const index of indices) weight += page.blocks[index]?.weight ?? 0;
  return weight;
}
