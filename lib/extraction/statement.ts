import type { Source, StatedAuthor, StatedCorrection, StatedImage } from '../article/page-reading.ts';

/** What one source of metadata (JSON-LD, microdata, `meta`) says about the page's article; empty where it is silent. */
export interface Statement {
  from: Source;
  types: string[];
  headline: string[];
  alternativeHeadline: string[];
  authors: StatedAuthor[];
  datePublished: string[];
  dateModified: string[];
  publisher: string[];
  articleSection: string[];
  keywords: string[];
  inLanguage: string[];
  dateline: string[];
  image: StatedImage[];
  corrections: StatedCorrection[];
  isAccessibleForFree: boolean | null;
  wordCount: number | null;
  /** The whole text, where the source carries it: evidence for finding the body, never shown. */
  articleBody: string | null;
}

export function emptyStatement(from: Source): Statement {
  return {
    from,
    types: [],
    headline: [],
    alternativeHeadline: [],
    authors: [],
    datePublished: [],
    dateModified: [],
    publisher: [],
    articleSection: [],
    keywords: [],
    inLanguage: [],
    dateline: [],
    image: [],
    corrections: [],
    isAccessibleForFree: null,
    wordCount: null,
    articleBody: null,
  };
}
