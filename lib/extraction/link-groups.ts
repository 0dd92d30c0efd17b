import { clip } from '../article/clip.ts';
import { limits } from '../article/limits.ts';
import type { LinkGroup, LinkItem } from '../article/page-reading.ts';
import type { HintReader } from './hints.ts';
import { findCards, type LinkCard } from './link-cards.ts';
import { collapseSpace, line, weightOf } from './page-text.ts';
import { place } from './tag-roles.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** Cards that stand together, and the block that heads them. */
export interface CardGroup {
  container: Element;
  cards: LinkCard[];
  heading: WalkedBlock | null;
  /** Indices of all blocks inside its cards. */
  blocks: number[];
}

/** A heading of links is a few words. */
const longestHeading = 80;
/** The same for a paragraph that no markup calls a heading, in Latin-letter equivalents. */
const longestPlainHeading = 40;
/** Blocks between a heading and the first card it heads: an icon's label, a date. */
const headingReach = 3;
const shortestExcerpt = 40;

/** Groups the page's cards by the element that holds them; a single card counts only under a heading of its own. */
export function groupCards(page: WalkedPage, pageUrl: string): CardGroup[] {
  const byContainer = new Map<Element, LinkCard[]>();
  for (const card of findCards(page, pageUrl)) {
    const cards = byContainer.get(card.container);
    if (cards === undefined) byContainer.set(card.container, [card]);
    else cards.push(card);
  }
  const groups: CardGroup[] = [];
  const taken = new Set<number>();
  for (const [container, cards] of byContainer) {
    const blocks = cards.flatMap((card) => blocksOf(page, card));
    const heading = headingOf(page, container, cards, taken);
    if (cards.length < 2 && heading === null) continue;
    for (const index of blocks) taken.add(index);
    // A link that is smaller than its block still takes that block: it heads nothing further down.
    for (const card of cards) taken.add(card.block);
    groups.push({ container, cards, heading, blocks });
    if (groups.length >= limits.linkGroups) break;
  }
  return groups;
}

/** Blocks that stand in the card. The walk went in document order, so they follow one another. */
function blocksOf(page: WalkedPage, card: LinkCard): number[] {
  const indices: number[] = [];
  const inside = (block: WalkedBlock | undefined): boolean =>
    block !== undefined && card.element.contains(block.element);
  for (let at = card.block - 1; at >= 0 && inside(page.blocks[at]); at -= 1) indices.unshift(at);
  for (let at = card.block; at < page.blocks.length && (at === card.block || inside(page.blocks[at])); at += 1) {
    if (inside(page.blocks[at])) indices.push(at);
  }
  return indices;
}

function headingOf(
  page: WalkedPage,
  container: Element,
  cards: readonly LinkCard[],
  taken: ReadonlySet<number>,
): WalkedBlock | null {
  const first = cards[0];
  if (first === undefined) return null;
  const start = blocksOf(page, first)[0] ?? first.block;
  const scope = container.parentElement?.parentElement ?? container;
  for (let at = start - 1; at >= 0 && at >= start - headingReach; at -= 1) {
    const block = page.blocks[at];
    if (block === undefined || taken.has(at) || !scope.contains(block.element)) return null;
    if (block.text.length > longestHeading) return null;
    if (block.kind === 'heading' && block.level !== 1) return block;
    const titled = /(?:title|heading|header|headline|label)/i.test(block.element.getAttribute('class') ?? '');
    // A paragraph right above may be the article's last; as a heading it is a few words.
    const short = block.kind === 'paragraph' ? block.weight <= longestPlainHeading : block.kind !== 'caption';
    if (titled || (at === start - 1 && block.linked === 0 && short)) return block;
  }
  return null;
}

export interface LinkGroupContext {
  hints: HintReader;
  bodyIndices: readonly number[];
  isWithinArticle: (element: Element) => boolean;
}

/** The contract's form of the groups: those that stand outside running text. */
export function describeGroups(page: WalkedPage, groups: readonly CardGroup[], context: LinkGroupContext): LinkGroup[] {
  const described: LinkGroup[] = [];
  const last = context.bodyIndices[context.bodyIndices.length - 1] ?? -1;
  for (const group of groups) {
    const items: LinkItem[] = [];
    const seen = new Set<string>();
    for (const card of group.cards) {
      const item = itemOf(page, card);
      if (item === null || seen.has(item.url) || items.length >= limits.linksInGroup) continue;
      seen.add(item.url);
      items.push(item);
    }
    if (items.length === 0) continue;
    const first = group.cards[0];
    const aside = first !== undefined && (first.place & place.aside) !== 0;
    const after = (group.blocks[0] ?? first?.block ?? 0) > last;
    const within = context.isWithinArticle(group.container);
    described.push({
      heading: line(group.heading?.text),
      hints: context.hints.read(group.container, []),
      place: aside ? 'aside' : after ? 'after' : within ? 'within-article' : 'aside',
      items,
    });
  }
  return described;
}

