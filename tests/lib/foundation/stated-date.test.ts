import { describe, expect, test } from 'vitest';
import { parseStatedDate } from '../../../lib/foundation/stated-date.ts';

describe('parseStatedDate', () => {
  test.each([
    ['2024', { precision: 'calendar', year: 2024, month: null, day: null }],
    ['2024-04', { precision: 'calendar', year: 2024, month: 4, day: null }],
    ['2024-04-12', { precision: 'calendar', year: 2024, month: 4, day: 12 }],
    ['--04-12', { precision: 'calendar', year: null, month: 4, day: 12 }],
    ['--04', { precision: 'calendar', year: null, month: 4, day: null }],
    ['--02-29', { precision: 'calendar', year: null, month: 2, day: 29 }],
    ['2024-02-29', { precision: 'calendar', year: 2024, month: 2, day: 29 }],
  ])('keeps the precision of %s', (text, expected) => {
    expect(parseStatedDate(text)).toEqual(expected);
  });

  test.each([
    ['2024-04-12T14:05:30+02:00', 120, true],
    ['2024-04-12T14:05:30.123+0530', 330, true],
    ['2024-04-12T14:05-03', -180, false],
    ['2024-04-12 14:05:30Z', 0, true],
  ])('reads the offset of %s', (text, offset, seconds) => {
    const second = seconds ? 30 : 0;
    const wall = Date.UTC(2024, 3, 12, 14, 5, second);
    expect(parseStatedDate(text)).toEqual({ precision: 'instant', wall, offset, seconds });
  });

  test('a time without an offset is no instant', () => {
    const wall = Date.UTC(2024, 3, 12, 14, 5);
    expect(parseStatedDate('2024-04-12T14:05')).toEqual({ precision: 'local', wall, seconds: false });
  });

  test.each([
    ['-W-2', { weekday: 2, month: null, day: null, time: null }],
    ['-W-5T19:37', { weekday: 5, month: null, day: null, time: 19 * 60 + 37 }],
    ['---26T13:05', { weekday: null, month: null, day: 26, time: 13 * 60 + 5 }],
    ['--02-11T01:23', { weekday: null, month: 2, day: 11, time: 83 }],
    ['T19:37', { weekday: null, month: null, day: null, time: 19 * 60 + 37 }],
  ])('keeps what %s says and fills nothing in', (text, expected) => {
    expect(parseStatedDate(text)).toEqual({ precision: 'loose', ...expected });
  });

  test.each([
    '',
    '-W-8',
    '---32',
    'T24:10',
    '-',
    '--',
    'yesterday',
    '12 April',
    '2023-02-29',
    '2024-13-01',
    '2024-04-31',
    '2024-04-12T25:00',
    '2024-04-12T14:05+99:00',
    '0-0-0',
  ])('refuses %j', (text) => {
    expect(parseStatedDate(text)).toBeNull();
  });
});
