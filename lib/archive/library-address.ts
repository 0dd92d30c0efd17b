/**
 * The parts of the library by what they are for, in the order of its navigation, as its address names them; the articles are the
 * one without a name. A new part is one word here and one line in `entrypoints/library/parts.ts`.
 */
export const libraryPartGroups = {
  reading: ['articles', 'corrections', 'overview', 'organise', 'watched'],
  exchange: ['import', 'clips', 'templates'],
  upkeep: ['storage', 'trash', 'requests'],
} as const;
export type LibraryPartGroup = keyof typeof libraryPartGroups;
export type LibraryPart = (typeof libraryPartGroups)[LibraryPartGroup][number];
export const libraryParts: readonly LibraryPart[] = Object.values(libraryPartGroups).flat();

/** What the requests page shows, as its address says it. */
export interface RequestsAddress {
  /** The article whose requests alone are shown; null: all. */
  articleId: string | null;
  /** Counted from 1. */
  page: number;
}

const mostPages = 10_000;

/** The part that the query of an address names; what is not understood is the articles. */
export function readPart(search: string): LibraryPart {
  const named = new URLSearchParams(search).get('part');
  return libraryParts.find((part) => part === named) ?? 'articles';
}

/** The query for a part as it is opened; empty for the articles. */
export function partAddress(part: LibraryPart): string {
  return part === 'articles' ? '' : `?part=${part}`;
}

/** Reads what the requests page is to show. Anything can be typed there: what is not understood is left out. */
export function readRequestsAddress(search: string): RequestsAddress {
  const query = new URLSearchParams(search);
  const articleId = query.get('article') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    articleId: /^[0-9a-f]{32}$/.test(articleId) ? articleId : null,
    page: Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1,
  };
}

/** The query for it, with its `?`. */
export function writeRequestsAddress({ articleId, page }: RequestsAddress): string {
  const query = new URLSearchParams({ part: 'requests' });
  if (articleId !== null) query.set('article', articleId);
  if (page > 1) query.set('page', String(page));
  return `?${query}`;
}
