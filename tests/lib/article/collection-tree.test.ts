import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CollectionNode, collectionForest, inReadingOrder } from '../../../lib/article/collection-tree.ts';

const one = (id: string, parentId: string | null) => ({ id, name: id, parentId });
const draw = ({ id, children }: CollectionNode): string =>
  children.length === 0 ? id : `${id}(${children.map(draw).join(' ')})`;
const drawn = (...all: ReturnType<typeof one>[]) => collectionForest(all).map(draw);

it('stands what lies within itself at the top, with what else stands in it', () => {
  expect(drawn(one('a', 'b'), one('b', 'a'), one('c', 'b'), one('d', 'd'))).toEqual(['a', 'b(c)', 'd']);
});

it('stands what lost its parent at the top', () => {
  expect(drawn(one('a', 'gone'), one('b', 'a'))).toEqual(['a(b)']);
});

it('orders names as people do', () => {
  expect(drawn(one('Part 10', null), one('part 9', null), one('Älter', null), one('Zoo', null))).toEqual([
    'Älter',
    'part 9',
    'Part 10',
    'Zoo',
  ]);
});

it('loses none and shows none twice, whatever stands in what and however deep', () => {
  const id = fc.nat(40).map(String);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ id, name: fc.constantFrom('x', 'y'), parentId: fc.option(id) }), {
        selector: (record) => record.id,
      }),
      (records) => {
        const ids = inReadingOrder(collectionForest(records)).map((node) => node.id);
        expect(ids.sort()).toEqual(records.map((record) => record.id).sort());
      },
    ),
  );
  const chain = Array.from({ length: 5_000 }, (_, at) => one(String(at), at === 0 ? null : String(at - 1)));
  expect(inReadingOrder(collectionForest(chain))).toHaveLength(5_000);
});
