import type { ArticleInFull, HighlightInFull, VersionInFull } from '../article/article-in-full.ts';
import { countsAsCorrection } from '../article/correction.ts';
import { html, type Markup } from './markup.ts';

/** A person, or a desk or an agency that has one name only. */
export type ZoteroCreator =
  | { creatorType: 'author'; firstName: string; lastName: string }
  | { creatorType: 'author'; lastName: string; fieldMode: 1 };

/** One item as Zotero's connector server takes it, with the fields of its type `newspaperArticle` that we fill. */
export interface ZoteroItem {
  id: string;
  itemType: 'newspaperArticle';
  title: string;
  creators: ZoteroCreator[];
  /** ISO 8601 at the publisher's precision; empty: none is stated. */
  date: string;
  publicationTitle: string;
  /** The dateline's. */
  place: string;
  section: string;
  language: string;
  abstractNote: string;
  url: string;
  /** When the version was read: `2026-11-26T12:00:00Z`. */
  accessDate: string;
  /** A line each: what Zotero has no field for. */
  extra: string;
  tags: { tag: string }[];
  /** HTML. */
  notes: { note: string }[];
  /** Links, which Zotero keeps as links and does not fetch. */
  attachments: { title: string; url: string; mimeType: string; snapshot: false }[];
}

/** Words that stand in the item: the surface that hands it over has them in the reader's language. */
export interface ZoteroWords {
  /** Title of the link to a web archive's capture. */
  capture: string;
  /** Heading of the note with the reader's passages. */
  passages: string;
  /** Heading of the note with the publisher's corrections. */
  corrections: string;
}

/**
 * An article as an item of Zotero: the version that is cited, by those who wrote it, with its corrections, the reader's note and passages as notes, the
 * tags, and a link to the web archive's capture where there is one. All texts are escaped where Zotero takes HTML.
 */
export function zoteroItemOf(
  article: ArticleInFull,
  version: VersionInFull,
  creators: readonly ZoteroCreator[],
  words: ZoteroWords,
): ZoteroItem {
  const { facts, archivedUrl } = version;
  const { marks } = article;
  return {
    id: article.id,
    itemType: 'newspaperArticle',
    title: facts.headline,
    creators: [...creators],
    date: facts.datePublished ?? '',
    publicationTitle: facts.publisher ?? article.publisher,
    place: facts.dateline?.place ?? '',
    section: facts.articleSection ?? '',
    language: facts.inLanguage ?? '',
    abstractNote: facts.alternativeHeadline ?? '',
    url: facts.canonicalUrl,
    accessDate: new Date(version.takenAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    extra: extraOf(article, version),
    tags: marks.tags.map((tag) => ({ tag })),
    notes: notesOf(article, version, words),
    attachments:
      archivedUrl === null ? [] : [{ title: words.capture, url: archivedUrl, mimeType: 'text/html', snapshot: false }],
  };
}

/** `name: value` lines, as Zotero's own habit is for what it has no field for; the names are those of CSL and schema.org. */
function extraOf({ versions }: ArticleInFull, { number, contentHash, facts, archivedUrl }: VersionInFull): string {
  const lines = [
    ['version', `${number} / ${versions.length}`],
    ['sha256', contentHash],
    ['dateModified', facts.dateModified],
    ['agency', facts.authors.length > 0 ? facts.agency : null],
    ['dateline', facts.dateline?.text],
    ['archivedUrl', archivedUrl],
  ] as const;
  return lines.flatMap(([name, value]) => (value == null ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`])).join('\n');
}

function notesOf(article: ArticleInFull, version: VersionInFull, words: ZoteroWords): { note: string }[] {
  const { marks, highlights } = article;
  const corrections = version.notes.filter(({ dismissed, correction }) => !dismissed && countsAsCorrection(correction));
  const notes: (Markup | null)[] = [
    marks.note.trim() === '' ? null : paragraphs(marks.note),
    corrections.length === 0
      ? null
      : html`<h1>${words.corrections}</h1>${corrections.map(({ correction }) => paragraphs(correction.text))}`,
    highlights.length === 0 ? null : html`<h1>${words.passages}</h1>${highlights.map(passage)}`,
  ];
  return notes.flatMap((note) => (note === null ? [] : [{ note: note.markup }]));
}

function passage({ exact, note }: HighlightInFull): Markup {
  return html`<blockquote>${paragraphs(exact)}</blockquote>${note.trim() === '' ? null : paragraphs(note)}`;
}

function paragraphs(text: string): Markup {
  const parts = text.split(/\n+/).filter((part) => part.trim() !== '');
  return html`${parts.map((part) => html`<p>${part}</p>`)}`;
}
