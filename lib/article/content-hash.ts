import type { ArticleFacts } from './article-context.ts';
import type { Block } from './block.ts';

const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** SHA-256 of bytes, or of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  let text = '';
  for (const byte of new Uint8Array(digest)) text += hexadecimal[byte];
  return text;
}

/**
 * Whether a block belongs to the text that makes a version: the body, and the paragraphs below it that are part of the
 * article, where notes and credits stand.
 *
 * Left out: what stands above the body (headline, byline and dates are compared as facts) and in margins, where pages
 * show something else at each visit; and lines that carry a time, which say "2 hours ago" now and "3 hours ago" later.
 * Notes in those places are compared as facts too, see `factsText`.
 */
export function isContentBlock(block: Block): boolean {
  if (block.zone === 'body') return true;
  return block.zone === 'tail' && block.kind === 'paragraph' && block.dateTime === null;
}

/** The text that the content hash covers: one line a block, Unicode NFC, white space collapsed; no markup. */
export function contentLines(blocks: readonly Block[]): string[] {
  return blocks
    .filter(isContentBlock)
    .map((block) => canonicalLine(block.text))
    .filter((line) => line !== '');
}

/** The content hash of no text at all: what is known from a file's word alone, before anyone has read the page. */
export const noTextHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Hash of an article's text. The same on every machine, and for the same text under other markup. */
export async function contentHashOf(blocks: readonly Block[]): Promise<string> {
  return sha256Hex(contentLines(blocks).join('\n'));
}

/**
 * The facts whose change makes a new version although the text stayed: headline, standfirst, authors, dateline, dates,
 * caption and notes, in a fixed order. Keywords, section, related links and the publisher's name are left out: they
 * change without the article changing.
 */
export function factsText(facts: ArticleFacts): string {
  const line = (text: string | null) => (text === null ? null : canonicalLine(text));
  return JSON.stringify([
    line(facts.headline),
    line(facts.alternativeHeadline),
    facts.authors.map((author) => line(author.name)),
    line(facts.dateline?.text ?? null),
    facts.datePublished,
    facts.dateModified,
    line(facts.image?.caption ?? null),
    facts.corrections.map((correction) => [correction.kind, line(correction.text), correction.date]),
  ]);
}

/** Hash of the facts of `factsText`. */
export async function factsHashOf(facts: ArticleFacts): Promise<string> {
  return sha256Hex(factsText(facts));
}

/** White space that `canonicalLine` changes. */
const looseSpace = /[^\S ]| {2}|^ | $/u;

/** A text as it is compared: Unicode NFC, white space collapsed. */
export function canonicalLine(text: string): string {
  const line = text.normalize('NFC');
  // Most are so already, and to look takes a fraction of the time of writing them anew.
  return looseSpace.test(line) ? line.replace(/\s+/gu, ' ').trim() : line;
}
