import type { CslNode } from 'citeproc';
import { citationStyleLimits, type StyleFault } from '../article/citation.ts';
import format from './csl-format.json' with { type: 'json' };
import { withoutMarks } from './rich-text.ts';
import { ownStyleNames, ownStyles } from './style-list.ts';

/** A style that can be applied. */
export interface CitationStyle {
  title: string;
  /** What it asks for in the text: a note at the foot of the page, or words in brackets. */
  isNote: boolean;
  root: CslNode;
}

/** Styles of ours by the names that they have as parents of others. */
const parents = new Map<string, string>(Object.entries(format.parents));

/** Elements after all macros are put in where they are called: a style of a few lines could otherwise come to billions. */
const expandedLimit = 200_000;
const elementLimit = 20_000;
const depthLimit = 100;

/**
 * A style from the text of a CSL 1.0.2 file. The text is hostile: nothing of it is fetched, run or put into a page. `parse`: the
 * browser's parser of XML.
 */
export function readStyle(text: string, parse: (xml: string) => Document): CitationStyle | StyleFault {
  if (text.length > citationStyleLimits.file) return { fault: 'too-large' };
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return { fault: 'entities' };
  const root = parsed(text, parse);
  if (root === null) return { fault: 'not-xml' };
  if (root.localName !== 'style' || root.namespaceURI !== format.namespace) return { fault: 'no-style' };
  const info = childNamed(root, 'info');
  const parent = [...(info?.children ?? [])].find(
    (one) => one.localName === 'link' && one.getAttribute('rel') === format.parentLink,
  );
  if (parent !== undefined) return dependentOn(parentName(parent.getAttribute('href') ?? ''));
  if (childNamed(root, 'citation') === null && childNamed(root, 'bibliography') === null) return { fault: 'no-style' };
  const counted = { elements: 0 };
  const node = nodeOf(root, counted, 0);
  if (node === null || expandedSize(node) > expandedLimit) return { fault: 'too-complex' };
  const title = (info === null ? null : childNamed(info, 'title'))?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
  return {
    title: title.slice(0, citationStyleLimits.title),
    isNote: root.getAttribute('class') === 'note',
    root: node,
  };
}

export function isStyleFault(style: CitationStyle | StyleFault): style is StyleFault {
  return 'fault' in style;
}

function parsed(text: string, parse: (xml: string) => Document): Element | null {
  try {
    const document = parse(text.replace(/^\ufeff/u, '').trimStart());
    const root = document.documentElement;
    return root === null || document.getElementsByTagName('parsererror').length > 0 ? null : root;
  } catch {
    return null;
  }
}

/** An element as the engine takes it. Null: there is more of it, or it goes deeper, than any style does. */
function nodeOf(element: Element, counted: { elements: number }, depth: number): CslNode | null {
  counted.elements += 1;
  if (counted.elements > elementLimit || depth > depthLimit) return null;
  const attrs = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, withoutMarks(value)]));
  const children: (CslNode | string)[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === 1) {
      const node = nodeOf(child as Element, counted, depth + 1);
      if (node === null) return null;
      children.push(node);
    } else if (child.nodeType === 3 || child.nodeType === 4) {
      const text = withoutMarks(child.nodeValue ?? '');
      if (text.trim() !== '') children.push(text);
    }
  }
  return { name: element.localName, attrs, children };
}

/** Elements after every macro is put in where it is called; infinite where one calls itself. */
function expandedSize(root: CslNode): number {
  const macros = new Map<string, CslNode>();
  for (const child of root.children) {
    if (typeof child !== 'string' && child.name === 'macro') macros.set(child.attrs.name ?? '', child);
  }
  const sizes = new Map<string, number>();
  const sizeOf = (node: CslNode): number => {
    const called = node.name === 'macro' ? undefined : macros.get(node.attrs.macro ?? '');
    const name = called?.attrs.name;
    let size = 1;
    if (called !== undefined && name !== undefined) {
      const before = sizes.get(name);
      if (before === undefined) {
        // Met again before it has a size: it calls itself.
        sizes.set(name, Number.POSITIVE_INFINITY);
        sizes.set(name, sizeOf(called));
      }
      size += sizes.get(name) ?? 0;
    }
    for (const child of node.children) if (typeof child !== 'string') size += sizeOf(child);
    return size;
  };
  return sizeOf(root);
}

function childNamed(element: Element, name: string): Element | null {
  return [...element.children].find((one) => one.localName === name) ?? null;
}

function dependentOn(parent: string): StyleFault {
  const listed = ownStyleNames.find((name) => name === parents.get(parent));
  return { fault: 'dependent', parent, listed: listed === undefined ? null : ownStyles[listed] };
}

/** The last part of the address that names a parent: "apa". */
function parentName(address: string): string {
  return address.split(/[/?#]/u).filter(Boolean).at(-1)?.slice(0, citationStyleLimits.title) ?? '';
}
