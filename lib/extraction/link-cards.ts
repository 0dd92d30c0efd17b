import { withoutFragment } from '../article/fragment.ts';
import { weightOf } from './page-text.ts';
import { outsidePlaces, sumByBox } from './settle-places.ts';
import { place } from './tag-roles.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** A box that leads to one other page: everything in it has the same address. */
export interface LinkCard {
  url: string;
  element: Element;
  /** Element that holds this card and its like. */
  container: Element;
  links: Element[];
  place: number;
  /** First block of the card. */
  block: number;
}

/** Levels a card may reach above its link. */
const maxLevels = 8;
/** Text in a card: a headline, a label and an excerpt. A box with more is a text with one link in it. */
const longestCard = 700;
/** A headline says at least this much, in Latin-letter equivalents; menus say less. */
const shortestHeadline = 18;
const notReading = /\b(?:author|tag|sponsored|bookmark-share|nofollow-ad|license|me)\b/i;
const kept = outsidePlaces & ~place.furniture;

/** Finds cards: for each link, the widest element around it that leads nowhere else. */
export function findCards(page: WalkedPage, pageUrl: string): LinkCard[] {
  const own = withoutFragment(pageUrl);
  const links: { element: Element; url: string; name: string; place: number; block: number }[] = [];
  const addresses = new Map<Element, string | null>();
  for (const { element, url, rel, box, block } of page.links) {
    const inside = page.places[box] ?? 0;
    if ((inside & kept) !== 0) continue;
    if (rel !== null && notReading.test(rel)) continue;
    if (url === null || withoutFragment(url) === own || isFrontPage(url)) continue;
    if (isInSentence(page.blocks[block])) continue;
    links.push({ element, url, name: nameOf(element), place: inside, block });
  }
  const headlined = new Set(links.filter(({ name }) => weightOf(name) >= shortestHeadline).map(({ url }) => url));
  const wanted = links.filter((link) => headlined.has(link.url));
  for (const { element, url } of wanted) {
    let outer: Element | null = element;
    for (let level = 0; level < maxLevels && outer !== null && outer.localName !== 'body'; level += 1) {
      const known = addresses.get(outer);
      if (known === undefined) addresses.set(outer, url);
      else if (known !== url) addresses.set(outer, null);
      outer = outer.parentElement;
    }
  }
  const weights = sumByBox(page, () => true);
  const tooLong = new Set<Element>();
  for (const [index, box] of page.boxes.entries()) {
    if ((weights[index] ?? 0) > longestCard) tooLong.add(box.element);
  }
  const cards = new Map<Element, LinkCard>();
  const named = new Set<LinkCard>();
  for (const { element, url, name, place: inside, block } of wanted) {
    const card = widest(element, url, addresses, tooLong);
    const container = card.parentElement;
    if (container === null) continue;
    const found = cards.get(card) ?? { url, element: card, container, links: [], place: inside, block };
    cards.set(card, found);
    found.links.push(element);
    if (name !== '') named.add(found);
  }
  return [...cards.values()].filter((card) => named.has(card));
}

/** What a link says; one that lies over its card without a text has its label instead. */
function nameOf(link: Element): string {
  return (link.textContent ?? '').trim() || (link.getAttribute('aria-label') ?? '').trim();
}

function widest(
  link: Element,
  url: string,
  addresses: ReadonlyMap<Element, string | null>,
  tooLong: ReadonlySet<Element>,
): Element {
  let card = link;
  for (let outer = link.parentElement; outer !== null; outer = outer.parentElement) {
    if (addresses.get(outer) !== url || tooLong.has(outer) || isHeadedList(outer, card, link)) break;
    card = outer;
  }
  return card;
}

const headings = 'h1, h2, h3, h4, h5, h6';

/**
 * Whether the next wider box is a list of links under a heading, which happens to hold one link, and no card. A heading
 * is part of a card when the link stands in it or says nothing itself, or, among boxes of the same make, when it says
 * more than the link ("Read on") or ranks below the headline, as a label does.
 */
function isHeadedList(outer: Element, card: Element, link: Element): boolean {
  const foreign = [...outer.querySelectorAll(headings)].find(
    (heading) => !card.contains(heading) && !heading.contains(card),
  );
  if (foreign === undefined) return false;
  const text = (link.textContent ?? '').trim();
  const own = link.closest(headings) ?? card.querySelector(headings);
  if (text === '' && own === null) return false;
  if (!standsAmongItsLike(outer)) return true;
  const isLabel = own !== null && foreign.localName > own.localName;
  return !isLabel && weightOf((foreign.textContent ?? '').trim()) <= weightOf(text || (own?.textContent ?? '').trim());
}

function standsAmongItsLike(box: Element): boolean {
  const name = box.getAttribute('class');
  return [...(box.parentElement?.children ?? [])].some(
    (other) =>
      other !== box &&
      other.localName === box.localName &&
      other.getAttribute('class') === name &&
      other.querySelector('a') !== null,
  );
}

/** Addresses in one block from which it is a text full of links, and no card with a link twice. */
const manyAddresses = 3;

/** A link inside running text leads on from the text; it is no card. */
function isInSentence(block: WalkedBlock | undefined): boolean {
  if (block === undefined || block.weight <= 80) return false;
  if (block.linked < block.text.length * 0.5) return true;
  const addresses = new Set(block.marks.filter((mark) => mark.kind === 'link').map((mark) => mark.url));
  return block.linked < block.text.length * 0.8 && addresses.size >= manyAddresses;
}

function isFrontPage(url: string): boolean {
  return /^https?:\/\/[^/]+\/?(?:#.*)?$/.test(url);
}
