import fc from 'fast-check';
import type { IndexedFacts } from '../../lib/storage/indexed-articles.ts';

const few = (...values: string[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** What the index knows of an article, from few values, so that articles share them. */
export const indexedFacts: fc.Arbitrary<Omit<IndexedFacts, 'id'>> = fc.record({
  headline: few('', 'Äpfel', 'apples', 'Zebra', 'Ferry 9', 'Ferry 10'),
  host: few('www.post.example', 'courier.example'),
  publisher: few('Post', 'Courier', 'ledger'),
  authors: fc.uniqueArray(few('Ines', 'Mara', 'Kofi'), { maxLength: 3 }),
  place: maybe(few('KYIV', 'LIMA')),
  language: maybe(few('en', 'en-GB', 'de')),
  section: maybe(few('news', 'sport')),
  tags: fc.uniqueArray(few('coast', 'ferries'), { maxLength: 2 }),
  collections: fc.uniqueArray(few('top', 'below', 'gone'), { maxLength: 2 }),
  published: maybe(few('2026-04-12', '2026-04-12T09:00:00+02:00', '2025-01-01', '2025')),
  lastSeenAt: fc.integer({ min: 1, max: 5 }),
  savedAt: maybe(fc.integer({ min: 1, max: 5 })),
  readAt: maybe(fc.integer({ min: 1, max: 5 })),
  corrections: fc.integer({ min: 0, max: 2 }),
  versions: fc.integer({ min: 1, max: 3 }),
  hasNote: fc.boolean(),
  hasHighlight: fc.boolean(),
});
