import { expect, it } from 'vitest';
import { addDays, dayOfWall, daysBetween, isDay, wallOfStated } from '../../../lib/foundation/calendar-day.ts';
import { parseStatedDate } from '../../../lib/foundation/stated-date.ts';

it.each(['2026-04-12', '2024-02-29'])('%s is a day', (text) => expect(isDay(text)).toBe(true));
it.each(['2026-02-29', '2026-4-12', '2026-04', '--04-12', '2026-04-12T10:00', '', ' 2026-04-12'])(
  '"%s" is none',
  (text) => expect(isDay(text)).toBe(false),
);

it('days are counted over months, years and leap days', () => {
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(daysBetween(Date.UTC(2026, 0, 1, 23), Date.UTC(2026, 0, 2, 1))).toBe(1);
  expect(daysBetween(Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 1, 23))).toBe(-1);
});

it.each([
  ['2026-04-12', '2026-04-12'],
  ['2026-04-12T23:30:00-05:00', '2026-04-12'],
  ['2026-04-12T23:30', '2026-04-12'],
])('%s stands on the wall of its own page', (text, day) => {
  const wall = wallOfStated(parseStatedDate(text));
  expect(wall === null ? null : dayOfWall(wall)).toBe(day);
});

it.each(['2026-04', '--04-12', '-W-2', 'T10:00', 'soon'])('%s is no full day', (text) => {
  expect(wallOfStated(parseStatedDate(text))).toBeNull();
});
