import type { Draft, DraftHighlight } from './draft.ts';
import { fieldOf, type JsonObject, namesOf, shownJson } from './json-shapes.ts';

/** What Omnivore wrote of one page into `metadata_0_to_20.json`; its text and its passages stand in files named by the slug. */
export function omnivoreItem(one: JsonObject, at: number): Draft & { slug: unknown } {
  const savedAt = fieldOf(one, 'savedAt');
  return {
    at,
    slug: fieldOf(one, 'slug'),
    shown: shownJson(one),
    url: fieldOf(one, 'url'),
    headline: fieldOf(one, 'title'),
    authors: [fieldOf(one, 'author')],
    publisher: fieldOf(one, 'siteName'),
    datePublished: fieldOf(one, 'publishedAt'),
    excerpt: fieldOf(one, 'description'),
    savedAt,
    readAt: fieldOf(one, 'state') === 'Archived' ? (fieldOf(one, 'updatedAt') ?? savedAt) : null,
    tags: namesOf(fieldOf(one, 'labels')),
    takenAt: savedAt,
  };
}

/** Passages as Omnivore wrote them: each a quotation in Markdown, with its labels and what was noted to it below. */
export function omnivoreHighlights(markdown: string): { highlights: DraftHighlight[]; note: string } {
  const highlights: { text: string; note: string }[] = [];
  const before: string[] = [];
  let isQuote = false;
  for (const line of markdown.split(/\r?\n/)) {
    const quoted = /^\s{0,3}>\s?(.*)$/.exec(line)?.[1];
    const last = highlights.at(-1);
    if (quoted !== undefined) {
      const text = quoted.replace(/\s*\[?(?:#[\p{L}\p{N}_-]+\s*)+\]?\s*$/u, '');
      if (isQuote && last !== undefined) last.text += `\n${text}`;
      else highlights.push({ text, note: '' });
    } else if (last === undefined) before.push(line);
    else if (line.trim() !== '' || last.note !== '') last.note += `${line}\n`;
    isQuote = quoted !== undefined;
  }
  return { highlights, note: before.join('\n').trim() };
}
