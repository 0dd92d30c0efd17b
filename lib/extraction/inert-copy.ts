import { inertDocument } from './dom-compat.ts';
import { outsidePlaces } from './settle-places.ts';
import { tagRole } from './tag-roles.ts';
import type { WalkedPage } from './walked-page.ts';

/** A copy of one part of the page for Readability, and the way back from its text nodes to the walked blocks. */
export interface InertCopy {
  document: Document;
  /** Index of the walked block that a text node holds; each block has one or two. */
  blockOfText: Map<Text, number>;
}

/** Deepest nesting copied as it is; below it, boxes are left out and their text stays. Readability recurses over depth. */
const maxDepth = 100;
/** Blocks copied at most: Readability takes too long beyond. */
const maxBlocks = 6_000;
const leftOut = outsidePlaces;

/**
 * Sets the blocks inside box `root` again in an inert document, in the boxes they stood in, with class and id and
 * nothing else of the page: no scripts, no addresses, no handlers. A block is one text, with its linked part in a link.
 *
 * The copy has a title and an author in its head: without a title Readability would keep a repeated headline, and
 * without an author it would take the first element called "byline" or "dateline" out of the text.
 */
export function copyForReadability(source: Document, page: WalkedPage, root: number, title: string): InertCopy {
  const document = inertDocument(source);
  const heading = document.createElement('title');
  heading.textContent = title;
  const author = document.createElement('meta');
  author.setAttribute('name', 'author');
  author.setAttribute('content', '-');
  document.head.append(heading, author);

  const blockOfText = new Map<Text, number>();
  const copies = new Map<number, { element: Element; depth: number }>();
  copies.set(-1, { element: document.body, depth: 0 });
  const shared = blocksPerBox(page);
  let copied = 0;
  for (const block of page.blocks) {
    if (copied >= maxBlocks) break;
    if ((block.place & leftOut) !== 0) continue;
    const box = copyBox(block.box);
    if (box === null) continue;
    copied += 1;
    let into = box;
    // Several texts in one box (set with line breaks, or between other boxes) are paragraphs of their own.
    if ((shared[block.box] ?? 0) > 1 && block.kind !== 'heading' && into.localName !== 'p') {
      into = document.createElement('p');
      box.appendChild(into);
    } else if (into.firstChild !== null) into.append(document.createElement('br'), document.createElement('br'));
    const linked = Math.min(block.linked, block.text.length);
    const plain = block.text.slice(linked);
    if (linked > 0) {
      const link = document.createElement('a');
      const text = document.createTextNode(block.text.slice(0, linked));
      link.appendChild(text);
      into.appendChild(link);
      blockOfText.set(text, block.index);
    }
    if (plain !== '') {
      const text = document.createTextNode(plain);
      into.appendChild(text);
      blockOfText.set(text, block.index);
    }
  }
  return { document, blockOfText };

  /** Copies a box and those around it up to `root`; null for a box outside. */
  function copyBox(index: number): Element | null {
    const missing: number[] = [];
    let at = index;
    while (!copies.has(at)) {
      missing.push(at);
      if (at === root) {
        at = -1;
        break;
      }
      at = page.boxes[at]?.parent ?? -1;
      if (at === -1) return null;
    }
    let outer = copies.get(at);
    if (outer === undefined || (at === -1 && missing.length === 0)) return null;
    for (const one of missing.reverse()) {
      outer = outer.depth < maxDepth ? { element: emptyCopy(one, outer.element), depth: outer.depth + 1 } : outer;
      copies.set(one, outer);
    }
    return outer.element;
  }

  function emptyCopy(index: number, outer: Element): Element {
    const box = page.boxes[index];
    const tag = box?.element.localName ?? 'div';
    // The body's copy is there already, and unknown elements become divs: Readability knows only HTML's own.
    if (tag === 'body') return outer;
    const copy = document.createElement(tagRole(tag) === 'block' && tag !== 'button' ? tag : 'div');
    if (box?.className) copy.setAttribute('class', box.className);
    if (box?.id) copy.setAttribute('id', box.id);
    outer.appendChild(copy);
    return copy;
  }
}

function blocksPerBox(page: WalkedPage): number[] {
  const counts = new Array<number>(page.boxes.length).fill(0);
  for (const block of page.blocks) counts[block.box] = (counts[block.box] ?? 0) + 1;
  return counts;
}
