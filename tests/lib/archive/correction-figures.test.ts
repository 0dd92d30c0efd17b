import { expect, it } from 'vitest';
import { countNotes, countsOverTime, timesToCorrection } from '../../../lib/archive/correction-figures.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { correctionEntry, entryOn } from '../../support/correction-entries.ts';

const update = correctionNote({ kind: 'update' });

it('counts corrections, updates apart, and the articles that were corrected', () => {
  const entries = [
    correctionEntry({}),
    correctionEntry({}),
    correctionEntry({ articleId: 'other', correction: update }),
    correctionEntry({ articleId: 'third', correction: correctionNote({ kind: 'retraction' }) }),
  ];
  expect(countNotes(entries)).toEqual({ corrections: 3, updates: 1, articles: 2 });
});

it('months in a row, those without a note too', () => {
  const entries = [entryOn('2026-02-28'), entryOn('2025-12-01'), entryOn('2026-02-01', { correction: update })];
  expect(countsOverTime(entries)).toEqual({
    unit: 'month',
    periods: [
      { period: '2025-12', corrections: 1, updates: 0 },
      { period: '2026-01', corrections: 0, updates: 0 },
      { period: '2026-02', corrections: 1, updates: 1 },
    ],
    earlier: 0,
  });
});

it('one note is one month', () => {
  expect(countsOverTime([entryOn('2026-04-12')]).periods).toEqual([{ period: '2026-04', corrections: 1, updates: 0 }]);
});

it('no notes are no months', () => expect(countsOverTime([]).periods).toEqual([]));

it('four years are months, more are years', () => {
  expect(countsOverTime([entryOn('2022-05-01'), entryOn('2026-04-01')]).periods).toHaveLength(48);
  const { unit, periods } = countsOverTime([entryOn('2022-04-01'), entryOn('2026-04-01')]);
  expect(unit).toBe('year');
  expect(periods.map(({ period }) => period)).toEqual(['2022', '2023', '2024', '2025', '2026']);
});

it('a date out of all bounds is counted apart and pushes no other aside', () => {
  const { periods, earlier } = countsOverTime([entryOn('0001-01-01'), entryOn('2026-04-01')]);
  expect([periods.length, periods.at(-1)?.corrections, earlier]).toEqual([48, 1, 1]);
});

it('more notes than a call has arguments', () => {
  const many = Array<ReturnType<typeof entryOn>>(200_000).fill(entryOn('2026-04-01'));
  expect(countsOverTime(many).periods[0]?.corrections).toBe(200_000);
});

const after = (days: number | null) =>
  correctionEntry({ timeToCorrection: days === null ? null : { days, minutes: null } });

it.each<[days: (number | null)[], median: number]>([
  [[3], 3],
  [[0, 0, 9], 0],
  [[10, 2, 30], 10],
  [[1, 2], 1.5],
  [[null, 5, null], 5],
])('the median of %j is %d', (days, medianDays) => {
  expect(timesToCorrection(days.map(after))).toEqual({
    medianDays,
    known: days.filter((one) => one !== null).length,
    of: days.length,
  });
});

it('updates have no time to correction, and where none is known nothing is said', () => {
  expect(timesToCorrection([after(null)])).toBeNull();
  expect(timesToCorrection([correctionEntry({ correction: update })])).toBeNull();
  expect(timesToCorrection([])).toBeNull();
});
