import { expect, test } from 'vitest';
import { readPlace } from '../../../../lib/interpretation/corrections/note-place.ts';
import { findDates } from '../../../../lib/interpretation/dates/find-dates.ts';
import { plainDigits } from '../../../../lib/languages/digits.ts';
import { fallbackPack } from '../../../../lib/languages/registry.ts';

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['০১২৩৪৫৬৭৮৯', '0123456789'],
  ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['12 May ²', '12 May ²'],
])('%s is %s', (text, plain) => {
  expect(plainDigits(text)).toBe(plain);
});

test('a date in the digits of another script is found where it stands', () => {
  const text = 'Published २०२४-०५-०४ १०:१४';
  expect(findDates(text, fallbackPack)).toEqual([{ iso: '2024-05-04T10:14', hasYear: true, start: 10, end: 20 }]);
});

test('a paragraph is counted in the digits of another script, and told as printed', () => {
  expect(readPlace('Corrects paragraph ৪', fallbackPack)).toEqual({ place: 'paragraph ৪', paragraphs: [4] });
});
