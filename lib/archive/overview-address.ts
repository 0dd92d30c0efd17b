import { type LibraryFilters, noLibraryFilters } from '../article/library-query.ts';
import { wholeLibrary, writeLibraryQuery } from './library-query-url.ts';
import { type OverviewPeriod, overviewPeriods } from './overview-figures.ts';

/** The period where nobody has chosen one. */
const usual: OverviewPeriod = '24';

/** The period that the page's address names; what is not understood is the usual one. */
export function readOverviewPeriod(search: string): OverviewPeriod {
  const named = new URLSearchParams(search).get('months');
  return overviewPeriods.find((period) => period === named) ?? usual;
}

/** The query for it, with its `?`. */
export function writeOverviewPeriod(period: OverviewPeriod): string {
  const query = new URLSearchParams({ part: 'overview' });
  if (period !== usual) query.set('months', period);
  return `?${query}`;
}

/** Where the library lists the articles that a figure counts. */
export function countedAddress(filters: Partial<LibraryFilters>): string {
  return `/library.html${writeLibraryQuery({ ...wholeLibrary, filters: { ...noLibraryFilters, ...filters } })}`;
}
