import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noFilters } from '../../../lib/archive/correction-filters.ts';
import { readAddress, wholeArchive, writeAddress } from '../../../lib/archive/correction-filters-url.ts';
import { correctionKindSchema } from '../../../lib/article/correction.ts';

it('nothing chosen says nothing but the part', () => {
  expect(writeAddress(wholeArchive)).toBe('?part=corrections');
  expect(readAddress('')).toEqual(wholeArchive);
});

it('is short and can be read', () => {
  const filters = { ...noFilters, publishers: ['Harbour & Sea'], kinds: ['correction' as const], from: '2026-04-01' };
  expect(writeAddress({ filters, page: 2 })).toBe(
    '?part=corrections&publisher=Harbour+%26+Sea&kind=correction&from=2026-04-01&page=2',
  );
});

it('whatever is chosen comes back', () => {
  const values = fc.uniqueArray(fc.string({ maxLength: 60 }), { maxLength: 5 });
  const day = fc.option(fc.constantFrom('2026-01-01', '2024-02-29'), { nil: null });
  const filters = fc.record({
    publishers: values,
    kinds: fc.uniqueArray(fc.constantFrom(...correctionKindSchema.options)),
    languages: values,
    authors: values,
    from: day,
    to: day,
    dismissed: fc.boolean(),
  });
  fc.assert(
    fc.property(filters, fc.integer({ min: 1, max: 500 }), (chosen, page) => {
      // Half of a surrogate pair cannot stand in an address.
      const wellFormed = JSON.stringify(chosen) === JSON.stringify(chosen).toWellFormed();
      fc.pre(wellFormed);
      expect(readAddress(writeAddress({ filters: chosen, page }))).toEqual({ filters: chosen, page });
    }),
  );
});

it.each([
  '?kind=scandal&from=soon&to=2026-02-30&show=all&page=-1',
  '?page=1e9&kind=&from=2026-4-1',
  `?publisher=${'x'.repeat(601)}`,
  '?page=two&%E0%A4%A',
])('what is not understood is left out: %s', (search) => expect(readAddress(search)).toEqual(wholeArchive));

it('an address names no more than a reader would choose', () => {
  const search = new URLSearchParams(Array.from({ length: 1_000 }, (_, at) => ['author', String(at)]));
  expect(readAddress(`?${search}`).filters.authors).toHaveLength(50);
});
