import { goesWholly, mayKeep, mayStand } from './allowed-markup.ts';
import { isPicture, wholeAddresses } from './css-addresses.ts';
import { type SeenElement, type SeenNode, type SeenPage, seenLimits } from './seen-page.ts';

/** Kinds of nodes in a tree of rrweb-snapshot. */
const kinds = { document: 0, element: 2, text: 3 } as const;

/**
 * Takes from a page's tree what may be kept of it. The tree comes out of the page and is hostile: nothing of its shape is
 * trusted, and an element, attribute or address that is not known to be harmless is left out. `url`: the page's own address.
 *
 * Null: it is no tree of a page, or more than `seenLimits`.
 */
export function readTree(tree: unknown, url: string): SeenPage | null {
  const reader = new TreeReader(url);
  try {
    return reader.read(tree);
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

class TooMuch extends Error {}

class TreeReader {
  readonly #url: string;
  #nodes = 0;
  #text = 0;
  #title = '';

  constructor(url: string) {
    this.#url = url;
  }

  read(tree: unknown): SeenPage | null {
    if (!isRecord(tree) || !isRecord(tree.page)) return null;
    const nodes = this.#children(tree.page, 'document', 0);
    const root = nodes.find((node): node is SeenElement => typeof node !== 'string' && node.tag === 'html');
    if (root === undefined) return null;
    const adopted = listOf(tree.adopted).map((css) => this.#styles(css));
    return { root, title: this.#title, adopted: adopted.filter((css) => css !== '') };
  }

  #children(node: Record<string, unknown>, tag: string, depth: number): SeenNode[] {
    if (depth > seenLimits.depth) throw new TooMuch();
    return listOf(node.childNodes).flatMap((child) =>
      isRecord(child) && child.isShadow !== true ? this.#node(child, tag, depth + 1) : [],
    );
  }

  #shadow(node: Record<string, unknown>, depth: number): SeenNode[] | null {
    if (node.isShadowHost !== true) return null;
    return listOf(node.childNodes).flatMap((child) =>
      isRecord(child) && child.isShadow === true ? this.#node(child, 'shadow', depth + 1) : [],
    );
  }

  #node(node: Record<string, unknown>, parent: string, depth: number): SeenNode[] {
    this.#nodes += 1;
    if (this.#nodes > seenLimits.nodes) throw new TooMuch();
    if (node.type === kinds.text)
      return parent === 'style' ? [] : [this.#plain(node.textContent)].filter((text) => text !== '');
    if (node.type === kinds.document) return this.#children(node, parent, depth);
    if (node.type !== kinds.element || typeof node.tagName !== 'string') return [];
    const tag = node.tagName.toLowerCase();
    const given = isRecord(node.attributes) ? node.attributes : {};
    if (tag === 'style' || tag === 'link') return this.#sheet(node, tag, given);
    if (goesWholly(tag)) return [];
    if (tag === 'title' && parent === 'head') {
      this.#title = listOf(node.childNodes)
        .map((child) => (isRecord(child) ? this.#plain(child.textContent) : ''))
        .join('');
      return [];
    }
    // Pictures offer several addresses; the one that was shown is the image's own by now.
    if (!mayStand(tag) || tag === 'picture') return this.#children(node, parent, depth);
    const drawn = tag === 'canvas' || tag === 'video' ? 'img' : tag;
    return [
      {
        tag: drawn === 'audio' ? 'span' : drawn,
        attributes: this.#attributes(tag, given),
        children: drawn === 'img' || tag === 'audio' || tag === 'textarea' ? [] : this.#children(node, tag, depth),
        shadow: this.#shadow(node, depth),
        css: null,
        cssFrom: null,
      },
    ];
  }

  /** A style sheet: with its text where the page could read it, else with its address. */
  #sheet(node: Record<string, unknown>, tag: string, given: Record<string, unknown>): SeenNode[] {
    const written = listOf(node.childNodes).map((child) => (isRecord(child) ? textOf(child.textContent) : ''));
    const css = this.#styles(given._cssText ?? (tag === 'style' ? written.join('') : ''));
    const linked =
      tag === 'link' && /(?:^|\s)stylesheet(?:\s|$)/i.test(textOf(given.rel)) && given.disabled === undefined;
    const cssFrom = css === '' && linked ? this.#address(given.href) : null;
    if (css === '' && cssFrom === null) return [];
    const media = textOf(given.media).slice(0, 200);
    const attributes: [string, string][] = media === '' ? [] : [['media', media]];
    return [{ tag: 'style', attributes, children: [], shadow: null, css, cssFrom }];
  }

  #attributes(tag: string, given: Record<string, unknown>): [string, string][] {
    const kept: [string, string][] = [];
    for (const [name, value] of Object.entries(given).slice(0, 200)) {
      const text = value === true ? '' : textOf(value);
      if (mayKeep(name) && (value === true || typeof value === 'string' || typeof value === 'number'))
        kept.push([name, this.#bounded(text)]);
      if (name === 'style') kept.push(['style', this.#styles(text)]);
    }
    const picture = pictureOf(tag, given);
    const source = picture === null ? null : isPicture(picture) ? picture : this.#address(picture);
    if (source !== null) kept.push(['src', this.#bounded(source, isPicture(source) ? seenLimits.resource : undefined)]);
    const link = tag === 'a' || tag === 'area' || tag === 'use' ? linkOf(given) : null;
    if (tag === 'use' ? link?.startsWith('#') : link !== null) {
      const href = link?.startsWith('#') ? link : this.#address(link);
      if (href !== null && href !== undefined) kept.push(['href', this.#bounded(href)]);
    }
    // What a reader wrote into a field is theirs; the words on a button are the page's.
    if (tag === 'input' && /^(?:submit|button|reset)$/i.test(textOf(given.type)))
      kept.push(['value', this.#bounded(textOf(given.value))]);
    return kept;
  }

  #styles(css: unknown): string {
    const text = textOf(css);
    this.#count(text);
    return wholeAddresses(text, this.#url);
  }

  #plain(text: unknown): string {
    this.#count(textOf(text));
    return textOf(text);
  }

  #bounded(text: string, limit: number = seenLimits.value): string {
    this.#count(text);
    return text.length > limit ? '' : text;
  }

  #count(text: string): void {
    this.#text += text.length;
    if (this.#text > seenLimits.text) throw new TooMuch();
  }

  #address(value: unknown): string | null {
    const address = URL.parse(textOf(value), this.#url);
    return address !== null && /^https?:$/.test(address.protocol) ? address.href : null;
  }
}

/** What an element shows: an image's address, a canvas's drawing, a video's poster. */
function pictureOf(tag: string, given: Record<string, unknown>): string | null {
  const value =
    tag === 'canvas'
      ? given.rr_dataURL
      : tag === 'video'
        ? given.poster
        : tag === 'img'
          ? given.src
          : tag === 'image'
            ? linkOf(given)
            : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

function linkOf(given: Record<string, unknown>): string | null {
  const value = given.href ?? given['xlink:href'];
  return typeof value === 'string' && value !== '' ? value : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
