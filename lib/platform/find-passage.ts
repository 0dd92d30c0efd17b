/**
 * Finds a passage of text in a live page, however the page has split it over elements and lines. White space and
 * characters without width are left out of the comparison on both sides. Changes nothing.
 */

/** Elements whose text is not on the page. */
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'HEAD']);

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

/**
 * When a passage is not there word for word (it was cut at a limit, or a link in it has changed), its beginning may be:
 * this many characters without white space are enough to know it by.
 */
const beginning = 48;

/** The page's text without white space, and where each character of it stands. */
interface SqueezedPage {
  text: string;
  nodes: Text[];
  /** For each character its node's index and its offset in it. */
  nodeAt: number[];
  offsetAt: number[];
}

/** What stands directly before and behind a passage, where its words alone may not tell the place. */
export interface Around {
  before: string;
  after: string;
}

/**
 * The first place where one of the texts stands: the texts in their order, whole, then by their beginnings. Where a text
 * stands more than once, the first place that is visible, and of these one that has `around` about it. Null: nowhere.
 */
export function findPassage(document: Document, texts: readonly string[], around?: Around): Range | null {
  const page = squeeze(document);
  const needles = texts.map(squeezed).filter((text) => text !== '');
  const beginnings = needles.filter((text) => text.length > beginning).map((text) => text.slice(0, beginning));
  for (const needle of [...needles, ...beginnings]) {
    const found = bestPlace(document, page, needle, around);
    if (found !== null) return found;
  }
  return null;
}

function bestPlace(document: Document, page: SqueezedPage, needle: string, around?: Around): Range | null {
  const before = squeezed(around?.before ?? '');
  const after = squeezed(around?.after ?? '');
  let best: { range: Range; rank: number } | null = null;
  for (let at = page.text.indexOf(needle); at !== -1; at = page.text.indexOf(needle, at + 1)) {
    const range = rangeOf(document, page, at, at + needle.length - 1);
    if (range === null) continue;
    const fits = page.text.endsWith(before, at) && page.text.startsWith(after, at + needle.length);
    const rank = (isVisible(range) ? 2 : 0) + (fits ? 1 : 0);
    if (rank === 3) return range;
    if (best === null || rank > best.rank) best = { range, rank };
  }
  return best?.range ?? null;
}

function rangeOf(document: Document, page: SqueezedPage, first: number, last: number): Range | null {
  const start = page.nodes[page.nodeAt[first] ?? -1];
  const end = page.nodes[page.nodeAt[last] ?? -1];
  if (start === undefined || end === undefined) return null;
  const range = document.createRange();
  range.setStart(start, page.offsetAt[first] ?? 0);
  range.setEnd(end, (page.offsetAt[last] ?? 0) + 1);
  return range;
}

function isVisible(range: Range): boolean {
  return range.getClientRects().length > 0;
}

function squeeze(document: Document): SqueezedPage {
  const page: SqueezedPage = { text: '', nodes: [], nodeAt: [], offsetAt: [] };
  const parts: string[] = [];
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (silent.has(node.parentElement?.tagName ?? '')) continue;
    const index = page.nodes.push(node) - 1;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const character = node.data.charAt(offset);
      if (invisible.test(character)) continue;
      parts.push(character);
      page.nodeAt.push(index);
      page.offsetAt.push(offset);
    }
  }
  page.text = parts.join('');
  return page;
}

function squeezed(text: string): string {
  return text.replace(new RegExp(invisible, 'gu'), '');
}
