import { expect, it } from 'vitest';
import { sourceLine } from '../../../components/reader/quotation.ts';
import { facts } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const taken = Date.UTC(2026, 3, 14, 12);
const line = (over: Parameters<typeof facts>[0]) =>
  sourceLine(facts({ canonicalUrl: 'https://gazette.example/a', publisher: 'The Gazette', ...over }), taken);
const ann = [{ name: 'Ann Lee', url: null, role: null }];

it('names who wrote it, what it is called and where it stood', () => {
  expect(line({ authors: ann, headline: 'Ferry fares rise', datePublished: '2026-04' })).toMatch(
    /^Ann Lee\. Ferry fares rise\. The Gazette, April 2026\. https:\/\/gazette\.example\/a \(/,
  );
});

it('has no full stop behind a mark that ends a sentence', () => {
  expect(line({ authors: ann, headline: 'Who said “why?”' })).toContain('Ann Lee. Who said “why?” The Gazette');
  expect(line({ authors: [{ name: 'Martin Hale Jr.', url: null, role: null }], headline: 'Fares' })).toMatch(
    /^Martin Hale Jr\. Fares\. /,
  );
});

it('gives a text without a writer to its agency', () => {
  expect(line({ authors: [], agency: 'Coastal Wire', headline: 'Fares' })).toMatch(/^Coastal Wire\. Fares\. /);
  expect(line({ authors: [], agency: null, headline: 'Fares' })).toMatch(/^Fares\. /);
  expect(line({ authors: [], agency: null, headline: '', publisher: null, datePublished: null })).toMatch(/^https:/);
});
