import { mayKeep, mayStand } from './allowed-markup.ts';
import { isPicture, withPictures } from './css-addresses.ts';

/** What a frame may do in which a kept page is shown: be drawn by us, and open links in tabs of their own. No scripts. */
export const frameSandbox = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * Draws a kept page into an empty frame that has such a sandbox. What the file says is not trusted, although we wrote it: only
 * what may stand in a page is copied, element by element. Styles are set as objects, since our pages' security policy allows
 * none in markup.
 */
export function showPage(html: string, frame: HTMLIFrameElement): void {
  const target = frame.contentDocument;
  const view = frame.contentWindow;
  if (target === null || view === null) return;
  // An empty frame is laid out as pages of the last century were, until it is told otherwise.
  target.open();
  target.write('<!doctype html>');
  target.close();
  const kept = new DOMParser().parseFromString(html, 'text/html');
  const painter = new Painter(target, view as Window & typeof globalThis);
  const root = target.documentElement ?? target.appendChild(target.createElement('html'));
  root.replaceChildren();
  painter.attributes(kept.documentElement, root);
  for (const child of kept.documentElement.childNodes) painter.copy(child, root, target);
}

class Painter {
  readonly #document: Document;
  readonly #view: Window & typeof globalThis;

  constructor(document: Document, view: Window & typeof globalThis) {
    this.#document = document;
    this.#view = view;
  }

  /** Copies a node with all in it. `root`: the document or shadow tree whose style sheets hold there. */
  copy(node: Node, into: Node, root: Document | ShadowRoot): void {
    if (node.nodeType === 3) {
      into.appendChild(this.#document.createTextNode(node.nodeValue ?? ''));
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.localName.toLowerCase();
    if (tag === 'style') this.#sheet(element, root);
    else if (tag === 'template') this.#shadow(element as HTMLTemplateElement, into);
    else if (tag === 'head') for (const child of element.querySelectorAll(':scope > style')) this.#sheet(child, root);
    else if (mayStand(tag)) this.#element(element, into, root);
  }

  #element(element: Element, into: Node, root: Document | ShadowRoot): void {
    const copied = this.#document.createElementNS(element.namespaceURI, element.localName);
    this.attributes(element, copied);
    into.appendChild(copied);
    for (const child of element.childNodes) this.copy(child, copied, root);
  }

  attributes(from: Element, to: Element): void {
    for (const { name, value } of from.attributes) {
      if (name === 'style' && 'style' in to) (to as HTMLElement).style.cssText = withPictures(value, nothing);
      else if (name === 'src' && from.localName === 'img' && isPicture(value)) to.setAttribute('src', value);
      else if (name === 'href') this.#link(from, to, value);
      else if (name === 'value' && from.localName === 'input') to.setAttribute('value', value);
      else if (mayKeep(name)) to.setAttribute(name, value);
    }
  }

  #link(from: Element, to: Element, value: string): void {
    const tag = from.localName;
    if (tag === 'image' ? isPicture(value) : value.startsWith('#')) to.setAttribute('href', value);
    else if ((tag === 'a' || tag === 'area') && /^https?:/i.test(value)) {
      to.setAttribute('href', value);
      to.setAttribute('target', '_blank');
      to.setAttribute('rel', 'noopener noreferrer');
    }
  }

  #sheet(element: Element, root: Document | ShadowRoot): void {
    const sheet = new this.#view.CSSStyleSheet({ media: element.getAttribute('media') ?? '' });
    sheet.replaceSync(withPictures(element.textContent ?? '', nothing));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  #shadow(template: HTMLTemplateElement, host: Node): void {
    if (host.nodeType !== 1 || template.getAttribute('shadowrootmode') !== 'open') return;
    let shadow: ShadowRoot;
    try {
      shadow = (host as Element).attachShadow({ mode: 'open' });
    } catch {
      // Not every element can have one; the file may say anything.
      return;
    }
    for (const child of template.content.childNodes) this.copy(child, shadow, shadow);
  }
}

/** Pictures of style sheets are data already. */
const nothing: ReadonlyMap<string, string> = new Map();
