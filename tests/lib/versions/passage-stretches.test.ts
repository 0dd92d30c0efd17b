import { describe, expect, it } from 'vitest';
import type { PassageInVersion } from '../../../lib/article/followed-passage.ts';
import { passageStretches, wordings } from '../../../lib/versions/passage-stretches.ts';

const step = (status: PassageInVersion['status'], text: string | null, over: Partial<PassageInVersion> = {}) => ({
  versionId: 'any',
  status,
  text,
  range: text === null ? null : { start: 0, end: text.length },
  moved: false,
  because: null,
  ...over,
});

const said = (runs: ReturnType<typeof wordings>) =>
  runs.map(({ op, text }) => (op === 'same' ? text : op === 'added' ? `[+${text}]` : `[-${text}]`)).join('');

describe('stretches', () => {
  it('tell what stayed, changed, went and came back', () => {
    const steps = [
      step('gone', null),
      step('same', 'twelve people'),
      step('same', 'twelve people', { moved: true }),
      step('changed', 'fifteen people'),
      step('changed', 'fifteen people'),
      step('gone', null),
      step('same', 'twelve people'),
    ];
    const stretches = passageStretches('twelve people', steps, [10, 20, 30, 40, 50, 60, 70]);
    expect(stretches.map(({ status, from, to, since, back, moved }) => [status, from, to, since, back, moved])).toEqual(
      [
        ['gone', 1, 1, 10, false, false],
        ['same', 2, 2, 20, false, false],
        ['same', 3, 3, 30, true, true],
        ['changed', 4, 5, 40, false, false],
        ['gone', 6, 6, 60, false, false],
        ['same', 7, 7, 70, true, false],
      ],
    );
    expect(stretches[3]?.runs).toEqual([
      { op: 'removed', text: 'twelve' },
      { op: 'added', text: 'fifteen' },
      { op: 'same', text: ' people' },
    ]);
  });

  it('are not ended by a version that was shown in part, unless it is the newest', () => {
    const steps = [step('same', 'words'), step('not-shown', null), step('same', 'words'), step('not-shown', null)];
    expect(passageStretches('words', steps, [1, 2, 3, 4])).toMatchObject([
      { status: 'same', from: 1, to: 3, seen: 2 },
      { status: 'not-shown', from: 4, to: 4, seen: 1 },
    ]);
  });
});

describe('runs', () => {
  it.each([
    [
      'Twelve people were hurt on the pier.',
      'Fifteen people were hurt on the pier.',
      '[-Twelve][+Fifteen] people were hurt on the pier.',
    ],
    ['The board voted on Tuesday.', 'The board voted on Tuesday evening.', 'The board voted on Tuesday[+ evening].'],
    ['It was “sorry” for that day.', 'It was "sorry" for that long day.', 'It was "sorry" for that [+long ]day.'],
    ['十二人受伤，渡轮秋天恢复。', '十五人受伤，渡轮秋天恢复。', '[-十二][+十五]人受伤，渡轮秋天恢复。'],
    [
      'Nothing of this is left.',
      'Gulls nested under old timbers.',
      '[-Nothing of this is left.][+Gulls nested under old timbers.]',
    ],
    ['words', 'words', 'words'],
  ])('%s', (before, after, runs) => {
    expect(said(wordings(before, after, null))).toBe(runs);
  });

  it('give the newer wording where they are read without what was removed', () => {
    const before = 'The mayor said the bridge would cost 12 million crowns and open in May.';
    const after = 'The mayor’s office said the new bridge would cost 14 million crowns, and open in June or July.';
    const runs = wordings(before, after, null);
    const read = (left: string) =>
      runs.flatMap(({ op, text, was }) => (op === left ? [] : [left === 'added' ? (was ?? text) : text])).join('');
    expect(read('removed')).toBe(after);
    expect(read('added')).toBe(before);
  });
});
