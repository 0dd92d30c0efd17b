import { expect, it } from 'vitest';
import type { Block } from '../../../../lib/article/block.ts';
import type { PageReading } from '../../../../lib/article/page-reading.ts';
import { chooseDates } from '../../../../lib/interpretation/dates/choose-dates.ts';
import { findDates } from '../../../../lib/interpretation/dates/find-dates.ts';
import { fallbackPack } from '../../../../lib/languages/registry.ts';
import { block, reading } from '../../../support/readings.ts';

const url = 'https://www.harbour-post.example/islands/ferry-returns';
const text =
  'The ferry came back on Sunday after eleven weeks in dock, and the passengers who waited on the quay had brought flags.';

function dates(blocks: Block[], stated: Partial<PageReading['metadata']> = {}) {
  const printed = block('Ferry returns to the harbour', { kind: 'heading', level: 1, zone: 'head' });
  const page = reading({ url, blocks: [printed, ...blocks], metadata: { ...reading().metadata, ...stated } });
  const { published, modified } = chooseDates(page, url, [fallbackPack]);
  return [published?.value ?? null, modified?.value ?? null];
}

const above = (line: string, over: Partial<Block> = {}) => block(line, { kind: 'other', zone: 'head', ...over });

it('states an instant with the offset that the page gives beside it', () => {
  const datePublished = [{ value: '2026-04-13T02:11:03Z', from: 'json-ld' as const }];
  const time = above('April 12, 2026', { dateTime: '2026-04-12T21:11:03-05:00' });
  expect(dates([time, block(text)], { datePublished })).toEqual(['2026-04-12T21:11:03-05:00', null]);
});

it('keeps UTC where the offset beside it belongs to another instant', () => {
  const datePublished = [{ value: '2026-04-13T02:11:03Z', from: 'json-ld' as const }];
  const time = above('April 13, 2026', { dateTime: '2026-04-13T09:30:00-05:00' });
  expect(dates([time, block(text)], { datePublished })).toEqual(['2026-04-13T02:11:03Z', null]);
});

it('tells the offset from the local time that is printed', () => {
  const datePublished = [{ value: '2026-04-13T02:11:03Z', from: 'json-ld' as const }];
  const line = above('Published April 12, 2026, 9:11 p.m.');
  expect(dates([line, block(text)], { datePublished })).toEqual(['2026-04-12T21:11:03-05:00', null]);
  const other = above('Published April 12, 2026, 9:14 p.m.');
  expect(dates([other, block(text)], { datePublished })).toEqual(['2026-04-13T02:11:03Z', null]);
});

it('lets what is printed decide between stated days', () => {
  const datePublished = [
    { value: '2026-04-09T10:25:56+01:00', from: 'json-ld' as const },
    { value: '2026-04-12T14:25:00+01:00', from: 'open-graph' as const },
  ];
  const line = above('Published April 12, 2026');
  expect(dates([line, block(text)], { datePublished })).toEqual(['2026-04-12T14:25:00+01:00', null]);
  const elsewhere = block('April 12, 2026', { kind: 'other', zone: 'aside' });
  expect(dates([block(text), elsewhere], { datePublished })).toEqual(['2026-04-09T10:25:56+01:00', null]);
});

it('takes a printed day before that of a bare meta element', () => {
  const datePublished = [{ value: '2026-04-14', from: 'meta' as const }];
  const line = above('Published April 12, 2026');
  expect(dates([line, block(text)], { datePublished })).toEqual(['2026-04-12', null]);
});

it('reads a date above the text that shares its line with the number of comments', () => {
  const line = above('April 12, 2026 | 57 comments', { hints: ['span', 'date', 'comment', 'count'] });
  expect(dates([line, block(text)])).toEqual(['2026-04-12', null]);
});

it('leaves the date of a comment below the text', () => {
  const line = block('April 14, 2026', { kind: 'other', zone: 'tail', hints: ['span', 'date', 'comment'] });
  expect(dates([block(text), line])).toEqual([null, null]);
});

it('reads the date that the first paragraph begins with', () => {
  expect(dates([block(`(12 April 2026) ${text}`)])).toEqual(['2026-04-12', null]);
  expect(dates([block(`12.4.2026 – ${text}`)])).toEqual(['2026-04-12', null]);
});

it('leaves a date that is part of the first sentence', () => {
  expect(dates([block(`On 12 April 2026 – a Sunday – ${text}`)])).toEqual([null, null]);
  expect(dates([block(`12 April 2026 was the day of days. ${text}`)])).toEqual([null, null]);
});

it('leaves what a masthead says of today, years of copyright and dates without a year', () => {
  const lines = [above('Today is April 20, 2026'), above('© 2019 The Harbour Post'), above('April 14')];
  expect(dates([...lines, block(text)])).toEqual([null, null]);
});

it('keeps the day of publication and the day of the change apart', () => {
  const lines = [above('Published April 12, 2026'), above('Updated April 14, 2026, 10:05')];
  expect(dates([...lines, block(text)])).toEqual(['2026-04-12', '2026-04-14T10:05']);
});

it('reads the day first where full stops follow the figures, whatever the language', () => {
  expect(findDates('2.9.2026 12.45', fallbackPack)[0]?.iso).toMatch(/^2026-09-02/);
  expect(findDates('2/9/2026', fallbackPack)[0]?.iso).toBe('2026-02-09');
});

it('keeps a month that is stated, and a year where a file of references says so, rather than nothing', () => {
  const stated = (value: string, from: 'json-ld' | 'file') => ({ datePublished: [{ value, from }] });
  expect(dates([block(text)], stated('2026-04', 'json-ld'))).toEqual(['2026-04', null]);
  const changed = { dateModified: [{ value: '2026-05-02', from: 'json-ld' as const }] };
  expect(dates([block(text)], { ...stated('2026-04', 'json-ld'), ...changed })).toEqual(['2026-04', '2026-05-02']);
  // A day that is printed says more.
  expect(dates([above('Published April 12, 2026'), block(text)], stated('2026-04', 'json-ld'))[0]).toBe('2026-04-12');
  expect(dates([], stated('2019', 'file'))).toEqual(['2019', null]);
  expect(dates([block(text)], stated('2019', 'json-ld'))).toEqual([null, null]);
  expect(dates([block(text)], stated('2026-13', 'json-ld'))).toEqual([null, null]);
});
