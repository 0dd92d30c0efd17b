import { place } from './tag-roles.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** A paragraph this long counts as text of an article, in Latin-letter equivalents (design 3a: measured). */
export const longParagraph = 60;

/** Places whose text is never the article's. */
export const outsidePlaces = place.nav | place.form | place.dialog | place.button | place.comments | place.furniture;
/** Places whose text says nothing about where the article is. */
const lightPlaces = outsidePlaces | place.aside | place.footer | place.teasers | place.caption | place.link;

/**
 * A box that holds this much of the page's long text is the page itself, whatever its class says ("has-comments",
 * "share-wrapper"), and so is a form around everything.
 */
const wholePageShare = 0.4;

/**
 * Gives each block its place: what the boxes around it say by tag and role, and by class where the box is small enough
 * for its class to mean what it says.
 */
export function settlePlaces(page: WalkedPage): void {
  const { boxes, blocks } = page;
  const raw = sumByBox(page, (block) => (block.place & place.link) === 0 && isRunningText(block));
  const total = raw[0] ?? 0;
  const places: number[] = [];
  for (const [index, box] of boxes.entries()) {
    const whole = total > 0 && (raw[index] ?? 0) >= total * wholePageShare;
    const own = whole ? box.byTag & ~place.form : box.byTag | box.byWords;
    places.push((places[box.parent] ?? 0) | own);
  }
  for (const block of blocks) {
    block.place |= places[block.box] ?? 0;
    // Pages that caption without `figcaption` say it by class.
    if ((block.place & place.caption) !== 0 && block.kind !== 'heading') block.kind = 'caption';
  }
  page.places = places;
}

/** Long text, not mostly links. */
export function isRunningText(block: WalkedBlock): boolean {
  return block.weight >= longParagraph && block.linked * 2 < block.text.length;
}

/** Long text that stands where an article's may stand. */
export function isArticleText(block: WalkedBlock): boolean {
  return (block.place & lightPlaces) === 0 && isRunningText(block);
}

/** Weight of the blocks that count, summed over each box and all inside it. */
export function sumByBox(page: WalkedPage, counts: (block: WalkedBlock) => boolean): number[] {
  const sums = new Array<number>(page.boxes.length).fill(0);
  for (const block of page.blocks) {
    if (counts(block)) sums[block.box] = (sums[block.box] ?? 0) + block.weight;
  }
  return withInner(page, sums);
}

/** How many blocks stand in each box and all inside it. */
export function blocksByBox(page: WalkedPage): number[] {
  const counts = new Array<number>(page.boxes.length).fill(0);
  for (const { box } of page.blocks) counts[box] = (counts[box] ?? 0) + 1;
  return withInner(page, counts);
}

/** Adds to what each box has of its own what the boxes inside it have. */
function withInner(page: WalkedPage, sums: number[]): number[] {
  // Boxes are listed outermost first, so going backwards each is complete before it is added to the one around it.
  for (let at = sums.length - 1; at > 0; at -= 1) {
    const parent = page.boxes[at]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
  }
  return sums;
}

/** The innermost box that holds `share` of the page's article text, with its weight; null when there is no such text. */
export function smallestBox(page: WalkedPage, share: number): { index: number; weight: number; total: number } | null {
  const sums = sumByBox(page, isArticleText);
  const total = sums[0] ?? 0;
  if (total === 0) return null;
  for (let at = sums.length - 1; at >= 0; at -= 1) {
    const weight = sums[at] ?? 0;
    if (weight >= total * share) return { index: at, weight, total };
  }
  return null;
}
