import type { Block } from '../article/block.ts';
import { clip } from '../article/clip.ts';
import { clipAddress } from '../article/clip-address.ts';
import { limits } from '../article/limits.ts';
import type { PageReading } from '../article/page-reading.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { baseAddress, inertDocument } from './dom-compat.ts';
import { directionOf, extractorVersion, statedCanonicals } from './extract-page.ts';
import { HintReader } from './hints.ts';
import { statedInJsonLd } from './json-ld.ts';
import { joinStatements } from './metadata.ts';
import { statedInMicrodata } from './microdata.ts';
import { metaContents, statedInMeta, statedInOpenGraph } from './page-meta.ts';
import { collapseSpace, line, passage } from './page-text.ts';
import { httpUrl, urlResolver } from './page-url.ts';
import { walkPage } from './walk-page.ts';

/** A stretch of a page that the reader has chosen. */
export interface SelectedPart {
  /** Its words as they are shown. */
  text: string;
  /** Copies of what stands there. */
  copies: readonly Node[];
  /** The element it stands in. */
  within: Element | null;
}

/**
 * Reads a stretch of a page as a text of its own: the stretch as its body, and what the page says of itself. For pages that
 * hold no article, or an article in which these words do not stand. Its address names the words: see `clipAddress`. The
 * document is not changed. Fails with `nothing-selected` where there are no words, `unreadable-page` where there is no page.
 */
export function readSelection(
  document: Document,
  url: string,
  part: SelectedPart,
): Result<PageReading, 'nothing-selected' | 'unreadable-page'> {
  const words = collapseSpace(part.text);
  if (words === '') return failure('nothing-selected');
  const page = httpUrl(url, url);
  const address = page === null ? null : clipAddress(page, words);
  if (page === null || address === null) return failure('unreadable-page');
  const base = baseAddress(document, page);
  const title = passage(document.title) ?? '';
  const contents = metaContents(document);
  const canonicals = statedCanonicals(document, contents, base);
  const identity = { url: page, canonicals, title, headings: [] };
  return success({
    url: address,
    statedUrls: canonicals,
    documentLanguage: languageOf(document, part.within),
    direction: part.within === null ? null : directionOf(document, { element: part.within }),
    documentTitle: title,
    metadata: joinStatements([
      statedInJsonLd(document, identity),
      statedInMicrodata(document, base),
      statedInOpenGraph(contents, base),
      statedInMeta(contents, base),
    ]),
    blocks: blocksOf(document, base, part, words),
    linkGroups: [],
    bodyFrom: 'selection',
    extractor: extractorVersion,
  });
}

function blocksOf(document: Document, base: string, { copies }: SelectedPart, words: string): Block[] {
  const inert = inertDocument(document);
  const article = inert.createElement('article');
  for (const copy of copies) article.appendChild(inert.importNode(copy, true));
  inert.body.appendChild(article);
  const hints = new HintReader();
  const { blocks } = walkPage(inert.body, { resolve: urlResolver(base), readAriaHidden: true });
  const read = blocks.slice(0, limits.blocks).map(
    (block): Block => ({
      kind: block.kind === 'other' ? 'paragraph' : block.kind,
      level: block.level,
      zone: 'body',
      text: clip(block.text, limits.block),
      marks: block.marks,
      hints: hints.read(block.element, []),
      dateTime: block.dateTime,
    }),
  );
  return read.length > 0 ? read : [plainBlock(words)];
}

/** Words that no element of the page's text holds: of a form, or of a part that the walk passes over. */
function plainBlock(words: string): Block {
  const text = clip(words, limits.block);
  return { kind: 'paragraph', level: null, zone: 'body', text, marks: [], hints: [], dateTime: null };
}

function languageOf(document: Document, within: Element | null): string | null {
  const stated = within?.closest('[lang]') ?? document.documentElement;
  return line(stated.getAttribute('lang') ?? document.documentElement.getAttribute('lang'));
}
