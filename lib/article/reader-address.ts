import { limits } from './limits.ts';

/** What the reader page shows, as its address says it. */
export interface ReaderAddress {
  /** Id of the article; null: the address names none. */
  article: string | null;
  /** Id of the version; null: the newest. */
  version: string | null;
}

/** Reads the query of the page's address. Anything can be typed there: what is not understood is left out. */
export function readReaderAddress(search: string): ReaderAddress {
  const query = new URLSearchParams(search);
  const id = (name: string) => {
    const value = query.get(name);
    return value === null || value === '' || value.length > limits.line ? null : value;
  };
  return { article: id('article'), version: id('version') };
}

/** Where the reader page shows an article, within the extension. */
export function readerAddress(articleId: string, versionId: string | null = null): string {
  const query = new URLSearchParams({ article: articleId });
  if (versionId !== null) query.set('version', versionId);
  return `/reader.html?${query}`;
}
