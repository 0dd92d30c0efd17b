import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { librarySorts } from '../../../lib/article/library-query.ts';
import { ArticleColumns } from '../../../lib/search-index/article-columns.ts';
import { type FixedSort, SortOrders } from '../../../lib/search-index/sort-orders.ts';
import { indexedFacts } from '../../support/indexed-facts.ts';

const sorts = librarySorts.filter((sort): sort is FixedSort => sort !== 'relevance');

describe('the orders of the library', () => {
  it('are the same whether sorted at once or put in one by one', () => {
    const changes = fc.array(fc.tuple(fc.nat(12), fc.option(indexedFacts, { nil: null })), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(indexedFacts, { maxLength: 10 }), changes, fc.nat(30), (given, changed, every) => {
        const columns = new ArticleColumns();
        const orders = new SortOrders(columns);
        for (const [slot, facts] of given.entries()) columns.set(slot, { ...facts, id: `${slot}` });
        for (const sort of sorts) orders.order(sort, 'en');
        for (const [at, [slot, facts]] of changed.entries()) {
          if (facts === null) columns.remove(slot);
          else columns.set(slot, { ...facts, id: `${slot}` });
          orders.touch(slot);
          if (at % (every + 1) === 0) orders.order('headline', 'en');
        }
        for (const sort of sorts) {
          const made = orders.order(sort, 'en');
          const anew = new SortOrders(columns).order(sort, 'en');
          expect([...made.slots], sort).toEqual([...anew.slots]);
          expect(made.blankFrom).toBe(anew.blankFrom);
          expect(made.slots).toHaveLength(columns.count);
        }
      }),
    );
  });

  const base = fc.sample(indexedFacts, 1)[0];
  function sorted(sort: FixedSort, locale: string, ...facts: object[]): { names: string[]; blankFrom: number } {
    const columns = new ArticleColumns();
    for (const [slot, one] of facts.entries()) {
      if (base !== undefined) columns.set(slot, { ...base, headline: 'Same', lastSeenAt: 1, ...one, id: `${slot}` });
    }
    const { slots, blankFrom } = new SortOrders(columns).order(sort, locale);
    return { names: [...slots].map((slot) => columns.ids[slot] ?? ''), blankFrom };
  }

  it('follow the reader’s alphabet, with numbers as numbers', () => {
    const headlines = ['Zebra', 'Äpfel', 'Ferry 10', 'Ferry 9', 'östra'].map((headline) => ({ headline }));
    expect(sorted('headline', 'de', ...headlines).names).toEqual(['1', '3', '2', '4', '0']);
    expect(sorted('headline', 'sv', ...headlines).names).toEqual(['3', '2', '0', '1', '4']);
    expect(sorted('headline', 'no such tag', ...headlines).names).toHaveLength(5);
  });

  it('put last what has nothing to be sorted by, and what is the same in the order of seeing', () => {
    const saved = [{ savedAt: null, lastSeenAt: 9 }, { savedAt: 3 }, { savedAt: 5 }, { savedAt: 3, lastSeenAt: 2 }];
    expect(sorted('saved', 'en', ...saved)).toEqual({ names: ['2', '3', '1', '0'], blankFrom: 3 });
    const corrected = [{ corrections: 1 }, { corrections: 2 }, { corrections: 1, lastSeenAt: 4 }];
    expect(sorted('corrections', 'en', ...corrected).names).toEqual(['1', '2', '0']);
  });
});
