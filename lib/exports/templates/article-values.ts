import { type ExportOptions, exportWordNames } from '../../article/export-format.ts';
import type { ReaderNote } from '../../article/reader-notes.ts';
import { listedVersions } from '../article-words.ts';
import type { ArticleDocument } from '../exported-text.ts';
import { articleProperties, frontMatter, isoOf } from '../front-matter.ts';
import { markdownParts, type PictureAddress } from '../markdown-article.ts';
import { ownMarkdown } from '../markdown-text.ts';
import { noteWord } from '../note-words.ts';
import type { TemplateName } from './template-names.ts';
import type { Names } from './template-render.ts';
import { nothing, type TemplateValue, textValue } from './template-values.ts';

const markdown = (text: string): TemplateValue => ({ type: 'markdown', text });
const number = (value: number): TemplateValue => ({ type: 'number', number: value });
const url = (text: string | null): TemplateValue => (text === null ? nothing : { type: 'url', text });
const texts = (items: readonly string[]): TemplateValue => ({ type: 'list', items: items.map(textValue) });
const date = (stated: string | null): TemplateValue => (stated === null ? nothing : { type: 'date', text: stated });
const moment = (time: number | null): TemplateValue => (time === null ? nothing : date(isoOf(time)));
const list = <T>(items: readonly T[], fieldsOf: (item: T) => Names): TemplateValue => ({
  type: 'list',
  items: items.map((item) => ({ type: 'record', fields: fieldsOf(item) })),
});

/** What a template can name, of one article. `now`: milliseconds since 1970. */
export function articleValues(
  document: ArticleDocument,
  options: ExportOptions,
  picture: PictureAddress,
  now: number,
): Names {
  const { article, version, notes, highlights } = document;
  const { facts } = version;
  const { marks } = article;
  const parts = markdownParts(document, options, picture);
  const lead = facts.image === null ? null : picture(facts.image.url);
  const values: Record<TemplateName, TemplateValue> = {
    title: textValue(document.headline),
    subtitle: textValue(facts.alternativeHeadline),
    kicker: textValue(document.kicker),
    author: textValue(facts.authors.map(({ name }) => name).join(', ')),
    authors: texts(facts.authors.map(({ name }) => name)),
    publisher: textValue(article.publisher),
    host: textValue(article.host),
    agency: textValue(facts.agency),
    section: textValue(facts.articleSection),
    dateline: textValue(facts.dateline?.text ?? null),
    place: textValue(facts.dateline?.place ?? null),
    language: textValue(facts.inLanguage),
    keywords: texts(facts.keywords),
    published: date(facts.datePublished),
    modified: date(facts.dateModified),
    saved: moment(marks.savedAt),
    read: moment(marks.readAt),
    taken: moment(version.takenAt),
    exported: moment(now),
    url: url(article.url),
    canonical: url(article.canonicalUrl),
    archived: url(version.archivedUrl),
    image: lead === null || /^https?:/i.test(lead) ? url(lead) : markdown(lead),
    id: textValue(article.id),
    hash: textValue(version.contentHash),
    version: number(version.number),
    words: number(facts.wordCount),
    tags: texts(marks.tags),
    collections: texts(marks.collections.map((path) => path.join(' › '))),
    properties: { type: 'yaml', text: frontMatter(articleProperties(document, options.words)).slice(4, -4) },
    head: markdown(parts.head),
    text: markdown(parts.text),
    note: markdown(parts.note),
    'highlight-list': markdown(parts.highlights),
    'correction-list': markdown(parts.corrections),
    'related-list': markdown(parts.related),
    'version-list': markdown(parts.versions),
    footnotes: markdown(parts.footnotes),
    corrections: list(notes, (note) => correctionFields(note, options)),
    highlights: list(highlights, ({ exact, note, createdAt }) => ({
      quote: textValue(exact),
      comment: markdown(ownMarkdown(note)),
      marked: moment(createdAt),
    })),
    related: list(facts.related, (one) => ({ headline: textValue(one.headline), link: url(one.url) })),
    versions: list(listedVersions(article), (one) => ({
      number: number(one.number),
      headline: textValue(one.facts.headline),
      date: moment(one.takenAt),
    })),
  };
  const labels = exportWordNames.map((name) => [`label.${name}`, textValue(options.words[name])] as const);
  return { ...values, ...Object.fromEntries(labels) };
}

function correctionFields(note: ReaderNote, { words }: ExportOptions): Names {
  const { text, wrong, right, date: stated } = note.correction;
  return {
    kind: textValue(noteWord(note, words)),
    correction: textValue(text),
    wrong: textValue(wrong),
    right: textValue(right),
    date: date(stated),
  };
}
