import { expect, it } from 'vitest';
import { timeToCorrection } from '../../../lib/article/time-to-correction.ts';

it.each<[why: string, published: string | null, corrected: string | null, days: number, minutes: number | null]>([
  ['two days', '2026-04-12', '2026-04-14', 2, null],
  ['the same day stays a day', '2026-04-12T09:00:00+02:00', '2026-04-12', 0, null],
  ['a time and a day: the day on the page’s clock', '2026-04-12T23:30:00-05:00', '2026-04-13', 1, null],
  ['two moments', '2026-04-12T09:00:00+02:00', '2026-04-12T11:30:00+02:00', 0, 150],
  ['two moments of different offsets', '2026-04-12T23:00:00+02:00', '2026-04-12T22:30:00Z', 1, 90],
  ['two clock times without offset', '2026-04-12T09:00', '2026-04-12T09:20', 0, 20],
  ['a moment and a clock time: days only', '2026-04-12T09:00:00Z', '2026-04-12T08:20', 0, null],
  ['over a leap day', '2024-02-28', '2024-03-01', 2, null],
])('%s', (_, published, corrected, days, minutes) => {
  expect(timeToCorrection(published, corrected)).toEqual({ days, minutes });
});

it.each<[why: string, published: string | null, corrected: string | null]>([
  ['no date of publication', null, '2026-04-14'],
  ['no date of the note', '2026-04-12', null],
  ['a day without its year', '2026-04-12', '--04-14'],
  ['a month', '2026-04', '2026-04-14'],
  ['a clock time', '2026-04-12', 'T19:37'],
  ['a weekday', '2026-04-12', '-W-2'],
  ['no date at all', '2026-04-12', 'yesterday'],
  ['a note older than the article', '2026-04-12', '2026-04-11'],
  ['older by minutes', '2026-04-12T09:00:00Z', '2026-04-12T08:59:00Z'],
])('%s: nothing is said', (_, published, corrected) => {
  expect(timeToCorrection(published, corrected)).toBeNull();
});
