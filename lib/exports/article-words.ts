import type { ArticleInFull, VersionInFull } from '../article/article-in-full.ts';
import type { ExportOptions } from '../article/export-format.ts';
import { formatInstant, formatStatedDate } from '../foundation/intl-format.ts';
import type { ArticleDocument } from './exported-text.ts';
import { oneLine } from './markdown-text.ts';
import { filled } from './note-words.ts';

type Speaks = Pick<ExportOptions, 'words' | 'locale' | 'timeZone'>;

/** The lines under a headline: who, from where, when. Plain text, one fact an entry; what is not known is left out. */
export function factLines({ article, version }: ArticleDocument, { words, locale, timeZone }: Speaks): string[] {
  const { facts } = version;
  const date = (stated: string) => dateWords(stated, { locale, timeZone });
  const authors = facts.authors.map(({ name }) => oneLine(name)).filter((name) => name !== '');
  const lines = [
    authors.length === 0 ? '' : filled(words.by, authors.join(', ')),
    article.publisher,
    facts.datePublished === null ? '' : `${words.published} ${date(facts.datePublished)}`,
    facts.dateModified === null || facts.dateModified === facts.datePublished
      ? ''
      : `${words.modified} ${date(facts.dateModified)}`,
  ];
  return lines.map(oneLine).filter((line) => line !== '');
}

/** A date as an article states it, for reading. */
export function dateWords(stated: string, { locale, timeZone }: Pick<Speaks, 'locale' | 'timeZone'>): string {
  return formatStatedDate(stated, locale, timeZone ?? undefined);
}

/** One line a version, oldest first: its number, when it was taken, and its headline. */
export function versionLines(article: ArticleInFull, { words, locale, timeZone }: Speaks): string[] {
  return listedVersions(article).map(({ number, takenAt, facts }) => {
    const name = filled(words.version, String(number));
    return `${name} – ${formatInstant(takenAt, locale, timeZone ?? undefined)} – ${oneLine(facts.headline)}`;
  });
}

export function listedVersions({ versions }: ArticleInFull): VersionInFull[] {
  return versions.filter(({ beside }) => beside === null);
}
