import { describe, expect, it } from 'vitest';
import { momentFrom, statedDateFrom } from '../../../lib/imports/moment-from.ts';

const noon = Date.UTC(2024, 4, 1, 10);

describe('a moment', () => {
  it.each([
    [noon / 1_000],
    [String(noon / 1_000)],
    [noon],
    [String(noon)],
    [String(noon * 1_000)],
    [String((noon + 11_644_473_600_000) * 1_000)],
    [String(45_413 + 10 / 24)],
    ['2024-05-01T10:00:00Z'],
    ['2024-05-01T12:00:00+0200'],
    ['2024-05-01 10:00:00'],
    ['2024-05-01 10:00:00.123456+00:00'],
    ['20240501100000'],
    ['Wed, 1 May 2024 10:00:00 GMT'],
    ['Wed May 01 2024 12:00:00 GMT+0200 (Central European Summer Time)'],
  ])('is read from %s', (value) => expect(momentFrom(value)).toBe(noon));

  it.each([
    [''],
    ['0'],
    [0],
    [-1],
    [Number.NaN],
    [Infinity],
    ['9'.repeat(17)],
    ['yesterday'],
    ['2024-13-45'],
    [null],
    [{}],
  ])('is not read from %s', (value) => expect(momentFrom(value)).toBeNull());

  it('is no more exact than a date of publication states it', () => {
    expect(statedDateFrom('2024')).toBe('2024');
    expect(statedDateFrom('2024-05')).toBe('2024-05');
    expect(statedDateFrom('2024-05-01 10:00:00')).toBe('2024-05-01T10:00:00');
    expect(statedDateFrom(noon)).toBe('2024-05-01T10:00:00.000Z');
    expect(statedDateFrom('--05-01')).toBeNull();
  });
});
