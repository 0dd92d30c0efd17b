import { describe, expect, it } from 'vitest';
import { pagedOrder, pageLength, wholeOrder } from '../../entrypoints/library/articles/order.ts';
import { failure, success } from '../../lib/foundation/result.ts';

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `a${from + at}`);

describe('an order of articles', () => {
  it('that is known whole knows every place', async () => {
    const order = wholeOrder('', ids(0, 1_000), true);
    expect([order.total, order.idAt(999), order.idAt(1_000), order.indexOf('a7'), order.indexOf('x')]).toEqual([
      1_000,
      'a999',
      null,
      7,
      -1,
    ]);
    expect(await order.idsBetween(3, 5)).toEqual(success(['a3', 'a4']));
  });

  it('of which pages are known knows the places on them', () => {
    const pages = new Map([[2, ids(2 * pageLength, 3 * pageLength)]]);
    const order = pagedOrder('?is=saved', 5_000, pages, async () => failure('no-answer'));
    expect(order.idAt(2 * pageLength + 5)).toBe(`a${2 * pageLength + 5}`);
    expect(order.idAt(0)).toBeNull();
    expect(order.indexOf(`a${2 * pageLength}`)).toBe(2 * pageLength);
    expect(order.indexOf('a0')).toBe(-1);
  });

  it('looks up all ids in questions that one answer can hold, and says how far it is', async () => {
    const asked: [number, number][] = [];
    const order = pagedOrder('', 1_200, new Map(), async (offset, limit) => {
      asked.push([offset, limit]);
      return success(ids(offset, offset + limit));
    });
    const progress: string[] = [];
    const all = await order.idsBetween(100, 9_999, (done, total) => progress.push(`${done}/${total}`));
    expect(all).toEqual(success(ids(100, 1_200)));
    expect(asked).toEqual([
      [100, 500],
      [600, 500],
      [1_100, 100],
    ]);
    expect(progress).toEqual(['500/1100', '1000/1100', '1100/1100']);
  });

  it('says why the ids cannot be had', async () => {
    const order = pagedOrder('', 900, new Map(), async (offset) =>
      offset === 0 ? success(ids(0, 500)) : failure('index-unavailable'),
    );
    expect(await order.idsBetween(0, 900)).toEqual(failure('index-unavailable'));
  });
});
