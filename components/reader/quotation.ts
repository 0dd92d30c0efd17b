import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { formatInstant, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** Words of an article with where they are from, to be put into a text of one's own. `takenAt`: milliseconds since 1970. */
export function quotationWithSource(words: string, facts: ArticleFacts, takenAt: number): string {
  return [i18n.t('reader.copyLine', [words.replaceAll('\n', ' ')]), ...sourceLines(facts, takenAt)].join('\n');
}

/** An article as the source of something, on one line: who wrote it, what it is called, where it stood, and when it was read. */
export function sourceLine(facts: ArticleFacts, takenAt: number): string {
  return inSentences(sourceLines(facts, takenAt));
}

function sourceLines(facts: ArticleFacts, takenAt: number): [source: string, address: string] {
  const locale = readerLocale();
  const published = facts.datePublished === null ? null : formatStatedDate(facts.datePublished, locale);
  const source = [
    // A text of which no writer is named is its agency's.
    facts.authors.map(({ name }) => name).join(', ') || (facts.agency ?? ''),
    facts.headline,
    [facts.publisher, published].filter((one) => one !== null).join(', '),
  ].filter((one) => one !== '');
  return [inSentences(source), `${facts.canonicalUrl} (${formatInstant(takenAt, locale)})`];
}

/** One behind the other, with a full stop between them where the one before does not end a sentence itself. */
function inSentences(parts: readonly string[]): string {
  const ended = /[.?!؟？！。…]["'”’»)\]]*$/u;
  return parts.reduce((line, part) => (line === '' ? part : `${line}${ended.test(line) ? ' ' : '. '}${part}`), '');
}
