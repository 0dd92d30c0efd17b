import type { ArticleFacts } from '../../article/article-context.ts';
import type { Block } from '../../article/block.ts';
import { canonicalArticleUrl } from '../../article/canonical-url.ts';
import { clip } from '../../article/clip.ts';
import type { ImportItem } from '../../article/import-item.ts';
import type { ImportText } from '../../article/import-text.ts';
import { limits } from '../../article/limits.ts';
import type { PageMetadata, PageReading, Sourced } from '../../article/page-reading.ts';
import { type Interpreter, interpretChecked } from '../capture-article.ts';

/** How the texts of a file are read: in a chunk of its own, since it is all of extraction and interpretation. */
export interface ItemReader {
  interpreter: Interpreter;
  /** Version of the extraction code. */
  extractor: number;
  readHtml: (html: string, url: string) => ImportText;
}

/** Addresses that a page states for itself; cheap, for there may be thousands. */
export type StatedUrls = (html: string, url: string) => readonly string[];

/**
 * The one address of an item's article, by which it is known whether the archive has it. The same for the preview and for the
 * import.
 */
export function addressOf({ url, text }: ImportItem, statedUrls: StatedUrls): string {
  const stated = text?.type === 'html' ? statedUrls(text.content, url) : [];
  return canonicalArticleUrl(url, stated);
}

/** Whether a file brings a text, and not only word of one. */
export function bringsText({ text }: ImportItem): boolean {
  return text !== null && text.content.trim() !== '';
}

/**
 * An item as a page that was read: its text, where the file has one, with what the file says beside what the page says. Null:
 * no well-formed facts come of it. A part of a page has no metadata of its own, so that the file's come first there.
 */
export function readItem(
  item: ImportItem,
  canonicalUrl: string,
  { interpreter, extractor, readHtml }: ItemReader,
): { reading: PageReading; facts: ArticleFacts } | null {
  const bare = bareReading(item, extractor);
  const reading = withText(item, bare, readHtml);
  const facts = interpretChecked(reading, interpreter);
  return facts === null ? null : { reading, facts: { ...facts, canonicalUrl } };
}

function withText(item: ImportItem, bare: PageReading, readHtml: ItemReader['readHtml']): PageReading {
  const { text, url } = item;
  if (text === null || !bringsText(item)) return bare;
  if (text.type === 'plain') return { ...bare, blocks: paragraphs(text.content), bodyFrom: 'own' };
  const { reading, lines, isWhole } = readHtml(text.content, url);
  if (reading === null) {
    const blocks = lines.slice(0, limits.blocks).map((line) => plainBlock(line.text, line.kind, line.level));
    return { ...bare, blocks, bodyFrom: blocks.length > 0 ? 'own' : 'none' };
  }
  return {
    ...reading,
    documentLanguage: reading.documentLanguage ?? bare.documentLanguage,
    documentTitle: reading.documentTitle === '' ? bare.documentTitle : reading.documentTitle,
    metadata: isWhole ? joined(reading.metadata, bare.metadata) : joined(bare.metadata, reading.metadata),
  };
}

/** What a file says of an article, as a page without a text would say it. */
function bareReading(item: ImportItem, extractor: number): PageReading {
  const { url, headline, authors, publisher, datePublished, place, inLanguage, excerpt } = item;
  const title = headline ?? readableAddress(url);
  return {
    url,
    statedUrls: [],
    documentLanguage: inLanguage,
    direction: null,
    documentTitle: title,
    metadata: {
      types: [],
      headline: said(title),
      alternativeHeadline: said(excerpt),
      authors: authors.map((name) => ({ value: { name, url: null, kind: null, role: null }, from: 'file' as const })),
      datePublished: said(datePublished),
      dateModified: [],
      publisher: said(publisher),
      articleSection: [],
      keywords: [],
      inLanguage: said(inLanguage),
      dateline: said(place),
      image: [],
      corrections: [],
      isAccessibleForFree: null,
      wordCount: null,
      articleBodyLength: null,
    },
    blocks: [],
    linkGroups: [],
    bodyFrom: 'none',
    extractor,
  };
}

function said(value: string | null): Sourced<string>[] {
  return value === null || value.trim() === '' ? [] : [{ value: clip(value, limits.block), from: 'file' }];
}

/** An address as a reader says it, for an article of which the file has no headline. */
function readableAddress(address: string): string {
  const { hostname, pathname } = new URL(address);
  const path = pathname === '/' ? '' : pathname.replace(/\/$/, '');
  return clip(hostname.replace(/^www\./, '') + decoded(path), limits.line);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Statements of two sources, those of the first before those of the second. */
function joined(first: PageMetadata, second: PageMetadata): PageMetadata {
  const both = <T>(one: readonly T[], other: readonly T[]) => [...one, ...other].slice(0, limits.candidates);
  return {
    ...first,
    types: both(first.types, second.types),
    headline: both(first.headline, second.headline),
    alternativeHeadline: both(first.alternativeHeadline, second.alternativeHeadline),
    // Names of two sources would be taken for those of two authors.
    authors: first.authors.length > 0 ? first.authors : second.authors,
    datePublished: both(first.datePublished, second.datePublished),
    dateModified: both(first.dateModified, second.dateModified),
    publisher: both(first.publisher, second.publisher),
    articleSection: both(first.articleSection, second.articleSection),
    keywords: first.keywords.length > 0 ? first.keywords : second.keywords,
    inLanguage: both(first.inLanguage, second.inLanguage),
    dateline: both(first.dateline, second.dateline),
    image: both(first.image, second.image),
    corrections: both(first.corrections, second.corrections),
    isAccessibleForFree: first.isAccessibleForFree ?? second.isAccessibleForFree,
    wordCount: first.wordCount ?? second.wordCount,
    articleBodyLength: first.articleBodyLength ?? second.articleBodyLength,
  };
}

/** A plain text as paragraphs: what empty lines divide, or, where there are none, each line. */
function paragraphs(text: string): Block[] {
  const parts = /\n\s*\n/.test(text.trim()) ? text.split(/(?:\r?\n[^\S\n]*){2,}/) : text.split(/\r?\n/);
  return parts
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .flatMap((part) => pieces(part).map((piece) => plainBlock(piece, 'paragraph', null)))
    .slice(0, limits.blocks);
}

/** A paragraph in pieces that a block can hold. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const piece = clip(rest, limits.block);
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return found;
}

function plainBlock(text: string, kind: Block['kind'], level: number | null): Block {
  return { kind, level, zone: 'body', text: clip(text, limits.block), marks: [], hints: [], dateTime: null };
}
