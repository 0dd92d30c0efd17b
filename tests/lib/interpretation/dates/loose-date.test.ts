import { expect, test } from 'vitest';
import { looseDate } from '../../../../lib/interpretation/dates/loose-date.ts';
import { languagePack } from '../../../../lib/languages/registry.ts';
import type { LanguagePack } from '../../../../lib/languages/schema.ts';

test.each([
  ['en', '4:02 p.m.', 'T16:02'],
  ['en', '11/19', '--11-19'],
  ['en', 'Tuesday', '-W-2'],
  ['en', '31/12', '--12-31'],
  ['pt', '19h37', 'T19:37'],
  ['pt', '13h05 desta quarta-feira (26)', '---26T13:05'],
  ['pt', '1h23 de 11/2', '--02-11T01:23'],
  ['fr', '14h', 'T14:00'],
  ['de', '4.12.', '--12-04'],
  ['de', 'Dienstag', '-W-2'],
  ['fi', 'perjantaina 14.12.', '--12-14'],
  ['fi', 'tiistaina', '-W-2'],
  ['ja', '木曜日', '-W-4'],
  ['en', 'the 4th of nothing', null],
  ['en', '25:99', null],
  ['en', '3.5 percent', null],
  ['en', '40/50', null],
])('in %s: %s is %s', (tag, text, said) => {
  expect(looseDate(text, languagePack(tag) as LanguagePack)).toBe(said);
});
