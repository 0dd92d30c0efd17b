import { limits } from '../article/limits.ts';
import type { TextPicture } from '../article/page-reading.ts';
import { comesAfter } from './document-order.ts';
import { pictureUrl } from './lead-image.ts';
import { line } from './page-text.ts';
import type { WalkedBlock } from './walked-page.ts';

/**
 * The pictures that stand between the first and the last block of the body, each with the block that it stands before. `kept`:
 * the reading's blocks, in document order.
 */
export function textPictures(
  figures: readonly Element[],
  base: string,
  kept: readonly WalkedBlock[],
  body: readonly WalkedBlock[],
): TextPicture[] {
  const first = body[0]?.element;
  const last = body[body.length - 1]?.element;
  if (first === undefined || last === undefined) return [];
  const pictures: TextPicture[] = [];
  for (const figure of figures) {
    if (pictures.length >= limits.pictures) break;
    if (figure.localName !== 'figure' || !comesAfter(figure, first) || !comesAfter(last, figure)) continue;
    const url = pictureUrl(figure, base);
    if (url !== null)
      pictures.push({ url, alt: line(figure.querySelector('img')?.getAttribute('alt')), at: blockAfter(figure, kept) });
  }
  return pictures;
}

/** The index of the first block that begins after the figure does: its caption, where it has one. */
function blockAfter(figure: Element, kept: readonly WalkedBlock[]): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = kept[middle];
    if (block !== undefined && comesAfter(block.element, figure)) high = middle;
    else low = middle + 1;
  }
  return low;
}
