import { expect, it } from 'vitest';
import {
  type CorrectionFilters,
  dismissedCount,
  filterChoices,
  filterEntries,
  isFiltered,
  languageOf,
  noFilters,
} from '../../../lib/archive/correction-filters.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { correctionEntry } from '../../support/correction-entries.ts';

const listed = (day: string) => ({ day, wall: Date.parse(day), by: 'stated' as const });
const entries = [
  correctionEntry({ id: 'a', publisher: 'Gazette', authors: ['Ann Lee'], listed: listed('2026-04-01') }),
  correctionEntry({ id: 'b', publisher: 'Gazette', authors: ['Ann Lee', 'Bo Ray'], listed: listed('2026-04-10') }),
  correctionEntry({
    id: 'c',
    publisher: 'Bote',
    authors: [],
    inLanguage: 'de-AT',
    correction: correctionNote({ kind: 'update' }),
    listed: listed('2026-04-20'),
  }),
  correctionEntry({ id: 'd', publisher: 'Bote', authors: ['Bo Ray'], inLanguage: null, dismissed: true }),
];
const found = (filters: Partial<CorrectionFilters>) =>
  filterEntries(entries, { ...noFilters, ...filters }).map(({ id }) => id);

it.each<[why: string, filters: Partial<CorrectionFilters>, expected: string[]]>([
  ['nothing asked: all but what was dismissed', {}, ['a', 'b', 'c']],
  ['a publisher', { publishers: ['Gazette'] }, ['a', 'b']],
  ['either of two publishers', { publishers: ['Gazette', 'Bote'] }, ['a', 'b', 'c']],
  ['a kind', { kinds: ['update'] }, ['c']],
  ['a language whatever its region', { languages: ['de'] }, ['c']],
  ['an author among others', { authors: ['Bo Ray'] }, ['b']],
  ['no author stated', { authors: [''] }, ['c']],
  ['from a day on', { from: '2026-04-10' }, ['b', 'c']],
  ['to a day', { to: '2026-04-10' }, ['a', 'b']],
  ['one day', { from: '2026-04-10', to: '2026-04-10' }, ['b']],
  ['a period that ends before it begins', { from: '2026-04-11', to: '2026-04-10' }, []],
  ['two filters together', { publishers: ['Bote'], authors: ['Ann Lee'] }, []],
  ['what was dismissed', { dismissed: true }, ['d']],
  ['no language stated, dismissed', { dismissed: true, languages: [''] }, ['d']],
])('%s', (_, filters, expected) => expect(found(filters)).toEqual(expected));

const choices = (list: Parameters<typeof filterChoices>[2], filters: Partial<CorrectionFilters> = {}) =>
  filterChoices(entries, { ...noFilters, ...filters }, list).map(
    ({ value, count, chosen }) => `${value} ${count}${chosen ? ' chosen' : ''}`,
  );

it('choices are counted under the other filters, most first', () => {
  expect(choices('publishers')).toEqual(['Gazette 2', 'Bote 1']);
  expect(choices('authors')).toEqual(['Ann Lee 2', ' 1', 'Bo Ray 1']);
  expect(choices('publishers', { authors: ['Bo Ray'] })).toEqual(['Gazette 1']);
});

it('a choice of its own list takes no other choice away', () => {
  expect(choices('publishers', { publishers: ['Bote'] })).toEqual(['Gazette 2', 'Bote 1 chosen']);
});

it('what is chosen and shows nothing can still be taken back', () => {
  expect(choices('publishers', { publishers: ['Bote', 'Herald'], authors: ['Ann Lee'] })).toEqual([
    'Gazette 2',
    'Bote 0 chosen',
    'Herald 0 chosen',
  ]);
});

it('an author named twice in one byline is one', () => {
  const twice = [correctionEntry({ authors: ['Ann Lee', 'Ann Lee'] })];
  expect(filterChoices(twice, noFilters, 'authors')).toEqual([{ value: 'Ann Lee', count: 1, chosen: false }]);
});

it('dismissed notes are counted under the other filters', () => {
  expect(dismissedCount(entries, noFilters)).toBe(1);
  expect(dismissedCount(entries, { ...noFilters, publishers: ['Gazette'] })).toBe(0);
});

it('knows whether anything is asked', () => {
  expect(isFiltered(noFilters)).toBe(false);
  for (const one of [{ from: '2026-04-01' }, { dismissed: true }, { authors: [''] }]) {
    expect(isFiltered({ ...noFilters, ...one })).toBe(true);
  }
});

it.each([
  ['en-GB', 'en'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['not a tag', 'not a tag'],
  [null, ''],
])('the language of %s is "%s"', (tag, language) => expect(languageOf(tag)).toBe(language));
