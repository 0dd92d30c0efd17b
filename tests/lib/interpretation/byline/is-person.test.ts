import { expect, test } from 'vitest';
import { isPerson } from '../../../../lib/interpretation/byline/is-person.ts';
import { facts } from '../../../support/readings.ts';

const post = facts({ publisher: 'The Harbour Post', agency: 'NTX' });

test.each(['Ines Calder', 'José van der Ülker', 'J. R. Tarn', '矢羽田あかり'])('%s is a person', (name) => {
  expect(isPerson(name, post)).toBe(true);
});

test.each([
  ['an agency we know', 'Reuters'],
  ['an agency by its long name', 'The Associated Press'],
  ['the agency of the article', 'NTX'],
  ['the house itself', 'The Harbour Post'],
  ['a desk', 'Staff Reporter'],
  ['a word alone', 'Admin'],
])('%s is none: %s', (_, name) => {
  expect(isPerson(name, post)).toBe(false);
});

test('a desk in the article’s own language is none either', () => {
  expect(isPerson('Redaktion Lokales', facts({ inLanguage: 'de-AT' }))).toBe(false);
});
