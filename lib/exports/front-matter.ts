import { stringify } from 'yaml';
import type { ExportWords } from '../article/export-format.ts';
import type { ArticleDocument } from './exported-text.ts';
import { oneLine } from './markdown-text.ts';
import { noteWord } from './note-words.ts';

/** What a property of a note can hold: programs for notes draw texts, numbers and lists of texts, and nothing deeper. */
export type Property = string | number | boolean | readonly string[] | null;

/**
 * What is known of an article as properties in Obsidian's sense, by their names; those of which nothing is known are left out.
 * Moments are ISO 8601, dates as the page states them.
 */
export function articleProperties(document: ArticleDocument, words: ExportWords): Record<string, Property> {
  const { article, version, headline, notes } = document;
  const { facts } = version;
  const { marks } = article;
  const earlier = article.versions
    .map((one) => oneLine(one.facts.headline))
    .filter((one) => one !== '' && one !== oneLine(headline));
  const all: Record<string, Property> = {
    title: oneLine(headline),
    subtitle: facts.alternativeHeadline,
    author: facts.authors.map(({ name }) => name),
    publisher: article.publisher,
    agency: facts.agency,
    section: facts.articleSection,
    dateline: facts.dateline?.text ?? null,
    place: facts.dateline?.place ?? null,
    published: facts.datePublished,
    modified: facts.dateModified,
    language: facts.inLanguage,
    url: article.url,
    canonical: article.canonicalUrl,
    archived: version.archivedUrl,
    saved: marks.savedAt === null ? null : isoOf(marks.savedAt),
    read: marks.readAt === null ? null : isoOf(marks.readAt),
    tags: [...new Set(marks.tags.map(tagOf).filter((tag) => tag !== ''))],
    collections: marks.collections.map((path) => path.map((name) => name.replaceAll('/', '∕')).join('/')),
    corrections: notes.map((note) => {
      const date = note.correction.date === null ? '' : `${note.correction.date} `;
      return `${date}${noteWord(note, words)}: ${note.correction.text}`;
    }),
    aliases: [...new Set(earlier)],
    version: version.number,
    versions: article.versions.filter(({ beside }) => beside === null).length,
    taken: isoOf(version.takenAt),
    hash: version.contentHash,
  };
  const isKnown = (value: Property) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isKnown(value)));
}

/** Properties as the YAML that opens a Markdown file, between its two lines of hyphens. */
export function frontMatter(properties: Readonly<Record<string, Property>>): string {
  const clean = Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, cleaned(value)]));
  const yaml = stringify(clean, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return `---\n${withoutCommands(yaml)}---\n`;
}

/** A value as YAML in one line, as it stands behind a key. Nothing that a page prints can end it. */
export function yamlValue(value: Property): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `"${yamlInside(value)}"`;
  return `[${value.map((one) => `"${yamlInside(one)}"`).join(', ')}]`;
}

/** A text as it stands between two quotation marks of YAML. */
export function yamlInside(text: string): string {
  return withoutCommands(JSON.stringify(oneLine(text)).slice(1, -1));
}

/** A tag as note-taking programs take them: letters, digits, `_`, `-` and `/`, with one that is no digit. */
export function tagOf(text: string): string {
  const tag = oneLine(text)
    .normalize('NFC')
    .replace(/^#+/, '')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^[\d/]+$/.test(tag) ? `_${tag}` : tag;
}

function cleaned(value: Property): Property {
  if (typeof value === 'string') return oneLine(value);
  return Array.isArray(value) ? value.map((one) => oneLine(String(one))) : value;
}

/** `<` stands only between quotation marks; written as its number, no template engine finds its `<%` there. */
function withoutCommands(yaml: string): string {
  return yaml.replaceAll('<', '\\x3C').replaceAll('{{', '\\x7B\\x7B');
}

export function isoOf(moment: number): string {
  return new Date(moment).toISOString();
}
