import { type LibraryFilters, type LibraryQuery, noLibraryFilters } from '../../lib/article/library-query.ts';
import type { BrowseRequest } from '../../lib/article/library-schemas.ts';

/** A question to the library with everything filled in but what a test is about. */
export function browsing(
  search: string,
  filters: Partial<LibraryFilters> = {},
  over: Partial<LibraryQuery & Omit<BrowseRequest, 'query'>> = {},
): BrowseRequest {
  const { sort = 'seen', reversed = false, offset = 0, limit = 50, locale = 'en' } = over;
  return { query: { search, filters: { ...noLibraryFilters, ...filters }, sort, reversed }, offset, limit, locale };
}
