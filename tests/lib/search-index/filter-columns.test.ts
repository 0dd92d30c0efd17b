import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LibraryFilters,
  type LibraryFlag,
  type LibraryList,
  libraryFlags,
  libraryLists,
  noLibraryFilters,
} from '../../../lib/article/library-query.ts';
import { ArticleColumns } from '../../../lib/search-index/article-columns.ts';
import { collectionsAbove } from '../../../lib/search-index/collection-tree.ts';
import { filterColumns } from '../../../lib/search-index/filter-columns.ts';
import type { IndexedFacts } from '../../../lib/storage/indexed-articles.ts';
import { indexedFacts } from '../../support/indexed-facts.ts';

const above = collectionsAbove([
  { id: 'top', parentId: null },
  { id: 'below', parentId: 'top' },
]);

/** The same said article by article, without any columns. */
function valuesOf(facts: IndexedFacts, list: LibraryList): string[] {
  const values = {
    publishers: [facts.publisher],
    authors: facts.authors,
    places: [facts.place ?? ''],
    languages: [facts.language ?? ''],
    sections: [facts.section ?? ''],
    tags: facts.tags,
    collections: facts.collections.flatMap((id) => above.get(id) ?? []),
  }[list];
  return values.length === 0 ? [''] : [...new Set(values)];
}

function hasFlag(facts: IndexedFacts, flag: LibraryFlag): boolean {
  switch (flag) {
    case 'corrected':
      return facts.corrections > 0;
    case 'changed':
      return facts.versions > 1;
    case 'unread':
      return facts.savedAt !== null && facts.readAt === null;
    case 'saved':
      return facts.savedAt !== null;
    case 'seen':
      return facts.savedAt === null;
  }
}

function passes(facts: IndexedFacts, filters: LibraryFilters, without: LibraryList | null): boolean {
  const day = facts.published?.slice(0, 10) ?? '';
  const isDated = day.length === 10;
  if (filters.from !== null && (!isDated || day < filters.from)) return false;
  if (filters.to !== null && (!isDated || day > filters.to)) return false;
  if (!filters.flags.every((flag) => hasFlag(facts, flag))) return false;
  return libraryLists.every((list) => {
    if (list === without || filters[list].length === 0) return true;
    return valuesOf(facts, list).some((value) => filters[list].includes(value));
  });
}

const chosen = (...values: string[]) => fc.uniqueArray(fc.constantFrom('', ...values), { maxLength: 2 });
const filtersOf: fc.Arbitrary<LibraryFilters> = fc.record({
  publishers: chosen('Post', 'Courier', 'nobody'),
  authors: chosen('Ines', 'Mara'),
  places: chosen('KYIV'),
  languages: chosen('en'),
  sections: chosen('news'),
  tags: chosen('coast', 'ferries'),
  collections: chosen('top', 'below'),
  flags: fc.uniqueArray(fc.constantFrom(...libraryFlags), { maxLength: 2 }),
  from: fc.constantFrom(null, null, '2025-06-01'),
  to: fc.constantFrom(null, null, '2026-04-12'),
});

function columnsOf(articles: readonly Omit<IndexedFacts, 'id'>[]): { columns: ArticleColumns; all: IndexedFacts[] } {
  const columns = new ArticleColumns();
  const all = articles.map((facts, at) => ({ ...facts, id: `article ${at}` }));
  for (const facts of all) columns.set(columns.placeFor(facts.id), facts);
  return { columns, all };
}

describe('filters over columns', () => {
  it('leave and count what the same filters do article by article', () => {
    const articles = fc.array(indexedFacts, { maxLength: 40 });
    fc.assert(
      fc.property(articles, filtersOf, fc.array(fc.nat(40)), fc.boolean(), (given, filters, slots, isSearched) => {
        const { columns, all } = columnsOf(given);
        const found = new Set(slots);
        const matches = isSearched ? Uint8Array.from(all, (_, slot) => Number(found.has(slot))) : null;
        const searched = all.filter((_, slot) => !isSearched || found.has(slot));
        const filtered = filterColumns(columns, filters, matches, above);
        const left = searched.filter((facts) => passes(facts, filters, null));
        expect(filtered.total).toBe(left.length);
        expect(all.filter((_, slot) => filtered.passing[slot] === 1)).toEqual(left);
        for (const flag of libraryFlags) {
          expect(filtered.flags[flag], flag).toBe(left.filter((facts) => hasFlag(facts, flag)).length);
        }
        for (const list of libraryLists) {
          const expected = new Map<string, number>(filters[list].map((value) => [value, 0]));
          for (const facts of searched.filter((one) => passes(one, filters, list))) {
            for (const value of valuesOf(facts, list)) expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          const counted = filtered.lists[list].map(({ value, count }) => [value, count] as const);
          expect(new Map(counted), list).toEqual(expected);
          expect(counted.map(([, count]) => count)).toEqual(counted.map(([, count]) => count).sort((a, b) => b - a));
        }
      }),
    );
  });

  it('know nothing more of an article that was removed, and the newest of one that was changed', () => {
    fc.assert(
      fc.property(fc.array(indexedFacts, { minLength: 2, maxLength: 20 }), indexedFacts, (given, other) => {
        const { columns } = columnsOf(given);
        columns.remove(0);
        columns.set(1, { ...other, id: 'article 1' });
        const { columns: expected } = columnsOf([other, ...given.slice(2)]);
        const answer = filterColumns(columns, noLibraryFilters, null, above);
        const wanted = filterColumns(expected, noLibraryFilters, null, above);
        expect({ ...answer, passing: null }).toEqual({ ...wanted, passing: null });
        expect(columns.slotOf('article 0')).toBeNull();
        expect(columns.count).toBe(given.length - 1);
      }),
    );
  });

  it('keep what is chosen among the few hundred values that are told, however rare it is', () => {
    const facts = fc.sample(indexedFacts, 1)[0];
    const columns = new ArticleColumns();
    for (let at = 0; at < 1_500; at += 1) {
      if (facts !== undefined)
        columns.set(at, { ...facts, id: `${at}`, authors: [`author ${at < 900 ? at % 450 : at}`] });
    }
    const filters = { ...noLibraryFilters, authors: ['author 1400'] };
    const { authors } = filterColumns(columns, filters, null, above).lists;
    expect(authors).toHaveLength(200);
    expect(authors).toContainEqual({ value: 'author 1400', count: 1 });
  });
});

describe('collections above one another', () => {
  it('end where a parent is gone or a collection lies within itself', () => {
    const tree = collectionsAbove([
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'a' },
      { id: 'd', parentId: 'gone' },
    ]);
    expect(Object.fromEntries(tree)).toEqual({ a: ['a'], b: ['b'], c: ['c', 'a'], d: ['d'] });
  });
});
