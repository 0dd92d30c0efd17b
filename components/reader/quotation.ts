import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { formatInstant, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** Words of an article with where they are from, to be put into a text of one's own. `takenAt`: milliseconds since 1970. */
export function quotationWithSource(words: string, facts: ArticleFacts, takenAt: number): string {
  const locale = readerLocale();
  const published = facts.datePublished === null ? null : formatStatedDate(facts.datePublished, locale);
  const source = [
    facts.authors.map(({ name }) => name).join(', '),
    facts.headline,
    [facts.publisher, published].filter((one) => one !== null).join(', '),
  ].filter((one) => one !== '');
  return [
    i18n.t('reader.copyLine', [words.replaceAll('\n', ' ')]),
    source.join('. '),
    `${facts.canonicalUrl} (${formatInstant(takenAt, locale)})`,
  ].join('\n');
}
