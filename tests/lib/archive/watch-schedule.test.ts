import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, nextCheck, nextTry, quietAfter, schedule } from '../../../lib/archive/watch-schedule.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 26, 12);
const ago = (time: number) => new Date(now - time).toISOString();

interface Case {
  quiet?: number;
  published?: number | null;
  modified?: number | null;
}
const waitOf = ({ quiet = 0, published = null, modified = null }: Case) =>
  nextCheck(
    {
      articleId: 'a1',
      quietChecks: quiet,
      datePublished: published === null ? null : ago(published),
      dateModified: modified === null ? null : ago(modified),
    },
    now,
  ) - now;

describe('the schedule of a watch', () => {
  it.each<[string, Case, number]>([
    ['a fresh story: minutes', { published: hour }, 5 * minute],
    ['a story of today: a quarter of an hour', { published: 8 * hour }, 15 * minute],
    ['of the day before yesterday: hourly', { published: 2 * day }, hour],
    ['of this week', { published: 5 * day }, 3 * hour],
    ['of this month', { published: 20 * day }, 12 * hour],
    ['of last year: daily at first', { published: 300 * day }, day],
    ['nothing stated: as fresh', {}, 5 * minute],
    ['a date in the future: as fresh', { published: -2 * day }, 5 * minute],
    ['modified today, published five days ago', { published: 5 * day, modified: hour }, 15 * minute],
    ['modified today, published last year', { published: 300 * day, modified: hour }, 2 * hour],
    ['only the time of the change is stated', { modified: 2 * day }, hour],
    ['after ten quiet checks', { published: hour, quiet: 10 }, 5 * minute * 1.3 ** 10],
    ['after forty quiet checks: a month, and no more', { published: 90 * day, quiet: 40 }, 30 * day],
    ['after four hundred', { published: 90 * day, quiet: 400 }, 30 * day],
  ])('%s', (_, watched, wait) => {
    expect(waitOf(watched) / wait).toBeGreaterThanOrEqual(1 - schedule.jitter);
    expect(waitOf(watched) / wait).toBeLessThanOrEqual(1 + schedule.jitter);
  });

  it('takes a day without a time, and what is no date at all', () => {
    const at = (datePublished: string) =>
      nextCheck({ articleId: 'a1', quietChecks: 0, datePublished, dateModified: null }, now) - now;
    expect(at('2026-11-10')).toBeGreaterThan(10 * hour);
    expect(at('yesterday')).toBeLessThan(6 * minute);
  });

  it('comes to a month in about 35 quiet checks, some four months after the start', () => {
    let at = now;
    let checks = 0;
    for (let quiet = 0; ; quiet = quietAfter(quiet, false)) {
      const next = nextCheck({ articleId: 'a1', quietChecks: quiet, datePublished: ago(0), dateModified: null }, at);
      if (next - at > 26 * day) break;
      at = next;
      checks += 1;
    }
    expect(checks).toBeGreaterThan(30);
    expect(checks).toBeLessThan(40);
    expect(at - now).toBeLessThan(150 * day);
  });

  it('is shorter again after a change', () => {
    expect(quietAfter(20, true)).toBe(12);
    expect(quietAfter(3, true)).toBe(0);
    expect(quietAfter(3, false)).toBe(4);
    expect(waitOf({ published: hour, quiet: 12 })).toBeLessThan(waitOf({ published: hour, quiet: 20 }) / 6);
  });

  it('is the same for the same, and differs from article to article', () => {
    const at = (articleId: string) =>
      nextCheck({ articleId, quietChecks: 3, datePublished: null, dateModified: null }, now);
    expect(at('a1')).toBe(at('a1'));
    expect(new Set(['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map(at)).size).toBe(6);
  });

  it('is never under five minutes less its jitter, nor over a month and its jitter', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat({ max: 5_000 }),
        fc.option(fc.integer({ min: -10, max: 20_000 })),
        fc.option(fc.integer({ min: -10, max: 20_000 })),
        (articleId, quietChecks, published, modified) => {
          const datePublished = published === null ? null : ago(published * hour);
          const dateModified = modified === null ? null : ago(modified * hour);
          const wait = nextCheck({ articleId, quietChecks, datePublished, dateModified }, now) - now;
          expect(wait).toBeGreaterThanOrEqual(schedule.soonest * (1 - schedule.jitter) - 1);
          expect(wait).toBeLessThanOrEqual(schedule.longest * (1 + schedule.jitter) + 1);
        },
      ),
    );
  });
});

describe('waits after failures', () => {
  const wait = (failures: number, asked: number | null = null, busy = false) =>
    nextTry({ articleId: 'a1', failures, asked, busy }, now) - now;

  it.each([
    [1, 15 * minute],
    [2, 30 * minute],
    [3, hour],
    [6, 8 * hour],
    [8, day],
    [backOff.mostFailures, day],
  ])('after %i failures', (failures, expected) => {
    expect(Math.abs(wait(failures) / expected - 1)).toBeLessThanOrEqual(schedule.jitter);
  });

  it.each([
    ['two minutes', 2 * minute, 2 * minute],
    ['five hours', 5 * hour, 5 * hour],
    ['a year: a week', 365 * day, 7 * day],
  ])('a server that is busy is left alone as long as it asks: %s', (_, asked, expected) => {
    expect(wait(1, asked, true)).toBeGreaterThanOrEqual(expected);
    expect(wait(1, asked, true)).toBeLessThanOrEqual(expected * (1 + schedule.jitter));
  });

  it('one that does not say for how long: an hour, and longer each time', () => {
    expect(wait(1, null, true) / hour).toBeCloseTo(1, 0);
    expect(wait(2, null, true)).toBeGreaterThan(1.7 * hour);
  });

  it('a failure that names a shorter time is not tried sooner for it', () => {
    expect(wait(1, 1_000)).toBeGreaterThan(13 * minute);
    expect(wait(1, 3 * hour)).toBeGreaterThanOrEqual(3 * hour);
  });
});
