import type { BlockZone } from '../article/block.ts';
import { outsidePlaces } from './settle-places.ts';
import { place } from './tag-roles.ts';
import type { WalkedBlock } from './walked-page.ts';

/** What the zones are told from. */
export interface ZoneEvidence {
  blocks: readonly WalkedBlock[];
  /** Indices of body blocks, ascending. */
  body: readonly number[];
  /** Index of the headline's block, or null. */
  headline: number | null;
  /** Blocks that belong to cards of other stories; the link groups hold them. */
  cards: ReadonlySet<number>;
}

const hasLetters = /[\p{L}\p{N}]/u;
const hardOutside = outsidePlaces & ~place.furniture;
/** Share of link text from which a block outside the article says nothing but "go elsewhere". */
const mostlyLinks = 0.8;

/** The zones of one page. */
export interface PageZones {
  of(index: number): BlockZone;
  /** Whether an element stands in the article, as far as headline and body show its bounds. */
  isWithin(element: Element): boolean;
}

/** Tells the zone of every block from where it stands. */
export function zonesOf(evidence: ZoneEvidence): PageZones {
  const { blocks, body, headline, cards } = evidence;
  const inBody = new Set(body);
  const first = body[0] ?? blocks.length;
  const last = body[body.length - 1] ?? -1;
  const root = articleRoot(blocks, body, headline);
  const zones = blocks.map((block): BlockZone => {
    if (block.index === headline) return 'head';
    if (inBody.has(block.index)) return 'body';
    if (!hasLetters.test(block.text)) return 'chrome';
    if ((block.place & hardOutside) !== 0 || cards.has(block.index)) return 'chrome';
    const within = root?.contains(block.element) ?? false;
    const links = block.linked >= block.text.length * mostlyLinks;
    if (!within) {
      const pageFurniture = (block.place & (place.footer | place.header)) !== 0 && (block.place & place.article) === 0;
      if (links || pageFurniture || (block.place & place.furniture) !== 0) return 'chrome';
      return 'aside';
    }
    if ((block.place & (place.aside | place.alert | place.teasers | place.furniture)) !== 0) return 'aside';
    if (block.index < first) return 'head';
    return block.index > last ? 'tail' : 'aside';
  });
  return { of: (index) => zones[index] ?? 'chrome', isWithin: (element) => root?.contains(element) ?? false };
}

/**
 * The element that holds headline and body. Null when that is the whole page, or there is no body: then nothing can be
 * told to be inside.
 */
function articleRoot(blocks: readonly WalkedBlock[], body: readonly number[], headline: number | null): Element | null {
  const first = blocks[body[0] ?? -1];
  const last = blocks[body[body.length - 1] ?? -1];
  if (first === undefined || last === undefined) return null;
  let root: Element | null = commonAncestor(first.element, last.element);
  const title = headline === null ? undefined : blocks[headline];
  if (root !== null && title !== undefined) root = commonAncestor(root, title.element);
  if (root !== null && title === undefined) root = root.closest('article, main, [itemtype*="Article"]') ?? root;
  // A footer or a note box beside the text often stands in the enclosing article, above what headline and body share.
  const article = root?.closest('article') ?? root;
  return article;
}

function commonAncestor(one: Element, other: Element): Element | null {
  let element: Element | null = one;
  while (element !== null && !element.contains(other)) element = element.parentElement;
  return element;
}
