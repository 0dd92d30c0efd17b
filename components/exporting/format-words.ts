import { i18n } from '#i18n';
import type { ExportFormatId, HighlightStyle, ScopeChoice } from '../../lib/article/export-format.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** What formats are for, in the order in which they are offered. */
export const formatGroups = ['reading', 'data', 'citing', 'keeping'] as const;
export type FormatGroup = (typeof formatGroups)[number];

/** Names of the options that mean something to a format. */
export type FormatOption = 'template' | 'pictures' | 'corrections' | 'highlights';

interface FormatTraits {
  group: FormatGroup;
  options: readonly FormatOption[];
  /** Whether each article becomes a file of its own. */
  many: boolean;
}

const text = ['pictures', 'corrections', 'highlights'] as const;

export const formatTraits: Record<ExportFormatId, FormatTraits> = {
  markdown: { group: 'reading', options: ['template', ...text], many: true },
  html: { group: 'reading', options: text, many: true },
  text: { group: 'reading', options: ['corrections', 'highlights'], many: true },
  epub: { group: 'reading', options: text, many: false },
  'csv-articles': { group: 'data', options: [], many: false },
  'csv-corrections': { group: 'data', options: [], many: false },
  jsonl: { group: 'data', options: [], many: false },
  'json-feed': { group: 'data', options: [], many: false },
  annotations: { group: 'data', options: [], many: false },
  bibtex: { group: 'citing', options: [], many: false },
  biblatex: { group: 'citing', options: [], many: false },
  ris: { group: 'citing', options: [], many: false },
  'csl-json': { group: 'citing', options: [], many: false },
  json: { group: 'keeping', options: [], many: true },
  archive: { group: 'keeping', options: [], many: false },
  wacz: { group: 'keeping', options: [], many: false },
};

export function groupWords(group: FormatGroup): string {
  switch (group) {
    case 'reading':
      return i18n.t('exporting.groups.reading');
    case 'data':
      return i18n.t('exporting.groups.data');
    case 'citing':
      return i18n.t('exporting.groups.citing');
    case 'keeping':
      return i18n.t('exporting.groups.keeping');
  }
}

/** A format's name and what it is good for, in one sentence. */
export function formatWords(format: ExportFormatId): { name: string; text: string } {
  switch (format) {
    case 'markdown':
      return { name: i18n.t('exporting.formats.markdown.name'), text: i18n.t('exporting.formats.markdown.text') };
    case 'html':
      return { name: i18n.t('exporting.formats.html.name'), text: i18n.t('exporting.formats.html.text') };
    case 'text':
      return { name: i18n.t('exporting.formats.text.name'), text: i18n.t('exporting.formats.text.text') };
    case 'epub':
      return { name: i18n.t('exporting.formats.epub.name'), text: i18n.t('exporting.formats.epub.text') };
    case 'csv-articles':
      return { name: i18n.t('exporting.formats.articles.name'), text: i18n.t('exporting.formats.articles.text') };
    case 'csv-corrections':
      return { name: i18n.t('exporting.formats.corrections.name'), text: i18n.t('exporting.formats.corrections.text') };
    case 'jsonl':
      return { name: i18n.t('exporting.formats.lines.name'), text: i18n.t('exporting.formats.lines.text') };
    case 'json-feed':
      return { name: i18n.t('exporting.formats.feed.name'), text: i18n.t('exporting.formats.feed.text') };
    case 'annotations':
      return { name: i18n.t('exporting.formats.annotations.name'), text: i18n.t('exporting.formats.annotations.text') };
    case 'bibtex':
      return { name: i18n.t('exporting.formats.bibtex.name'), text: i18n.t('exporting.formats.bibtex.text') };
    case 'biblatex':
      return { name: i18n.t('exporting.formats.biblatex.name'), text: i18n.t('exporting.formats.biblatex.text') };
    case 'ris':
      return { name: i18n.t('exporting.formats.ris.name'), text: i18n.t('exporting.formats.ris.text') };
    case 'csl-json':
      return { name: i18n.t('exporting.formats.csl.name'), text: i18n.t('exporting.formats.csl.text') };
    case 'json':
      return { name: i18n.t('exporting.formats.json.name'), text: i18n.t('exporting.formats.json.text') };
    case 'archive':
      return { name: i18n.t('exporting.formats.archive.name'), text: i18n.t('exporting.formats.archive.text') };
    case 'wacz':
      return { name: i18n.t('exporting.formats.wacz.name'), text: i18n.t('exporting.formats.wacz.text') };
  }
}

export function highlightWords(style: HighlightStyle): string {
  switch (style) {
    case 'marked':
      return i18n.t('exporting.highlights.marked');
    case 'footnotes':
      return i18n.t('exporting.highlights.footnotes');
    case 'listed':
      return i18n.t('exporting.highlights.listed');
    case 'none':
      return i18n.t('exporting.highlights.none');
  }
}

/** What is exported, with how many there are where that is known. */
export function scopeWords({ scope, count, name, version }: ScopeChoice): string {
  const many = count === null ? '' : formatCount(count, readerLocale());
  switch (scope) {
    case 'article':
      return i18n.t('exporting.scopes.article');
    case 'version':
      return i18n.t('exporting.scopes.version', [String(version?.number ?? 1)]);
    case 'selection':
      return i18n.t('exporting.scopes.selection', count ?? 2, [many]);
    case 'collection':
      return count === null
        ? i18n.t('exporting.scopes.collection', [`\u2068${name ?? ''}\u2069`])
        : i18n.t('exporting.scopes.collectionCounted', [`\u2068${name ?? ''}\u2069`, many]);
    case 'search':
      return i18n.t('exporting.scopes.search', count ?? 2, [many]);
    case 'all':
      return i18n.t('exporting.scopes.all', count ?? 2, [many]);
  }
}
