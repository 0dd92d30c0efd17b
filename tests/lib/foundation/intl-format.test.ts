import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDay,
  formatElapsed,
  formatExactTime,
  formatInstant,
  formatLanguage,
  formatStatedDate,
  formatUntil,
  listParts,
} from '../../../lib/foundation/intl-format.ts';

describe('formatStatedDate', () => {
  test.each([
    ['2024-04-12', 'en-GB', '12 April 2024'],
    ['2024-04-12', 'en-US', 'April 12, 2024'],
    ['--04-12', 'en-GB', '12 April'],
    ['--04-12', 'de', '12. April'],
    ['2024-04', 'en-GB', 'April 2024'],
    ['--04', 'en-GB', 'April'],
    ['-W-2', 'en-GB', 'Tuesday'],
    ['T19:37', 'en-GB', '19:37'],
    ['---26T13:05', 'en-GB', '26, 13:05'],
    ['--02-11T01:23', 'en-GB', '11 February at 1:23'],
    ['2024', 'en-GB', '2024'],
    ['2024-04-12', 'th', '12 เมษายน 2024'],
  ])('%s in %s', (text, locale, expected) => {
    expect(formatStatedDate(text, locale)).toBe(expected);
  });

  test('a day is not moved by a time zone', () => {
    expect(formatStatedDate('2024-04-12', 'en-GB', 'Pacific/Auckland')).toBe('12 April 2024');
    expect(formatStatedDate('2024-04-12', 'en-GB', 'Pacific/Honolulu')).toBe('12 April 2024');
  });

  test('a moment is told on the reader’s own clock', () => {
    expect(formatStatedDate('2024-04-12T23:30:00-04:00', 'en-GB', 'Europe/Berlin')).toBe('13 April 2024 at 05:30');
  });

  test('a time without an offset is told as printed', () => {
    expect(formatStatedDate('2024-04-12T23:30', 'en-GB', 'Europe/Berlin')).toBe('12 April 2024 at 23:30');
  });

  test('text that is no date is handed back', () => {
    expect(formatStatedDate('last Tuesday', 'en-GB')).toBe('last Tuesday');
  });
});

describe('formatExactTime', () => {
  test('tells the page’s own clock and offset', () => {
    expect(formatExactTime('2024-04-12T23:30:05-04:00', 'en-GB')).toMatch(
      /^Friday,? 12 April 2024 at 23:30:05 \u2066UTC\u221204:00\u2069$/,
    );
    expect(formatExactTime('2024-04-12T23:30Z', 'en-GB')).toMatch(/ at 23:30 \u2066UTC\u2069$/);
  });

  test('has no offset where the page states none, and nothing for a day', () => {
    expect(formatExactTime('2024-04-12T23:30', 'en-GB')).toMatch(/^Friday,? 12 April 2024 at 23:30$/);
    expect(formatExactTime('2024-04-12', 'en-GB')).toBeNull();
    expect(formatExactTime('soon', 'en-GB')).toBeNull();
  });
});

test('our own moments, with and without the time', () => {
  const moment = Date.UTC(2024, 3, 12, 22, 5);
  expect(formatInstant(moment, 'en-GB', 'Europe/Berlin')).toBe('13 April 2024 at 00:05');
  expect(formatDay(moment, 'en-GB', 'UTC')).toBe('12 April 2024');
});

test('counts', () => {
  expect(formatCount(1234, 'en-GB')).toBe('1,234');
  expect(formatCount(1234, 'de')).toBe('1.234');
});

test('listParts joins as the locale does', () => {
  const words = (length: number, locale: string) =>
    listParts(length, locale)
      .map((part) => (part.kind === 'item' ? `<${part.index}>` : part.text))
      .join('');
  expect(words(1, 'en-GB')).toBe('<0>');
  expect(words(3, 'en-GB')).toBe('<0>, <1> and <2>');
  expect(words(2, 'de')).toBe('<0> und <1>');
  expect(words(0, 'en-GB')).toBe('');
});

describe('formatUntil', () => {
  const minute = 60_000;
  test.each([
    [0, 'en', 'in 1 minute'],
    [4.6 * minute, 'en', 'in 5 minutes'],
    [22 * minute, 'en', 'in 20 minutes'],
    [57 * minute, 'en', 'in 55 minutes'],
    [58 * minute, 'en', 'in 1 hour'],
    [47 * 60 * minute, 'de', 'in 47 Stunden'],
    [12.2 * 24 * 60 * minute, 'de', 'in 12 Tagen'],
    [20 * minute, 'ar', 'خلال 20 دقيقة'],
  ])('%i ms in %s', (milliseconds, locale, expected) => expect(formatUntil(milliseconds, locale)).toBe(expected));
});

describe('formatBytes', () => {
  test.each([
    [1, 'en', '1 byte'],
    [999, 'en', '999 bytes'],
    [86_400, 'en', '86 kB'],
    [999_499, 'en', '999 kB'],
    [999_500, 'en', '1 MB'],
    [1_440_000, 'de', '1,4 MB'],
  ])('%i in %s', (bytes, locale, expected) => expect(formatBytes(bytes, locale)).toBe(expected));
});

describe('formatElapsed', () => {
  test.each([
    [{ days: 2, minutes: null }, 'en', '2 days'],
    [{ days: 1.5, minutes: null }, 'en', '1.5 days'],
    [{ days: 2, minutes: null }, 'ar', 'يومان'],
    [{ days: 1, minutes: null }, 'de', '1 Tag'],
    [{ days: 0, minutes: 1 }, 'en', '1 minute'],
    [{ days: 0, minutes: 59 }, 'en', '59 minutes'],
    [{ days: 1, minutes: 150 }, 'en', '2 hours'],
    [{ days: 3, minutes: 49 * 60 }, 'en', '2 days'],
  ])('%j in %s', (elapsed, locale, expected) => expect(formatElapsed(elapsed, locale)).toBe(expected));
});

test.each([
  ['de', 'en', 'German'],
  ['zh-Hant', 'en', 'Traditional Chinese'],
  ['not a tag', 'en', 'not a tag'],
])('the language %s in %s is %s', (tag, locale, expected) => expect(formatLanguage(tag, locale)).toBe(expected));
