import { expect, it } from 'vitest';
import { readingTime } from '../../../lib/article/reading-time.ts';

it('goes by words, at the pace that was measured for the language', () => {
  expect(readingTime('', 1_140, 'en-GB')).toEqual({ minutes: 5, pace: 228, unit: 'words', measured: true });
  expect(readingTime('', 1_140, 'fi')).toMatchObject({ minutes: 7, pace: 161 });
});

it('goes by characters where they were measured', () => {
  expect(readingTime('港'.repeat(1_000), 600, 'zh-Hant')).toEqual({
    minutes: 4,
    pace: 255,
    unit: 'characters',
    measured: true,
  });
  expect(readingTime('港、'.repeat(714), 400, 'ja')).toMatchObject({ minutes: 2, pace: 357 });
});

it('takes the mean for any other language, and is never nothing', () => {
  for (const language of ['sw', null, 'no tag at all', 'constructor']) {
    expect(readingTime('', 20, language)).toEqual({ minutes: 1, pace: 184, unit: 'words', measured: false });
  }
});
