import { expect, test } from 'vitest';
import { findDates } from '../../../../lib/interpretation/dates/find-dates.ts';
import { readTimestamp } from '../../../../lib/interpretation/dates/read-timestamp.ts';
import { calendarOf } from '../../../../lib/languages/calendar.ts';
import { compilePattern, wordsPattern } from '../../../../lib/languages/patterns.ts';
import { fallbackPack } from '../../../../lib/languages/registry.ts';
import type { LanguagePack } from '../../../../lib/languages/schema.ts';

const no = { ordinalSuffixes: [], fillers: [], months: {} };

/** A pack of which only the calendar matters. */
function pack(tag: string, dates: Partial<LanguagePack['dates']> = {}): LanguagePack {
  return { ...fallbackPack, tag, dates: { ...fallbackPack.dates, ...no, ...dates } };
}

const lithuanian = pack('lt', { ordinalSuffixes: ['d.'], yearSuffixes: ['m.'] });
const latvian = pack('lv', { ordinalSuffixes: ['.'], yearSuffixes: ['gada'], months: { 5: ['maijā'] } });
const basque = pack('eu', { ordinalSuffixes: ['a', 'an'], yearSuffixes: ['ko', 'eko'], months: { 5: ['maiatzaren'] } });
const korean = pack('ko', { halfDays: { am: ['오전'], pm: ['오후'] } });
const taiwan = pack('zh-Hant', { halfDays: { am: ['上午'], pm: ['下午'] }, calendars: ['roc'] });
const persian = pack('fa', { calendars: ['persian', 'islamic-umalqura'] });
const thai = pack('th', { calendars: ['buddhist'] });

const first = (text: string, language: LanguagePack) => findDates(text, language)[0]?.iso ?? null;

test.each([
  ['2024 m. gegužės 4 d.', lithuanian, '2024-05-04'],
  ['2024 m. gegužės 4 d. 15:20', lithuanian, '2024-05-04T15:20'],
  ['2024 gegužės 4', lithuanian, '2024-05-04'],
  ['gegužės 4 d.', lithuanian, '--05-04'],
  ['2024. gada 4. maijs', latvian, '2024-05-04'],
  ['2024. gada 4. maijā, 15:20', latvian, '2024-05-04T15:20'],
  ['2024.gada 4.maijs', latvian, '2024-05-04'],
  ['2024. május 4.', pack('hu'), '2024-05-04'],
  ['2024. május 4. 15:20', pack('hu', { ordinalSuffixes: ['.'] }), '2024-05-04T15:20'],
  ['2024. 05. 04. 15:20', pack('hu'), '2024-05-04T15:20'],
  ['2024ko maiatzaren 4a', basque, '2024-05-04'],
  ['2024ko maiatzaren 4an', basque, '2024-05-04'],
])('the year first: %s', (text, language, iso) => {
  expect(first(text, language)).toBe(iso);
});

test.each([
  ['입력 2024.05.04 오후 3:20', korean, '2024-05-04T15:20'],
  ['2024. 5. 4. 오전 9:05', korean, '2024-05-04T09:05'],
  ['2024년 5월 4일 오후 3시 20분', korean, '2024-05-04T15:20'],
  ['2024년 5월 4일 오후 12시 5분', korean, '2024-05-04T12:05'],
  ['2024年5月4日 下午3:20', taiwan, '2024-05-04T15:20'],
  ['2024年5月4日 上午 12:20', taiwan, '2024-05-04T00:20'],
  ['2024年5月4日 15時20分', taiwan, '2024-05-04T15:20'],
])('the halves of the day: %s', (text, language, iso) => {
  expect(first(text, language)).toBe(iso);
});

test('a month named by its number and a sign is no month name', () => {
  for (const language of [korean, taiwan, pack('ja'), pack('zh')])
    expect([...calendarOf(language).months.keys()].filter((name) => /\d/.test(name))).toEqual([]);
});

test.each([
  ['۱۵ اردیبهشت ۱۴۰۳', persian, '2024-05-04'],
  ['۱۴۰۳/۰۲/۱۵ ۱۵:۲۰', persian, '2024-05-04T15:20'],
  ['۴ مه ۲۰۲۴', persian, '2024-05-04'],
  ['۲۵ شوال ۱۴۴۵', persian, '2024-05-04'],
  ['۱۵ اردیبهشت', persian, null],
  ['4 พฤษภาคม 2567', thai, '2024-05-04'],
  ['4 พฤษภาคม 2024', thai, '2024-05-04'],
  ['民國113年5月4日', taiwan, '2024-05-04'],
  ['113年5月4日 下午3:20', taiwan, '2024-05-04T15:20'],
  ['2024年5月4日', taiwan, '2024-05-04'],
  ['113/05/04', taiwan, '2024-05-04'],
])('years of other calendars: %s', (text, language, iso) => {
  expect(first(text, language)).toBe(iso);
});

test('metadata may state a year of another calendar', () => {
  expect(readTimestamp('1403-02-15 15:20', [persian])).toBe('2024-05-04T15:20');
});

test.each(['sv', 'lt', 'hu', 'fa'])('figures with the year last have the day first: %s', (tag) => {
  expect(first('4/5/2024', pack(tag))).toBe('2024-05-04');
});

test('letters that houses write one for another, and joins left out', () => {
  const language = { ...persian, script: 'Arabic', spellings: ['یيى', 'کك'] };
  expect(wordsPattern(language, ['یک می‌شود']).test('يك ميشود')).toBe(true);
  expect(compilePattern(language, 'اصلاح [یک]{1,2} می‌شود').test('اصلاح يك می شود')).toBe(true);
  expect(compilePattern(language, 'اصلاح').test('اصلاحات')).toBe(false);
});
