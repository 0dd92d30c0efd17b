import type { BlockKind } from './article/block.ts';
import type { ImportText, ImportTextLine } from './article/import-text.ts';
import { limits } from './article/limits.ts';
import { extractorVersion, extractPage } from './extraction/extract-page.ts';

export { extractorVersion };

/**
 * Reads a page within a file that is imported. Where extraction finds no article, its text is still there, block by block: the
 * reader kept it for a reason. The document is not changed, and nothing in it runs.
 */
export function readImportText(document: Document, url: string): ImportText {
  const outcome = extractPage(document, url);
  const reading = outcome.ok ? outcome.value : null;
  return {
    reading,
    lines: reading === null && document.body !== null ? linesIn(document.body) : [],
    isWhole: document.title.trim() !== '' || document.querySelector('meta[property], link[rel="canonical"]') !== null,
  };
}

/** Addresses that a page states for itself. */
export function importStatedUrls(document: Document, url: string): string[] {
  const stated = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return stated.flatMap((address) => {
    const absolute = address ? URL.parse(address, url)?.href : undefined;
    return absolute !== undefined && /^https?:/.test(absolute) ? [absolute] : [];
  });
}

const kinds: Record<string, BlockKind> = {
  P: 'paragraph',
  LI: 'list-item',
  BLOCKQUOTE: 'quote',
  PRE: 'preformatted',
  FIGCAPTION: 'caption',
};
const blockTags = new Set(
  'P LI BLOCKQUOTE PRE FIGCAPTION DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE UL OL DL DT DD TABLE TR TD TH FIGURE BR HR H1 H2 H3 H4 H5 H6'.split(
    ' ',
  ),
);
const unseen = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG NAV FORM BUTTON SELECT OBJECT HEAD'.split(' '));

/** Elements within one another that are looked into: deeper ones were made to break readers. */
const deepest = 200;

/** The text under a node, a line for each stretch that markup sets apart. */
function linesIn(root: Node): ImportTextLine[] {
  const lines: ImportTextLine[] = [];
  let text = '';
  let at: ImportTextLine = { kind: 'paragraph', level: null, text: '' };
  const end = () => {
    const line = text.replace(/\s+/gu, ' ').trim();
    if (line !== '' && lines.length < limits.blocks) lines.push({ ...at, text: line });
    text = '';
  };
  const walk = (node: Node, depth: number) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.textContent ?? '';
      if (child.nodeType !== 1 || depth > deepest) continue;
      const tag = child.nodeName.toUpperCase();
      if (unseen.has(tag)) continue;
      if (!blockTags.has(tag)) {
        walk(child, depth + 1);
        continue;
      }
      end();
      const before = at;
      const level = /^H[1-6]$/.test(tag) ? Number(tag[1]) : null;
      const kind = level === null ? (kinds[tag] ?? before.kind) : 'heading';
      at = { kind, level, text: '' };
      walk(child, depth + 1);
      end();
      at = before;
    }
  };
  walk(root, 0);
  end();
  return lines;
}
