import { expect, it } from 'vitest';
import { findDates } from '../../../lib/interpretation/dates/find-dates.ts';
import { plainDigits } from '../../../lib/languages/digits.ts';
import { languagePack } from '../../../lib/languages/registry.ts';

it('reads digits of every script, in place', () => {
  expect(plainDigits('٢٠٢٤ ۲۰۲۴ ２０２４ 2024 २०२४')).toBe('2024 2024 2024 2024 2024');
});

it.each([
  ['ru', '4 мая 2024 г., 10:14', '2024-05-04T10:14'],
  ['ru', '04.05.2024 в 10:14 МСК', '2024-05-04T10:14+03:00'],
  ['ru', '4 мая 2024 года в 10:14', '2024-05-04T10:14'],
  ['ar', '٤ مايو ٢٠٢٤', '2024-05-04'],
  ['ar', '4 أيار 2024، 10:14 م', '2024-05-04T22:14'],
  ['ar', 'السبت 4 مايو 2024 - 10:14 صباحًا', '2024-05-04T10:14'],
  ['ar', '4 أيار/مايو 2024', '2024-05-04'],
  ['ar', '4 ماي 2024', '2024-05-04'],
  ['ar', '٢ كانون الثاني ٢٠٢٤', '2024-01-02'],
  ['ar', '2 تشرين الاول 2024', '2024-10-02'],
  ['ar', '4 إبريل 2024', '2024-04-04'],
  ['ar', '04/05/2024م - 10:14', '2024-05-04T10:14'],
  ['ar', '4 مايو 2024م 10:14', '2024-05-04T10:14'],
  ['ar', '4 مايو 2024 10:14 مكة المكرمة', '2024-05-04T10:14'],
  ['ar', '25 شوال 1445', '2024-05-04'],
])('%s: %s', (tag, text, iso) => {
  const pack = languagePack(tag);
  if (pack === null) throw new Error(`no pack for ${tag}`);
  expect(findDates(text, pack)[0]?.iso).toBe(iso);
});
