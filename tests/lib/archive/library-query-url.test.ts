import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isLibraryFiltered,
  readLibraryQuery,
  wholeLibrary,
  writeLibraryQuery,
} from '../../../lib/archive/library-query-url.ts';
import { libraryFlags, librarySorts, noLibraryFilters } from '../../../lib/article/library-query.ts';

describe('the address of the list', () => {
  it('says nothing of the list as it is opened', () => {
    expect(writeLibraryQuery(wholeLibrary)).toBe('');
    expect(readLibraryQuery('')).toEqual(wholeLibrary);
  });

  it('is short and can be read', () => {
    const filters = {
      ...noLibraryFilters,
      publishers: ['Harbour & Sea'],
      flags: ['corrected' as const],
      to: '2026-04-01',
    };
    const query = { search: 'ferry -dredging', filters, sort: 'published' as const, reversed: true };
    expect(writeLibraryQuery(query)).toBe(
      '?search=ferry+-dredging&publisher=Harbour+%26+Sea&is=corrected&to=2026-04-01&sort=published&order=reversed',
    );
  });

  it('sorts a search by how well it is answered, and nothing else so', () => {
    expect(readLibraryQuery('?search=ferry').sort).toBe('relevance');
    expect(readLibraryQuery('?search=ferry&sort=seen').sort).toBe('seen');
    expect(readLibraryQuery('?sort=relevance').sort).toBe('seen');
    expect(writeLibraryQuery({ ...wholeLibrary, search: 'ferry', sort: 'relevance' })).toBe('?search=ferry');
  });

  it('of whatever is chosen leads back to it', () => {
    const wellFormed = fc.string({ maxLength: 60 }).filter((text) => text === text.toWellFormed());
    const values = fc.uniqueArray(wellFormed, { maxLength: 5 });
    const day = fc.option(fc.constantFrom('2026-01-01', '2024-02-29'), { nil: null });
    const filters = fc.record({
      publishers: values,
      authors: values,
      places: values,
      languages: values,
      sections: values,
      tags: values,
      collections: values,
      flags: fc.subarray([...libraryFlags]),
      from: day,
      to: day,
    });
    const query = fc
      .record({
        search: wellFormed.map((text) => text.trim()),
        filters,
        sort: fc.constantFrom(...librarySorts),
        reversed: fc.boolean(),
      })
      .filter(({ search, sort }) => search !== '' || sort !== 'relevance');
    fc.assert(
      fc.property(query, (chosen) => {
        const address = writeLibraryQuery(chosen);
        expect(readLibraryQuery(address)).toEqual(chosen);
        expect(writeLibraryQuery(readLibraryQuery(address))).toBe(address);
      }),
    );
  });

  it.each([
    '?is=scandalous&from=soon&to=2026-02-30&sort=loudest&order=up',
    `?publisher=${'x'.repeat(601)}`,
    '?search=%20%20&%E0%A4%A',
    '?part=articles&page=7',
  ])('leaves out what is not understood: %s', (address) => expect(readLibraryQuery(address)).toEqual(wholeLibrary));

  it('names no more than a reader would choose', () => {
    const address = new URLSearchParams(Array.from({ length: 1_000 }, (_, at) => ['tag', String(at)]));
    expect(readLibraryQuery(`?${address}`).filters.tags).toHaveLength(50);
    expect(readLibraryQuery(`?search=${'x'.repeat(5_000)}`).search).toHaveLength(1_000);
  });

  it.each([
    [{}, false],
    [{ flags: ['saved' as const] }, true],
    [{ tags: [''] }, true],
    [{ from: '2026-01-01' }, true],
  ])('says whether filters are set: %o', (some, filtered) =>
    expect(isLibraryFiltered({ ...noLibraryFilters, ...some })).toBe(filtered),
  );
});
