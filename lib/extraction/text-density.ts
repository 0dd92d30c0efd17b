import { weightOf } from './page-text.ts';

/** Text that stands together in one place of a page. */
export interface DenseText {
  weight: number;
  paragraphs: number;
}

interface Enough {
  text: number;
  paragraphs: number;
}

/** A paragraph of running text; captions, teasers and buttons are mostly shorter. */
const shortest = 50;
/** Paragraphs and text nodes looked at: an article shows itself long before. */
const maxParagraphs = 500;
const maxTextNodes = 6_000;
/** Boxes that content systems put around each paragraph. */
const maxWrappers = 4;
const showText = 4;

const inlineTags = new Set(['a', 'b', 'em', 'font', 'i', 'mark', 'q', 'small', 'span', 'strong', 'u']);
const noText = new Set(['script', 'style', 'noscript', 'textarea', 'option', 'button', 'title', 'template']);

/**
 * The most paragraph text found under one parent. Stops as soon as there is `enough`. Paragraphs are looked at first;
 * pages that set their text in `div` or with `<br>` are read by text node.
 */
export function densestText(document: Document, enough: Enough): DenseText {
  const found = new Densest(enough);
  byParagraph(document, found);
  if (!found.isEnough) byTextNode(document, found);
  return found.best;
}

/** Sums texts by the element they stand in, and remembers the greatest sum. */
class Densest {
  best: DenseText = { weight: 0, paragraphs: 0 };
  isEnough = false;
  private readonly sums = new Map<Element, DenseText>();
  private readonly enough: Enough;

  constructor(enough: Enough) {
    this.enough = enough;
  }

  add(parent: Element, weight: number): void {
    const sum = this.sums.get(parent) ?? { weight: 0, paragraphs: 0 };
    sum.weight += weight;
    sum.paragraphs += 1;
    this.sums.set(parent, sum);
    if (sum.weight > this.best.weight) this.best = sum;
    if (sum.weight < this.enough.text || sum.paragraphs < this.enough.paragraphs) return;
    this.best = sum;
    this.isEnough = true;
  }
}

function byParagraph(document: Document, found: Densest): void {
  const paragraphs = document.getElementsByTagName('p');
  const length = Math.min(paragraphs.length, maxParagraphs);
  for (let at = 0; at < length && !found.isEnough; at += 1) {
    const paragraph = paragraphs[at];
    const parent = paragraph?.parentElement;
    if (!paragraph || !parent) continue;
    const text = paragraph.textContent ?? '';
    if (text.length < shortest / 3) continue;
    const weight = weightOf(text.trim());
    if (weight < shortest || isMostlyLinked(paragraph, text.length) || isTeaser(paragraph)) continue;
    found.add(parent, weight);
    // Wrappers of its own around each paragraph: they meet some levels up.
    let inner = parent;
    for (let level = 0; level < maxWrappers; level += 1) {
      const outer = inner.parentElement;
      if (outer === null || (inner.textContent ?? '').length >= text.length + shortest) break;
      found.add(outer, weight);
      inner = outer;
    }
  }
}

function byTextNode(document: Document, found: Densest): void {
  const walker = document.createTreeWalker(document.body, showText);
  let seen = 0;
  for (let node = walker.nextNode(); node !== null && !found.isEnough; node = walker.nextNode()) {
    seen += 1;
    if (seen > maxTextNodes) return;
    const text = (node as Text).data;
    if (text.length < shortest / 3) continue;
    const weight = weightOf(text.trim());
    let block: Element | null = node.parentElement;
    // Paragraphs have been counted; what is left is text in other elements.
    if (weight < shortest || block === null || noText.has(block.localName)) continue;
    let linked = false;
    while (block !== null && inlineTags.has(block.localName)) {
      linked ||= block.localName === 'a';
      block = block.parentElement;
    }
    if (block === null || linked || block.localName === 'p' || isTeaser(block)) continue;
    found.add(block, weight);
    if (block.parentElement !== null && block.localName !== 'li') found.add(block.parentElement, weight);
  }
}

function isMostlyLinked(element: Element, length: number): boolean {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += (link.textContent ?? '').length;
  return linked * 2 > length;
}

/** The text under another story's headline, or inside a link. */
function isTeaser(element: Element): boolean {
  const before = element.previousElementSibling;
  const headed = before !== null && /^h[1-6]$/.test(before.localName) && before.getElementsByTagName('a').length > 0;
  return headed || element.closest('a, li, nav, footer, aside, form, [role="dialog"]') !== null;
}
