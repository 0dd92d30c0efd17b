import type { Draft, DraftHighlight } from './draft.ts';
import { fieldOf, type JsonObject, namesOf, shownJson, textOf } from './json-shapes.ts';

/** What Omnivore wrote of one page into `metadata_0_to_20.json`; its text and its passages stand in files named by the slug. */
export function omnivoreItem(one: JsonObject, at: number): Draft {
  const savedAt = fieldOf(one, 'savedAt');
  return {
    at,
    fileId: fieldOf(one, 'slug'),
    shown: shownJson(one),
    url: fieldOf(one, 'url'),
    headline: fieldOf(one, 'title'),
    authors: [fieldOf(one, 'author')],
    publisher: fieldOf(one, 'siteName'),
    datePublished: fieldOf(one, 'publishedAt'),
    excerpt: fieldOf(one, 'description'),
    savedAt,
    readAt: /^archived$/i.test(textOf(fieldOf(one, 'state'))) ? (fieldOf(one, 'updatedAt') ?? savedAt) : null,
    tags: namesOf(fieldOf(one, 'labels')),
    takenAt: savedAt,
  };
}

/**
 * Passages as Omnivore wrote them: each a quotation in Markdown, below it its labels (`#proof #to read`) and what was noted to it,
 * both of which are its note here. The note to the whole page stands among them with two empty lines more behind it; where it comes
 * after a passage, nothing tells it from what was noted to that one, and all of it is the page's.
 */
export function omnivoreHighlights(markdown: string): { highlights: DraftHighlight[]; note: string } {
  const highlights: { text: string; note: string }[] = [];
  const ofPage: string[] = [];
  const { before, passages } = passagesIn(markdown.replace(/\r\n?/g, '\n'));
  if (before.trim() !== '') ofPage.push(before.trim());
  for (const [index, { text, below }] of passages.entries()) {
    const isLast = index === passages.length - 1;
    const isOfPage = below.trim() !== '' && below.endsWith(isLast ? '\n\n' : '\n\n\n\n');
    if (isOfPage) ofPage.push(below.trim());
    highlights.push({ text, note: isOfPage ? '' : below.trim() });
  }
  return { highlights, note: ofPage.join('\n\n') };
}

/** Quotations, which go on to the next empty line, and what stands below each up to the next one. */
function passagesIn(markdown: string): { before: string; passages: { text: string; below: string }[] } {
  const passages: { text: string; below: string }[] = [];
  let before = '';
  let isQuote = false;
  const lines = markdown.split('\n');
  for (const [index, line] of lines.entries()) {
    const last = passages.at(-1);
    const ending = index === lines.length - 1 ? '' : '\n';
    const quoted = /^\s{0,3}>\s?(.*)$/.exec(line)?.[1];
    if (line.trim() === '') isQuote = false;
    if (isQuote && last !== undefined) last.text += `\n${(quoted ?? line).trim()}`;
    else if (quoted !== undefined) {
      isQuote = true;
      passages.push({ text: quoted.trim(), below: '' });
    } else if (last === undefined) before += line + ending;
    else last.below += line + ending;
  }
  return { before, passages };
}
