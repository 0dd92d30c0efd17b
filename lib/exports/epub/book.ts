import { textDirection } from '../../foundation/text-direction.ts';
import type { ArticleDocument } from '../exported-text.ts';
import { languageTag } from './xml.ts';

/** What a book's lists say of one of its articles. */
export interface Chapter {
  /** Name of its page, and its id: `a00001`. */
  id: string;
  headline: string;
  authors: readonly string[];
  publisher: string;
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  canonicalUrl: string;
  datePublished: string | null;
  dateModified: string | null;
  keywords: readonly string[];
  standfirst: string | null;
}

/** A picture in the book. */
export interface BookPicture {
  id: string;
  path: string;
  type: string;
}

/** What the book as a whole is, when all its articles are known. */
export interface Book {
  id: string;
  title: string;
  titleDirection: 'ltr' | 'rtl' | 'auto';
  chapters: readonly Chapter[];
  pictures: readonly BookPicture[];
  /** When it was made, in milliseconds since 1970. */
  madeAt: number;
  /** Languages of its articles, the one of most of them first; one or more. */
  languages: readonly string[];
  direction: 'ltr' | 'rtl';
}

export function chapterOf(number: number, { article, version, headline }: ArticleDocument): Chapter {
  const { facts } = version;
  return {
    id: `a${String(number).padStart(5, '0')}`,
    headline,
    authors: facts.authors.map(({ name }) => name),
    publisher: article.publisher,
    language: languageTag(facts.inLanguage),
    direction: textDirection(headline, facts.inLanguage),
    canonicalUrl: article.canonicalUrl,
    datePublished: facts.datePublished,
    dateModified: facts.dateModified,
    keywords: facts.keywords,
    standfirst: facts.alternativeHeadline,
  };
}

/** The values there are, the most frequent first. */
export function byFrequency(values: readonly string[]): string[] {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([, one], [, other]) => other.length - one.length).map(([value]) => value);
}
