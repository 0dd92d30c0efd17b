import type { Block } from '../article/block.ts';
import { clip } from '../article/clip.ts';
import { limits } from '../article/limits.ts';
import type { PageReading } from '../article/page-reading.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { findBody } from './body.ts';
import { comesAfter } from './document-order.ts';
import { baseAddress } from './dom-compat.ts';
import { headlineBlock } from './headline-block.ts';
import { HintReader } from './hints.ts';
import { isFrontPage } from './is-article.ts';
import { statedInJsonLd } from './json-ld.ts';
import { leadImage } from './lead-image.ts';
import { receiptOf } from './left-out.ts';
import { describeGroups, groupCards, inlineLinks } from './link-groups.ts';
import { weightOfBlocks } from './long-text.ts';
import { joinStatements } from './metadata.ts';
import { statedInMicrodata } from './microdata.ts';
import { metaContents, statedInMeta, statedInOpenGraph } from './page-meta.ts';
import { statedInPageState } from './page-state.ts';
import { line, passage } from './page-text.ts';
import { httpUrl, type ResolveUrl, urlResolver } from './page-url.ts';
import { outsidePlaces, smallestBox } from './settle-places.ts';
import { statedKind } from './stated-kind.ts';
import { textPictures } from './text-pictures.ts';
import { textStart, trimHead } from './trim-body.ts';
import { trimTail } from './trim-tail.ts';
import { walkPage } from './walk-page.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';
import { type PageZones, zonesOf } from './zones.ts';

/** Raised by one whenever the same page would be read differently. */
export const extractorVersion = 6;

/** Text below this weight is no article, unless the page says that it is one: a caption, a cookie notice, an error. */
const leastText = 140;
/** Long text below this makes the walk try again with what `aria-hidden` hides. */
const suspiciouslyLittle = 300;

export type ExtractionFailure = 'not-an-article' | 'unreadable-page';

/**
 * Reads a page into plain data. The document is not changed and nothing in it runs. Knows no language: what a text
 * means is for interpretation. Fails with `not-an-article` when there is no text worth keeping, `unreadable-page` when
 * there is no page or reading it broke down.
 */
export function extractPage(document: Document, url: string): Result<PageReading, ExtractionFailure> {
  try {
    return readPage(document, url);
  } catch {
    return failure('unreadable-page');
  }
}

function readPage(document: Document, url: string): Result<PageReading, ExtractionFailure> {
  const address = httpUrl(url, url);
  const root = document.body;
  if (address === null || !root) return failure('unreadable-page');
  const base = baseAddress(document, address);
  const title = passage(document.title) ?? '';

  // 1. One walk over the page: everything below is told from its blocks.
  const resolve = urlResolver(base);
  const page = walkAll(root, resolve);
  if (page.blocks.length === 0) return failure(page.cut ? 'unreadable-page' : 'not-an-article');

  // 2. What the page states about itself; the headings help to tell its own entity from those of teasers.
  const contents = metaContents(document);
  const canonicals = statedCanonicals(document, contents, base);
  const headings = page.blocks.filter(({ level }) => level === 1).map(({ text }) => text);
  const openGraph = statedInOpenGraph(contents, base);
  const identity = {
    url: address,
    canonicals,
    title,
    headings: [...headings, ...openGraph.headline].slice(0, limits.candidates),
  };
  const jsonLd = statedInJsonLd(document, identity);
  const microdata = statedInMicrodata(document, base);
  const meta = statedInMeta(contents, base);

  // 3. The cards of other stories, before the body, which must not take them in.
  const groups = groupCards(page, address);
  const cards = new Set(groups.filter((group) => group.cards.length > 1).flatMap((group) => group.blocks));
  for (const group of groups) if (group.heading !== null) cards.add(group.heading.index);

  // 4. The body, then the headline above it, then where everything else stands.
  const found = findBody(document, page, title, cards);
  const stated = [...jsonLd.headline, ...openGraph.headline, ...microdata.headline];
  const headline = headlineBlock(page.blocks, stated, title, textStart(page, found.indices));
  const body = trimTail(page, trimHead(page, found.indices, headline));
  const text = weightOfBlocks(page, body);
  if (text < leastText && (page.cut || !saysArticle(document, address, stated))) {
    return failure(page.cut && text === 0 ? 'unreadable-page' : 'not-an-article');
  }
  const zones = zonesOf({ blocks: page.blocks, body, headline, cards });

  // 5. The contract's form, within its limits.
  const hints = new HintReader();
  const bodyBlocks = body.map((index) => page.blocks[index]).filter((block) => block !== undefined);
  const linkGroups = describeGroups(page, groups, { hints, bodyIndices: body, isWithinArticle: zones.isWithin });
  const inline = inlineLinks(withBoxesBetween(page, body, cards), address, hints);
  const start = bodyBlocks[Math.min(2, bodyBlocks.length - 1)]?.element;
  const shown = leadImage(
    page.figures,
    base,
    (figure) => zones.isWithin(figure) && (start === undefined || !comesAfter(figure, start)),
  );
  const metadata = joinStatements([jsonLd, microdata, openGraph, meta, statedInPageState(document, identity)]);
  if (shown !== null)
    metadata.image = [{ value: shown, from: 'markup' as const }, ...metadata.image].slice(0, limits.candidates);
  const kept = keptBlocks(page, zones);
  const carried = new Map(kept.map(({ index }, at) => [index, at]));
  return success({
    url: address,
    statedUrls: canonicals,
    documentLanguage: line(document.documentElement.getAttribute('lang') ?? root.getAttribute('lang')),
    direction: directionOf(document, bodyBlocks[0]),
    documentTitle: title,
    metadata,
    blocks: blocksOf(kept, zones, hints),
    linkGroups: (inline === null ? linkGroups : [inline, ...linkGroups]).slice(0, limits.linkGroups),
    leftOut: receiptOf({ page, zones, body, headline, cards, carried }),
    pictures: textPictures(page.figures, base, kept, bodyBlocks),
    bodyFrom: found.from,
    extractor: extractorVersion,
  });
}

