import {
  type LibraryFilters,
  type LibraryList,
  type LibraryQuery,
  type LibrarySort,
  libraryFlags,
  libraryLists,
  librarySorts,
  noLibraryFilters,
} from '../article/library-query.ts';
import { limits } from '../article/limits.ts';
import { isDay } from '../foundation/calendar-day.ts';

/** What the library's list of articles is asked for as it is opened: all of them, last seen first. */
export const wholeLibrary: LibraryQuery = { search: '', filters: noLibraryFilters, sort: 'seen', reversed: false };

/** Values of one list that an address may name, and characters of a search. */
const mostValues = 50;
const longestSearch = 1_000;

/** The names that an address has for the lists. An empty value stands for "not stated". */
const listNames: Record<LibraryList, string> = {
  publishers: 'publisher',
  authors: 'author',
  places: 'place',
  languages: 'language',
  sections: 'section',
  tags: 'tag',
  collections: 'collection',
};

/** What the list is sorted by where nobody has chosen: how well it answers a search, or when it was last seen. */
export function naturalSort(search: string): LibrarySort {
  return search === '' ? 'seen' : 'relevance';
}

/**
 * Reads the query of the library's address. Anything can be typed there, and an older Dateline may have written it: what is not
 * understood is left out, and the rest holds.
 */
export function readLibraryQuery(address: string): LibraryQuery {
  const query = new URLSearchParams(address);
  const values = (name: string) => {
    const all = query.getAll(name).filter((value) => value.length <= limits.line);
    return [...new Set(all)].slice(0, mostValues);
  };
  const day = (name: string) => {
    const value = query.get(name) ?? '';
    return isDay(value) ? value : null;
  };
  const search = (query.get('search') ?? '').slice(0, longestSearch).trim();
  const wanted = librarySorts.find((sort) => sort === query.get('sort'));
  const flags = new Set(query.getAll('is'));
  return {
    search,
    filters: {
      ...lists((list) => values(listNames[list])),
      flags: libraryFlags.filter((flag) => flags.has(flag)),
      from: day('from'),
      to: day('to'),
    },
    sort: wanted === undefined || (wanted === 'relevance' && search === '') ? naturalSort(search) : wanted,
    reversed: query.get('order') === 'reversed',
  };
}

/** The query of the address for it, with its `?`; empty for the library as it is opened. The same always reads the same. */
export function writeLibraryQuery({ search, filters, sort, reversed }: LibraryQuery): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  for (const list of libraryLists) for (const value of filters[list]) query.append(listNames[list], value);
  for (const flag of libraryFlags) if (filters.flags.includes(flag)) query.append('is', flag);
  if (filters.from !== null) query.set('from', filters.from);
  if (filters.to !== null) query.set('to', filters.to);
  if (sort !== naturalSort(search)) query.set('sort', sort);
  if (reversed) query.set('order', 'reversed');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether anything is left out by filters. */
export function isLibraryFiltered(filters: LibraryFilters): boolean {
  const { flags, from, to } = filters;
  return flags.length > 0 || from !== null || to !== null || libraryLists.some((list) => filters[list].length > 0);
}

function lists<T>(of: (list: LibraryList) => T): Record<LibraryList, T> {
  return {
    publishers: of('publishers'),
    authors: of('authors'),
    places: of('places'),
    languages: of('languages'),
    sections: of('sections'),
    tags: of('tags'),
    collections: of('collections'),
  };
}
