import { describe, expect, it } from 'vitest';
import { hostBudget, hostFreeAt } from '../../../lib/archive/host-budget.ts';

const now = 1_000_000_000;
const { gap, perHour, hour } = hostBudget;

describe('the budget of a host', () => {
  it.each([
    ['never asked', [], now],
    ['asked long ago', [now - 2 * hour], now],
    ['asked a minute ago', [now - 60_000], now],
    ['asked just now', [now - 1_000], now - 1_000 + gap],
    ['asked in the future: the clock was set back', [now + hour], now],
  ])('%s', (_, times, free) => {
    expect(hostFreeAt(times, now)).toBe(free);
  });

  it('so many in an hour, and then the oldest must be an hour old', () => {
    const times = Array.from({ length: perHour }, (_, index) => now - 50 * 60_000 + index * 60_000);
    expect(hostFreeAt(times.slice(1), now)).toBe(now);
    expect(hostFreeAt(times, now)).toBe(now - 50 * 60_000 + hour);
  });
});
