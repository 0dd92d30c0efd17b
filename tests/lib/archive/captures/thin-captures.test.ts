import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinCaptures } from '../../../../lib/archive/captures/thin-captures.ts';
import { type ListedCapture, timestampOf } from '../../../../lib/article/web-archive.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 3, 1);

function at(moment: number): ListedCapture {
  const timestamp = timestampOf(moment);
  return {
    timestamp,
    capturedAt: moment,
    original: 'https://a.example/',
    fetchUrl: 'https://b.example/',
    archivedUrl: 'https://b.example/',
  };
}

describe('thinning', () => {
  it('leaves a short list as it is', () => {
    const few = [at(start), at(start + 1_000)];
    expect(thinCaptures(few, [])).toEqual(few);
  });

  it('keeps the first and the last, one a day near the article’s dates, and spreads the rest', () => {
    const hourly = Array.from({ length: 24 * 200 }, (_, hour) => at(start + hour * 3_600_000));
    const modified = start + 50 * day;
    const thinned = thinCaptures(hourly, [modified], 12);
    expect(thinned).toHaveLength(12);
    expect(thinned[0]).toBe(hourly[0]);
    expect(thinned.at(-1)).toBe(hourly.at(-1));
    const near = thinned.filter(({ capturedAt }) => Math.abs(capturedAt - modified) <= 3 * day);
    expect(near.map(({ capturedAt }) => (capturedAt - start) / day)).toEqual([47, 48, 49, 50, 51, 52, 53]);
    expect(thinned.some(({ capturedAt }) => capturedAt > start + 100 * day && capturedAt < start + 150 * day)).toBe(
      true,
    );
  });

  it('gives no more than asked for, in order, none twice, all from the list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 4_000 }), { maxLength: 300 }),
        fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 4 }),
        (hours, near) => {
          const captures = [...hours].sort((a, b) => a - b).map((hour) => at(start + hour * 3_600_000));
          const thinned = thinCaptures(
            captures,
            near.map((hour) => start + hour * 3_600_000),
            10,
          );
          expect(thinned.length).toBe(Math.min(10, captures.length));
          expect(new Set(thinned).size).toBe(thinned.length);
          expect(thinned).toEqual(captures.filter((one) => thinned.includes(one)));
        },
      ),
    );
  });
});
