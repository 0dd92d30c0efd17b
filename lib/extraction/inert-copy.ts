import { inertDocument } from './dom-compat.ts';
import { tagRole } from './tag-roles.ts';

/** A copy of one subtree for Readability, and the way back from its text nodes to the walked blocks. */
export interface InertCopy {
  document: Document;
  /** Index of the walked block that a copied text node belongs to. */
  blockOfText: Map<Node, number>;
  /** Elements copied. */
  elements: number;
}

/** Deepest nesting copied as it is; below it, text hangs on the last element. Readability recurses over depth. */
const maxDepth = 200;
/** Elements copied at most: Readability takes over a second beyond it. */
const maxElements = 12_000;
/** All that Readability looks at. The rest (styles, handlers, data) is left behind, and so cannot run or load. */
const copiedAttributes = ['class', 'id', 'role', 'rel', 'itemprop'];
/** Skipped by the walk, and yet part of how Readability judges a box. */
const placeholders = new Set(['img', 'iframe', 'embed', 'object', 'input', 'picture', 'video']);

/**
 * Copies the element and what stands in it into an inert document, text nodes of known blocks only.
 *
 * The copy has a title and an author in its head: without a title Readability would keep a repeated headline, and
 * without an author it would take the first element called "byline" or "dateline" out of the text.
 */
export function copyForReadability(
  source: Element,
  blockOfNode: ReadonlyMap<Node, number>,
  dropped: (element: Element) => boolean,
  title: string,
): InertCopy {
  const document = inertDocument(source.ownerDocument);
  const heading = document.createElement('title');
  heading.textContent = title;
  const author = document.createElement('meta');
  author.setAttribute('name', 'author');
  author.setAttribute('content', '-');
  document.head.append(heading, author);

  const blockOfText = new Map<Node, number>();
  const root = source.localName === 'body' ? document.body : emptyCopy(source, document);
  if (root !== document.body) document.body.append(root);
  const stack: { next: Node | null; into: Element; depth: number }[] = [
    { next: source.firstChild, into: root, depth: 0 },
  ];
  let elements = 0;
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    if (frame === undefined) break;
    const node = frame.next;
    if (node === null) {
      stack.pop();
      continue;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === 3) {
      const index = blockOfNode.get(node);
      const text = document.createTextNode((node as Text).data);
      if (index !== undefined) blockOfText.set(text, index);
      frame.into.appendChild(text);
      continue;
    }
    if (node.nodeType !== 1 || elements >= maxElements) continue;
    const element = node as Element;
    if (tagRole(element.localName) === 'skip') {
      if (placeholders.has(element.localName)) frame.into.appendChild(document.createElement(element.localName));
      continue;
    }
    if (dropped(element)) continue;
    elements += 1;
    if (frame.depth >= maxDepth) {
      stack.push({ next: element.firstChild, into: frame.into, depth: frame.depth + 1 });
      continue;
    }
    const copy = emptyCopy(element, document);
    frame.into.appendChild(copy);
    stack.push({ next: element.firstChild, into: copy, depth: frame.depth + 1 });
  }
  return { document, blockOfText, elements };
}

function emptyCopy(element: Element, document: Document): Element {
  const tag = element.localName;
  // Unknown elements become divs: Readability knows only HTML's own.
  const copy = document.createElement(tagRole(tag) === null ? 'div' : tag);
  if (!element.hasAttributes()) return copy;
  for (const name of copiedAttributes) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (tag === 'a' && element.hasAttribute('href')) copy.setAttribute('href', '/');
  return copy;
}
