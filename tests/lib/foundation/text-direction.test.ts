import { expect, test } from 'vitest';
import { hasLettersOf, languageDirection, textDirection } from '../../../lib/foundation/text-direction.ts';

test.each([
  ['en', 'ltr'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ja', 'ltr'],
  ['not a tag', null],
])('a language has a direction: %s', (language, expected) => {
  expect(languageDirection(language)).toBe(expected);
});

test.each([
  ['an Arabic headline that opens with Latin letters', 'NATO تعلن نتائج القمة', 'ar', 'rtl'],
  ['a Latin name in an Arabic article', 'Ann Lee', 'ar', 'auto'],
  ['an English headline that quotes Hebrew first', 'שלום is the word of the day in town', 'en', 'ltr'],
  ['a page that states the wrong language', 'وزير المالية يعلن الميزانية', 'en', 'auto'],
  ['no language known', 'Anything', null, 'auto'],
  ['digits only', '2024', 'ar', 'auto'],
  ['a broken tag', 'Anything', '??', 'auto'],
])('textDirection: %s', (_, text, language, expected) => {
  expect(textDirection(text, language)).toBe(expected);
});

test.each([
  ['Ann Lee, 2024', true, false],
  ['NATO تعلن', true, true],
  ['نتائج', false, true],
  ['2024 (!)', false, false],
])('hasLettersOf: %s', (text, ltr, rtl) => {
  expect(hasLettersOf('ltr', text)).toBe(ltr);
  expect(hasLettersOf('rtl', text)).toBe(rtl);
});
