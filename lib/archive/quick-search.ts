import type { IndexState, LibraryQuery, SearchProblem } from '../article/library-query.ts';
import { noLibraryFilters } from '../article/library-query.ts';
import type { FoundArticle } from '../article/search-hit.ts';
import { dayOfWall, wallHere } from '../foundation/calendar-day.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { isSearchProblem, parseSearch } from '../search/parse-search.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { type BrowseDeps, browseArchive } from './browse-archive.ts';
import { searchSnippets } from './search-snippets.ts';

/** The first articles that answer a search. */
export interface QuickAnswer {
  /** Best first. */
  hits: FoundArticle[];
  /** Articles in all. */
  total: number;
  /** Null: the search was understood. */
  problem: SearchProblem | null;
  /** Null: the index knows all. */
  building: IndexState | null;
}

export interface QuickSearchDeps extends BrowseDeps {
  clock?: Clock;
  database?: ArchiveDatabase;
}

/** The day it is on this machine, `YYYY-MM-DD`: what `after:7d` counts from. */
export function todayOf(clock: Clock = systemClock): string {
  return dayOfWall(wallHere(clock()));
}

/** What the library is asked for by a search alone: the best answers first. */
export function searchQuery(search: string): LibraryQuery {
  return { search, filters: noLibraryFilters, sort: 'relevance', reversed: false };
}

/** The query of the library's address for it, with its `?`. */
export function librarySearchAddress(search: string): string {
  return `?${new URLSearchParams({ search })}`;
}

/**
 * Searches the archive for a short list: `limit` articles with their passages. A search that cannot be understood is answered
 * without asking; an empty one finds nothing. Errors as `browseArchive` and `withArchive` have them.
 */
export async function quickSearch(
  search: string,
  limit: number,
  { clock = systemClock, database = archiveDatabase(), ...browse }: QuickSearchDeps,
): Promise<Result<QuickAnswer, ErrorCode>> {
  const today = todayOf(clock);
  const parsed = parseSearch(search, today);
  if (isSearchProblem(parsed)) return success({ hits: [], total: 0, problem: parsed, building: null });
  if (parsed.kind === 'all' && parsed.parts.length === 0) {
    return success({ hits: [], total: 0, problem: null, building: null });
  }
  const answer = await browseArchive(searchQuery(search), 0, limit, browse);
  if (!answer.ok) return failure(answer.error);
  const { ids, total, problem, building } = answer.value;
  const found = await searchSnippets(ids, search, today, database);
  if (!found.ok) return failure(found.error);
  const hits = ids.map((id) => found.value.get(id)).filter((hit) => hit !== undefined);
  return success({ hits, total, problem, building });
}
