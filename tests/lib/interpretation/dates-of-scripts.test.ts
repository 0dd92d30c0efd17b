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
])('%s: %s', (tag, text, iso) => {
  const pack = languagePack(tag);
  if (pack === null) throw new Error(`no pack for ${tag}`);
  expect(findDates(text, pack)[0]?.iso).toBe(iso);
});
