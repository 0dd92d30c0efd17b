import { i18n } from '#i18n';

const sources: Record<string, () => string> = {
  'json-ld': () => i18n.t('sources.from.jsonLd'),
  microdata: () => i18n.t('sources.from.microdata'),
  'page-state': () => i18n.t('sources.from.pageState'),
  'open-graph': () => i18n.t('sources.from.openGraph'),
  meta: () => i18n.t('sources.from.meta'),
  link: () => i18n.t('sources.from.link'),
  markup: () => i18n.t('sources.from.markup'),
  text: () => i18n.t('sources.from.text'),
  title: () => i18n.t('sources.from.title'),
  url: () => i18n.t('sources.from.url'),
  'publisher-rule': () => i18n.t('sources.from.publisherRule'),
  file: () => i18n.t('importing.source'),
};

const fields: Record<string, () => string> = {
  url: () => i18n.t('sources.fields.url'),
  canonicalUrl: () => i18n.t('sources.fields.canonicalUrl'),
  headline: () => i18n.t('sources.fields.headline'),
  alternativeHeadline: () => i18n.t('sources.fields.alternativeHeadline'),
  authors: () => i18n.t('sources.fields.authors'),
  agency: () => i18n.t('sources.fields.agency'),
  dateline: () => i18n.t('sources.fields.dateline'),
  datePublished: () => i18n.t('sources.fields.datePublished'),
  dateModified: () => i18n.t('sources.fields.dateModified'),
  publisher: () => i18n.t('sources.fields.publisher'),
  articleSection: () => i18n.t('sources.fields.articleSection'),
  keywords: () => i18n.t('sources.fields.keywords'),
  inLanguage: () => i18n.t('sources.fields.inLanguage'),
  credits: () => i18n.t('sources.fields.credits'),
  corrections: () => i18n.t('sources.fields.corrections'),
  related: () => i18n.t('sources.fields.related'),
  image: () => i18n.t('sources.fields.image'),
  articleBody: () => i18n.t('sources.fields.articleBody'),
};

/** "from JSON-LD": a source in the panel's words; one that is not known here is named as it is. */
export function sourceWords(source: string): string {
  return Object.hasOwn(sources, source) ? (sources[source]?.() ?? source) : i18n.t('sources.from.other', [source]);
}

/** The name of a field of the article in the panel's words; one that is not known here is named as it is. */
export function fieldWords(field: string): string {
  return Object.hasOwn(fields, field) ? (fields[field]?.() ?? field) : field;
}

/** The fields a reader can be told about, in the order of the panel. */
export const namedFields: readonly string[] = Object.keys(fields);
