import { expect, it } from 'vitest';
import { type CompareAddress, readCompareAddress, writeCompareAddress } from '../../../lib/article/compare-address.ts';

const plain: CompareAddress = { article: 'a1', older: null, newer: null, view: 'inline', substantive: false };

it.each<[string, CompareAddress]>([
  ['?article=a1', plain],
  [
    '?article=a1&older=v%201&newer=v2&view=sides&show=substance',
    { ...plain, older: 'v 1', newer: 'v2', view: 'sides', substantive: true },
  ],
  ['?article=a1&older=v1&newer=v2&view=ages', { ...plain, older: 'v1', newer: 'v2', view: 'ages' }],
])('%s is read and written', (query, address) => {
  expect(readCompareAddress(query)).toEqual(address);
  expect(readCompareAddress(writeCompareAddress(address))).toEqual(address);
});

it.each(['', '?', '?article=&view=upside-down&show=all', `?article=${'x'.repeat(5000)}&older=`])(
  'what is not understood is left out: %s',
  (query) => expect(readCompareAddress(query)).toEqual({ ...plain, article: null }),
);
