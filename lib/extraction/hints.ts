import { limits } from '../article/limits.ts';

const attributes = ['class', 'id', 'itemprop', 'rel', 'role', 'data-testid'];
const maxWord = 60;
/** Ancestors looked at above the block's own element. */
const ancestors = 3;
/** Words taken from one element; some pages carry hundreds of generated class names. */
const perElement = 14;

/** Reads hints, remembering what each element said: neighbouring blocks share their ancestors. */
export class HintReader {
  private readonly known = new Map<Element, string[]>();
  /** By parent, what elements of one tag without attributes come to: the paragraphs of a text. */
  private readonly plain = new Map<Element, { tag: string; hints: string[] }>();

  /**
   * Words of the element, of inline elements its text begins with, and of near ancestors; nearest first. Elements that
   * say the same may be given the same list.
   */
  read(element: Element, inlines: readonly Element[]): string[] {
    const parent = inlines.length === 0 && !element.hasAttributes() ? element.parentElement : null;
    if (parent === null) return this.gather(element, inlines);
    const { localName: tag } = element;
    const before = this.plain.get(parent);
    if (before?.tag === tag) return before.hints;
    const hints = this.gather(element, inlines);
    this.plain.set(parent, { tag, hints });
    return hints;
  }

  private gather(element: Element, inlines: readonly Element[]): string[] {
    const words = new Set<string>();
    for (const inline of inlines) this.add(words, inline);
    this.add(words, element);
    let outer = element.parentElement;
    for (let step = 0; step < ancestors && outer !== null && outer.localName !== 'body'; outer = outer.parentElement) {
      // Parsers that follow the standard put one into every table. It says nothing, and not all parsers do.
      if (outer.localName === 'tbody' && !outer.hasAttributes()) continue;
      this.add(words, outer);
      step += 1;
    }
    return [...words].slice(0, limits.hints);
  }

  private add(words: Set<string>, element: Element): void {
    let own = this.known.get(element);
    if (own === undefined) {
      own = wordsOf(element);
      this.known.set(element, own);
    }
    for (const word of own) words.add(word);
  }
}

function wordsOf(element: Element): string[] {
  const words = [element.localName.slice(0, maxWord)];
  const names = element.getAttributeNames();
  for (const name of attributes) {
    if (!names.includes(name)) continue;
    words.push(...splitWords(element.getAttribute(name) ?? ''));
    if (words.length > perElement) break;
  }
  return words.slice(0, perElement);
}

const cache = new Map<string, string[]>();
const cacheSize = 2_000;

/** "article-byline__Name" gives "article", "byline", "name". */
export function splitWords(value: string): string[] {
  const known = cache.get(value);
  if (known !== undefined) return known;
  const words = value
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word.length <= maxWord && !/^\d+$/.test(word));
  if (cache.size >= cacheSize) cache.clear();
  cache.set(value, words);
  return words;
}
