import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../../lib/article/retry-after.ts';

const now = Date.UTC(2026, 10, 26, 12);

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Thu, 26 Nov 2026 12:05:00 GMT', 300_000],
    ['Thursday, 26-Nov-26 12:05:00 GMT', 300_000],
    ['Thu Nov 26 12:05:00 2026 GMT', 300_000],
    ['Thu, 26 Nov 2026 11:00:00 GMT', 0],
    [null, null],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['99999999999', null],
  ])('%s is %s', (value, milliseconds) => {
    expect(readRetryAfter(value, now)).toBe(milliseconds);
  });
});