/** A gallery, a video or a story behind a paywall has little text, and is an article all the same when the page says so. */
function saysArticle(document: Document, url: string, headlines: readonly unknown[]): boolean {
  const kind = statedKind(document, url);
  return headlines.length > 0 && (kind === 'stated' || kind === 'claimed') && !isFrontPage(url);
}

/** The body's blocks and, in their place, the boxes between them that lead to other stories ("Read also: …"). */
function withBoxesBetween(page: WalkedPage, body: readonly number[], cards: ReadonlySet<number>): WalkedBlock[] {
  const inBody = new Set(body);
  const last = body[body.length - 1] ?? -1;
  return page.blocks
    .slice(body[0] ?? 0, last + 1)
    .filter(({ index, place }) => inBody.has(index) || (!cards.has(index) && (place & outsidePlaces) === 0));
}

function walkAll(root: Element, resolve: ResolveUrl): WalkedPage {
  const page = walkPage(root, { resolve, readAriaHidden: false });
  const text = longText(page);
  if (text >= suspiciouslyLittle || root.querySelector('[aria-hidden="true"]') === null) return page;
  const again = walkPage(root, { resolve, readAriaHidden: true });
  return longText(again) > text * 2 ? again : page;
}

function longText(page: WalkedPage): number {
  return smallestBox(page, 1)?.total ?? 0;
}

/** The addresses that the page calls its own. */
export function statedCanonicals(document: Document, contents: ReadonlyMap<string, string[]>, base: string): string[] {
  const stated: (string | null)[] = [];
  // By tag name and not by selector: a selector with conditions looks at every element of the page.
  for (const link of document.getElementsByTagName('link')) {
    if (/(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) stated.push(link.getAttribute('href'));
  }
  stated.push(...(contents.get('og:url') ?? []));
  const addresses = stated.map((one) => httpUrl(one, base)).filter((one) => one !== null);
  return addresses.slice(0, limits.candidates);
}

/** The direction that a block's surroundings state, or the page. */
export function directionOf(document: Document, first: Pick<WalkedBlock, 'element'> | undefined): 'ltr' | 'rtl' | null {
  const stated = first?.element.closest('[dir]') ?? document.documentElement;
  const direction = stated.getAttribute('dir')?.trim().toLowerCase();
  return direction === 'rtl' || direction === 'ltr' ? direction : null;
}

/** Blocks outside `chrome`, in document order; on a page with too many, those in the margins are left out first. */
function keptBlocks(page: WalkedPage, zones: PageZones): WalkedBlock[] {
  const kept = page.blocks.filter((block) => zones.of(block.index) !== 'chrome');
  const tooMany = kept.length > limits.blocks;
  const chosen = tooMany ? kept.filter((block) => zones.of(block.index) !== 'aside') : kept;
  return chosen.slice(0, limits.blocks);
}

function blocksOf(kept: readonly WalkedBlock[], zones: PageZones, hints: HintReader): Block[] {
  return kept.map((block): Block => {
    const zone = zones.of(block.index);
    return {
      kind: block.kind === 'other' && zone === 'body' ? 'paragraph' : block.kind,
      level: block.level,
      zone,
      text: clip(block.text, limits.block),
      marks: block.marks,
      hints: hints.read(block.element, block.text.length < 300 ? block.inlines : []),
      dateTime: block.dateTime,
    };
  });
}
