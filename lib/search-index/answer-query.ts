import {
  type LibraryAnswer,
  type LibraryQuery,
  type LibrarySort,
  noLibraryFilters,
  type SearchProblem,
} from '../article/library-query.ts';
import type { BrowseRequest } from '../article/library-schemas.ts';
import type { SearchTree } from '../article/search-tree.ts';
import { dayOfWall, wallHere } from '../foundation/calendar-day.ts';
import { isSearchProblem, parseSearch } from '../search/parse-search.ts';
import type { ArticleColumns } from './article-columns.ts';
import { type CollectionsAbove, type Filtered, filterColumns, type SlotSet } from './filter-columns.ts';
import { findMatches } from './find-matches.ts';
import type { IndexTables } from './index-tables.ts';
import { rankMatches } from './rank-matches.ts';
import type { SlotOrder, SortOrders } from './sort-orders.ts';

/** What a question is answered from. */
export interface IndexContents {
  columns: ArticleColumns;
  orders: SortOrders;
  tables: IndexTables;
  /** Changes with everything that is written into the index, and is never the same in another. */
  generation: number;
}

interface FoundSearch {
  key: string;
  /** Null: nothing is searched. */
  tree: SearchTree | null;
  found: SlotSet | null;
  ranked: SlotOrder | null;
}

/**
 * Answers the library's questions. The last search is kept, as long as the index stays as it is: whoever changes a filter, the
 * order or the part of the list that is looked at need not wait for it again.
 */
export class QueryAnswers {
  #last: FoundSearch | null = null;

  /** `now`: milliseconds since 1970. Throws where SQLite fails. */
  answer(
    { query, offset, limit, locale }: BrowseRequest,
    contents: IndexContents,
    above: CollectionsAbove,
    now: number,
  ): Omit<LibraryAnswer, 'building'> {
    const search = this.#search(query.search, contents, now);
    if ('kind' in search) return nothingFound(search, contents, above);
    const filtered = filterColumns(contents.columns, query.filters, search.found, above);
    const order = orderOf(query, search, contents, locale, now);
    const { total, lists, flags } = filtered;
    const ids = idsOf(order, query.reversed, filtered, contents.columns, offset, limit);
    return { total, ids, lists, flags, problem: null };
  }

  #search(text: string, { columns, tables, generation }: IndexContents, now: number): FoundSearch | SearchProblem {
    const today = dayOfWall(wallHere(now));
    const key = `${generation} ${today} ${text}`;
    if (this.#last?.key === key) return this.#last;
    const tree = parseSearch(text, today);
    if (isSearchProblem(tree)) return tree;
    const isEmpty = tree.kind === 'all' && tree.parts.length === 0;
    const found = isEmpty ? null : findMatches(tree, columns, (words) => tables.find(words, columns.size));
    this.#last = { key, tree: isEmpty ? null : tree, found, ranked: null };
    return this.#last;
  }
}

function orderOf(
  { sort }: LibraryQuery,
  search: FoundSearch,
  { columns, orders, tables }: IndexContents,
  locale: string,
  now: number,
): SlotOrder {
  const { tree, found } = search;
  if (sort !== 'relevance' || tree === null || found === null) return orders.order(fixed(sort), locale);
  search.ranked ??= rankMatches(tree, found, { columns, tables, seen: orders.order('seen', locale), now });
  return search.ranked;
}

function fixed(sort: LibrarySort): Exclude<LibrarySort, 'relevance'> {
  return sort === 'relevance' ? 'seen' : sort;
}

/** The articles at these places of the list. Those without anything to be sorted by stand last either way round. */
function idsOf(
  { slots, blankFrom }: SlotOrder,
  reversed: boolean,
  { passing, total }: Filtered,
  columns: ArticleColumns,
  offset: number,
  limit: number,
): string[] {
  const ids: string[] = [];
  const last = Math.min(offset + limit, total);
  let place = 0;
  for (let at = 0; at < slots.length && place < last; at += 1) {
    const slot = slots[reversed && at < blankFrom ? blankFrom - 1 - at : at] ?? 0;
    if (passing[slot] !== 1) continue;
    if (place >= offset) ids.push(columns.ids[slot] ?? '');
    place += 1;
  }
  return ids;
}

function nothingFound(
  problem: SearchProblem,
  { columns }: IndexContents,
  above: CollectionsAbove,
): Omit<LibraryAnswer, 'building'> {
  const { lists, flags } = filterColumns(columns, noLibraryFilters, new Uint8Array(columns.size), above);
  return { total: 0, ids: [], lists, flags, problem };
}