function itemOf(page: WalkedPage, card: LinkCard): LinkItem | null {
  const blocks = blocksOf(page, card)
    .map((index) => page.blocks[index])
    .filter((block) => block !== undefined);
  const heading = blocks.find((block) => block.kind === 'heading' && weightOf(block.text) >= 10);
  // A link around the whole card says everything at once; the heading in it is the headline.
  const linked = blocks.filter((block) => block.linked > block.text.length / 2 && block.kind !== 'caption');
  const printed = heading ?? linked.sort((one, other) => headlineFit(other) - headlineFit(one))[0];
  const headline = line(withoutRank(printed?.text ?? longestText(card.links), card.links));
  if (headline === null) return null;
  const at = printed === undefined ? -1 : blocks.findIndex((block) => block.index === printed.index);
  const before = blocks.slice(0, Math.max(at, 0)).find((block) => block.text.length <= longestHeading);
  const excerpt = blocks.find(
    (block) => block !== printed && block.text.length >= shortestExcerpt && block.index > (printed?.index ?? -1),
  );
  return { url: card.url, headline, kicker: line(before?.text), excerpt: excerpt?.text ?? null };
}

function longestText(links: readonly Element[]): string {
  const texts = links.map((link) => collapseSpace(clip(link.textContent ?? '', limits.block)));
  return texts.sort((one, other) => other.length - one.length)[0] ?? '';
}

/** "1 Choir sings …" without its number, where the markup sets a number apart, as lists of the most read do. */
function withoutRank(text: string, links: readonly Element[]): string {
  const rank = /^(\d{1,2})[.)]?\s+(?=\S)/.exec(text);
  if (rank?.[1] === undefined) return text;
  const apart = links.some((link) =>
    [...link.querySelectorAll('*')].some((part) => (part.textContent ?? '').trim().replace(/[.)]$/, '') === rank[1]),
  );
  return apart ? text.slice(rank[0].length) : text;
}

/** A headline is a sentence of some words: neither a section's name nor a whole excerpt. */
function headlineFit(block: WalkedBlock): number {
  const length = block.weight;
  if (length < 15) return length / 100;
  return length <= 160 ? 2 : 1;
}

/** Links in the body's text that look like other articles. */
export function inlineLinks(body: readonly WalkedBlock[], pageUrl: string, hints: HintReader): LinkGroup | null {
  const items: LinkItem[] = [];
  const seen = new Set<string>([pageUrl.split('#')[0] ?? pageUrl]);
  for (const block of body) {
    for (const mark of block.marks) {
      if (mark.kind !== 'link' || mark.url === null || items.length >= limits.linksInGroup) continue;
      const address = mark.url.split('#')[0] ?? mark.url;
      if (seen.has(address) || !looksLikeArticle(address) || /\b(?:author|tag|sponsored)\b/.test(mark.rel ?? ''))
        continue;
      const headline = line(block.text.slice(mark.start, mark.end));
      if (headline === null || headline.length < 4) continue;
      seen.add(address);
      items.push({ url: mark.url, headline, kicker: null, excerpt: null });
    }
  }
  const first = body[0];
  if (items.length === 0 || first === undefined) return null;
  return { heading: null, hints: hints.read(first.element, []), place: 'body', items };
}

/** An article's address has a slug of several words, a number, a date or a document's ending; a section's has not. */
export function looksLikeArticle(address: string): boolean {
  const { pathname, search } = new URL(address);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const slug = segments[segments.length - 1] ?? '';
  if (slug === '') return false;
  if (/\.(?:pdf|jpe?g|png|gif|mp[34]|zip)$/i.test(slug)) return false;
  if (slug.split('-').length > 3 || slug.split('_').length > 3) return true;
  if (/\d{5,}/.test(pathname) || /\/\d{4}\/\d{1,2}\//.test(pathname)) return true;
  if (/\.s?html?$|\.php$|\.aspx?$|\.ece$/i.test(slug) && segments.length > 1 && /\d/.test(slug)) return true;
  return /\b(?:id|p|article|story)=\d{3,}/i.test(search);
}
