import { describe, expect, it } from 'vitest';
import {
  partAddress,
  readPart,
  readRequestsAddress,
  writeRequestsAddress,
} from '../../../lib/archive/library-address.ts';

const articleId = '0123456789abcdef0123456789abcdef';

describe('the library’s address', () => {
  it.each([
    ['', 'articles'],
    ['?search=ferry&publisher=The+Harbour+Gazette', 'articles'],
    ['?part=articles', 'articles'],
    ['?part=corrections&kind=correction&page=2', 'corrections'],
    ['?part=corrections', 'corrections'],
    ['?part=watched', 'watched'],
    ['?part=requests&page=2', 'requests'],
    ['?part=secrets', 'articles'],
  ])('%s is the part %s', (search, part) => {
    expect(readPart(search)).toBe(part);
  });

  it('of the articles has no name', () => {
    expect(partAddress('articles')).toBe('');
    expect(partAddress('corrections')).toBe('?part=corrections');
    expect(partAddress('watched')).toBe('?part=watched');
  });

  it.each([
    [{ articleId: null, page: 1 }, '?part=requests'],
    [{ articleId, page: 1 }, `?part=requests&article=${articleId}`],
    [{ articleId, page: 3 }, `?part=requests&article=${articleId}&page=3`],
  ])('%o is written and read again', (address, search) => {
    expect(writeRequestsAddress(address)).toBe(search);
    expect(readRequestsAddress(search)).toEqual(address);
  });

  it.each(['?article=<b>&page=x', '?article=&page=0', '?page=1e99'])(
    'what is not understood is left out: %s',
    (search) => {
      expect(readRequestsAddress(search)).toEqual({ articleId: null, page: 1 });
    },
  );
});
