import { limits } from './limits.ts';

export const compareViews = ['inline', 'sides', 'ages'] as const;
/** How the compare page shows two versions: in one text, side by side, or the newer one with the age of its sentences. */
export type CompareView = (typeof compareViews)[number];

/** What the compare page shows, as its address says it. */
export interface CompareAddress {
  /** Id of the article; null: the address names none. */
  article: string | null;
  /** Ids of the versions; null: what the page takes by itself, the newest and the one it is compared with. */
  older: string | null;
  newer: string | null;
  view: CompareView;
  /** Whether only changes of substance are pointed out. */
  substantive: boolean;
}

/** Reads the query of the page's address. Anything can be typed there: what is not understood is left out. */
export function readCompareAddress(search: string): CompareAddress {
  const query = new URLSearchParams(search);
  const id = (name: string) => {
    const value = query.get(name);
    return value === null || value === '' || value.length > limits.line ? null : value;
  };
  return {
    article: id('article'),
    older: id('older'),
    newer: id('newer'),
    view: compareViews.find((view) => view === query.get('view')) ?? 'inline',
    substantive: query.get('show') === 'substance',
  };
}

/** The query for an address, with its `?`. */
export function writeCompareAddress({ article, older, newer, view, substantive }: CompareAddress): string {
  const query = new URLSearchParams();
  if (article !== null) query.set('article', article);
  if (older !== null) query.set('older', older);
  if (newer !== null) query.set('newer', newer);
  if (view !== 'inline') query.set('view', view);
  if (substantive) query.set('show', 'substance');
  return `?${query}`;
}
