import type { FollowedPassage, PassageStretch } from '../../lib/article/followed-passage.ts';

/** A stretch of versions in which a passage stands as it was marked, unless a test says otherwise. */
export function stretch(from: number, over: Partial<PassageStretch> = {}): PassageStretch {
  return {
    status: 'same',
    text: over.status === undefined || over.status === 'same' ? words : null,
    runs: null,
    moved: false,
    because: null,
    from,
    to: from,
    seen: 1,
    since: Date.UTC(2026, 4, from + 3, 9),
    back: false,
    ...over,
  };
}

const words = 'Twelve people were hurt when the crane fell.';

/** A passage that is followed through these stretches. */
export function followedPassage(
  stretches: readonly PassageStretch[],
  over: Partial<FollowedPassage> = {},
): FollowedPassage {
  const exact = over.exact ?? words;
  return {
    id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    exact,
    selector: {
      exact,
      prefix: 'It was noon. ',
      suffix: ' A band played.',
      start: 13,
      end: 13 + exact.length,
      versionId: 'v1',
    },
    note: '',
    createdAt: Date.UTC(2026, 4, 4, 10),
    markedIn: 1,
    stretches,
    ...over,
  };
}

/** The passage in other words. */
export const changedTo15 = {
  status: 'changed',
  text: 'Fifteen people were hurt when the crane fell.',
  runs: [
    { op: 'removed', text: 'Twelve' },
    { op: 'added', text: 'Fifteen' },
    { op: 'same', text: ' people were hurt when the crane fell.' },
  ],
} as const satisfies Partial<PassageStretch>;
