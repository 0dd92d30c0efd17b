import { countsAsCorrection } from '../article/correction.ts';
import type { ArticleDocument } from './exported-text.ts';
import { isoOf } from './front-matter.ts';
import { oneLine } from './markdown-text.ts';

/** An article in the terms of schema.org's `NewsArticle`, corrections as `CorrectionComment`; what is not known is left out. */
export function newsArticleData({ article, version, headline, notes }: ArticleDocument): object {
  const { facts } = version;
  const corrections = notes.filter(({ correction }) => countsAsCorrection(correction));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: article.canonicalUrl,
    headline: oneLine(headline),
    ...known('alternativeHeadline', facts.alternativeHeadline),
    ...(facts.authors.length === 0 ? {} : { author: facts.authors.map(({ name }) => ({ '@type': 'Person', name })) }),
    publisher: { '@type': 'Organization', name: article.publisher },
    ...known('dateline', facts.dateline?.text ?? null),
    ...known('datePublished', facts.datePublished),
    ...known('dateModified', facts.dateModified),
    ...known('inLanguage', facts.inLanguage),
    ...known('articleSection', facts.articleSection),
    ...known('archivedAt', version.archivedUrl),
    version: String(version.number),
    sdDatePublished: isoOf(version.takenAt),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ correction }) => ({
            '@type': 'CorrectionComment',
            text: correction.text,
            ...known('datePublished', correction.date),
          })),
        }),
  };
}

function known(name: string, value: string | null): Record<string, string> {
  return value === null || value === '' ? {} : { [name]: value };
}
