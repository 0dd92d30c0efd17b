import type { Definition, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * A note as it is drawn: plain values, without markup. There is nothing in it that a browser would load or run; whatever HTML was
 * typed is text.
 */
export type NoteNode =
  | { kind: 'text'; text: string }
  | { kind: 'break' | 'rule' }
  | { kind: 'code'; text: string; block: boolean }
  | { kind: 'link'; url: string; children: NoteNode[] }
  | { kind: 'list'; ordered: boolean; start: number; children: NoteNode[] }
  /** `level`: counted from 1, without gaps, whatever levels the note has. */
  | { kind: 'heading'; level: number; children: NoteNode[] }
  | { kind: 'paragraph' | 'quotation' | 'item' | 'emphasis' | 'strong'; children: NoteNode[] };

/** Levels of lists, quotations and the like in one another; what lies deeper is shown as it was typed. */
const deepest = 12;

/**
 * What nobody writes and a parser needs seconds for: a line that opens more levels than this, or a text with more signs of emphasis
 * and of links than this. It is shown as it was typed.
 */
const tooDeepLine = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){24}/m;
const mostSigns = { emphasis: 1_500, links: 4_000 };

/** Reads a note as Markdown (CommonMark). Never fails: every text is Markdown. */
export function noteNodes(text: string): NoteNode[] {
  if (isTooMuch(text)) return [{ kind: 'paragraph', children: plain(text) }];
  const root = fromMarkdown(text);
  const levels = [...new Set(root.children.flatMap((one) => (one.type === 'heading' ? [one.depth] : [])))].sort();
  const links = new Map<string, Definition>();
  for (const one of root.children) {
    if (one.type === 'definition' && !links.has(one.identifier)) links.set(one.identifier, one);
  }
  const source = ({ position }: Nodes) => plain(text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0));
  const all = (nodes: readonly Nodes[], depth: number, inLink = false): NoteNode[] =>
    nodes.flatMap((node) => convert(node, depth, inLink));
  const convert = (node: Nodes, depth: number, inLink: boolean): NoteNode[] => {
    if (depth > deepest) return source(node);
    switch (node.type) {
      case 'text':
        return inLink ? plain(node.value) : withAddresses(node.value);
      case 'html':
        return plain(node.value);
      case 'break':
        return [{ kind: 'break' }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'inlineCode':
      case 'code':
        return [{ kind: 'code', text: node.value, block: node.type === 'code' }];
      case 'paragraph':
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: all(node.children, depth + 1, inLink) }];
      case 'blockquote':
        return [{ kind: 'quotation', children: all(node.children, depth + 1) }];
      case 'heading': {
        // One within a quotation or a list is on the level of the first.
        const level = Math.max(1, levels.indexOf(node.depth) + 1);
        return [{ kind: 'heading', level, children: all(node.children, depth + 1) }];
      }
      case 'list': {
        const children = all(node.children, depth + 1);
        return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, children }];
      }
      case 'listItem':
        return [{ kind: 'item', children: all(node.children, depth + 1) }];
      case 'link':
        return link(node.url, all(node.children, depth + 1, true));
      case 'image':
        return inLink ? plain(node.alt ?? '') : link(node.url, plain(node.alt ?? ''));
      case 'linkReference':
      case 'imageReference': {
        const url = links.get(node.identifier)?.url;
        const words = node.type === 'imageReference' ? plain(node.alt ?? '') : all(node.children, depth + 1, true);
        if (url === undefined) return source(node);
        return inLink ? words : link(url, words);
      }
      case 'definition':
        return [];
      default:
        return source(node);
    }
  };
  return all(root.children, 0);
}

function isTooMuch(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return tooDeepLine.test(text) || count(/[*_]+/g) > mostSigns.emphasis || count(/[[\]]/g) > mostSigns.links;
}

/** A link where it leads to a page or an address to write to; else its words. An image is the link to it. */
function link(url: string, words: NoteNode[]): NoteNode[] {
  const parsed = URL.parse(url);
  const children = words.length > 0 ? words : plain(url);
  if (parsed === null || !/^(?:https?|mailto):$/.test(parsed.protocol)) return children;
  return [{ kind: 'link', url: parsed.href, children }];
}

/** Addresses that stand in the text as they are, without the stop or bracket behind them. */
function withAddresses(text: string): NoteNode[] {
  const nodes: NoteNode[] = [];
  let from = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"“”«»]+/giu)) {
    const address = found[0].replace(/[.,;:!?'’)\]}]+$/u, '');
    nodes.push(...plain(text.slice(from, found.index)), ...link(address, plain(address)));
    from = found.index + address.length;
  }
  return [...nodes, ...plain(text.slice(from))];
}

function plain(text: string): NoteNode[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
