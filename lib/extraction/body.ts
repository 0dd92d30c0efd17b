import type { PageReading } from '../article/page-reading.ts';
import { LongText, weightOfBlocks } from './long-text.ts';
import { readabilityBlocks } from './readability-blocks.ts';
import { restoreBlocks } from './restore-blocks.ts';
import { smallestBox } from './settle-places.ts';
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
    const long = new LongText(page, box.element, cards);
    const own = (): Body => ({
      indices: restoreBlocks(page, focus.index, long.withoutStrangers(), cards, 'long-text'),
      from: 'own',
    });
    if (long.standsTogether()) return own();
    const kept = read(focus.index);
    const weight = weightOfBlocks(page, kept);
    if (weight >= focus.weight * trustedShare && weight >= enoughText) {
      return { indices: restoreBlocks(page, focus.index, kept, cards, 'readability'), from: 'focused' };
    }
    if (long.weight >= enoughText) return own();
  }
  const whole = read(0);
  return { indices: whole, from: whole.length > 0 ? 'whole-page' : 'none' };
}
