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

/** What is said of the version wherever it is cited. */
export interface ZoteroCitation {
  /** The headline, or what stands for one. */
  title: string;
  creators: readonly ZoteroCreator[];
  /** Its number, where the article has more than one. */
  version: string | null;
  /** One statement a line: which version it is, when it was changed, corrected, and where it is archived. */
  note: string;
}

/**
 * An article as an item of Zotero: the version that is cited, by those who wrote it, with its corrections, the reader's note and passages as notes, the
 * tags, and a link to the web archive's capture where there is one. All texts are escaped where Zotero takes HTML.
 */
export function zoteroItemOf(
  article: ArticleInFull,
  version: VersionInFull,
  cited: ZoteroCitation,
  words: ZoteroWords,
): ZoteroItem {
  const { facts, archivedUrl } = version;
  const { marks } = article;
  return {
    id: article.id,
    itemType: 'newspaperArticle',
    title: cited.title,
    creators: [...cited.creators],
    date: facts.datePublished ?? '',
    publicationTitle: facts.publisher ?? article.publisher,
    place: facts.dateline?.place ?? '',
    section: facts.articleSection ?? '',
    language: facts.inLanguage ?? '',
    abstractNote: facts.alternativeHeadline ?? '',
    url: facts.canonicalUrl,
    accessDate: new Date(version.takenAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    extra: extraOf(cited, version),
    tags: marks.tags.map((tag) => ({ tag })),
    notes: notesOf(article, version, words),
    attachments:
      archivedUrl === null ? [] : [{ title: words.capture, url: archivedUrl, mimeType: 'text/html', snapshot: false }],
  };
}

/**
 * `Name: value` lines. Zotero takes the names of its fields and of CSL's variables for these, and its styles print them: `Version` stands
 * there only as a citation has it, and no other line begins with one.
 */
function extraOf({ version, note }: ZoteroCitation, { contentHash }: VersionInFull): string {
  return [...(version === null ? [] : [`Version: ${version}`]), note, `SHA-256: ${contentHash}`].join('\n');
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
