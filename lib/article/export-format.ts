import * as v from 'valibot';
import { markdownTemplateSchema } from './markdown-template.ts';

/** Names of the formats that articles can be exported in; an address or a message may carry them, so they never change. */
export const exportFormatIds = [
  'markdown',
  'html',
  'text',
  'epub',
  'csv-articles',
  'csv-corrections',
  'jsonl',
  'json-feed',
  'annotations',
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'json',
  'archive',
  'wacz',
] as const;
export const exportFormatSchema = v.picklist(exportFormatIds);
export type ExportFormatId = v.InferOutput<typeof exportFormatSchema>;

/**
 * How highlights stand in a text.
 *
 * - `marked`: where they are, with the reader's words as footnotes
 * - `footnotes`: the text as it is, with a footnote behind each
 * - `listed`: below the text
 * - `none`: not at all
 */
export const highlightStyles = ['marked', 'footnotes', 'listed', 'none'] as const;
export type HighlightStyle = (typeof highlightStyles)[number];

/** Names of the words that stand in exported texts. A `$1` is filled in. */
export const exportWordNames = [
  'untitled',
  'correction',
  'clarification',
  'refile',
  'update',
  'editorsNote',
  'retraction',
  'removal',
  'wrong',
  'right',
  'corrections',
  'read',
  'archived',
  'highlights',
  'note',
  'related',
  'versions',
  'version',
  'published',
  'modified',
  'saved',
  'picture',
  'by',
  'recreated',
  'asSeen',
] as const;
export type ExportWordName = (typeof exportWordNames)[number];

const word = v.pipe(v.string(), v.maxLength(300));
const words = v.object(
  Object.fromEntries(exportWordNames.map((name) => [name, word])) as Record<ExportWordName, typeof word>,
);

/** What the reader chose for an export, with the words of the reader's language. A format takes of it what means something to it. */
export const exportOptionsSchema = v.object({
  /** The one version that is wanted of each article; null: the one that the publisher shows. */
  versionId: v.nullable(v.string()),
  /** Whether kept pictures are put beside or into the files. */
  pictures: v.boolean(),
  /** Whether correction notes stand in the texts. */
  corrections: v.boolean(),
  highlights: v.picklist(highlightStyles),
  /** How Markdown files are made; null: as Dateline does without a template. */
  template: v.nullable(markdownTemplateSchema),
  /** BCP 47: the language of `words`, and of dates. */
  locale: v.pipe(v.string(), v.maxLength(35)),
  /** IANA name; null: this machine's zone. */
  timeZone: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  words,
});
export type ExportOptions = v.InferOutput<typeof exportOptionsSchema>;
export type ExportWords = ExportOptions['words'];

/** What is exported: one article or one of its versions, chosen ones, those of a collection, those that a search found, or all. */
export type ExportScope = 'article' | 'version' | 'selection' | 'collection' | 'search' | 'all';

/** What can be exported where the reader stands. */
export interface ScopeChoice {
  scope: ExportScope;
  /** Articles; null: not counted. */
  count: number | null;
  /** The headline or the collection's name, where there is one. */
  name: string | null;
  /** For one version: its id, and its number as the panel counts. */
  version: { id: string; number: number } | null;
}

/** What the reader asked for in the dialog. */
export interface ExportChoice {
  scope: ExportScope;
  format: ExportFormatId;
  options: ExportOptions;
}
