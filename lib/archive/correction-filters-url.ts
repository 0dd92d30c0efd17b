import * as v from 'valibot';
import { correctionKindSchema } from '../article/correction.ts';
import { limits } from '../article/limits.ts';
import { isDay } from '../foundation/calendar-day.ts';
import { type CorrectionFilters, noFilters } from './correction-filters.ts';

/** What the corrections page shows, as its address says it. */
export interface CorrectionsAddress {
  filters: CorrectionFilters;
  /** Counted from 1. */
  page: number;
}

/** Values of one list that an address may name. */
const mostValues = 50;
const mostPages = 100_000;

/**
 * Reads the query of the page's address. Anything can be typed there, and an older Dateline may have written it: what is
 * not understood is left out, and the rest holds.
 */
export function readAddress(search: string): CorrectionsAddress {
  const query = new URLSearchParams(search);
  const values = (name: string) => {
    const all = query.getAll(name).filter((value) => value.length <= limits.line);
    return [...new Set(all)].slice(0, mostValues);
  };
  const day = (name: string) => {
    const value = query.get(name) ?? '';
    return isDay(value) ? value : null;
  };
  const page = Number(query.get('page') ?? 1);
  return {
    filters: {
      publishers: values('publisher'),
      kinds: values('kind').filter((kind) => v.is(correctionKindSchema, kind)),
      languages: values('language'),
      authors: values('author'),
      from: day('from'),
      to: day('to'),
      dismissed: query.get('show') === 'dismissed',
    },
    page: Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1,
  };
}

/** The query for an address, with its `?`. */
export function writeAddress({ filters, page }: CorrectionsAddress): string {
  const query = new URLSearchParams({ part: 'corrections' });
  for (const value of filters.publishers) query.append('publisher', value);
  for (const value of filters.kinds) query.append('kind', value);
  for (const value of filters.languages) query.append('language', value);
  for (const value of filters.authors) query.append('author', value);
  if (filters.from !== null) query.set('from', filters.from);
  if (filters.to !== null) query.set('to', filters.to);
  if (filters.dismissed) query.set('show', 'dismissed');
  if (page > 1) query.set('page', String(page));
  return `?${query}`;
}

/** The address of the page as it is opened: everything, from the newest on. */
export const wholeArchive: CorrectionsAddress = { filters: noFilters, page: 1 };
