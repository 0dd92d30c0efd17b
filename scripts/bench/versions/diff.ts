import { diffWords } from 'diff';
import type { Correction } from '../../../lib/article/correction.ts';
import type { VersionState } from '../../../lib/article/version-state.ts';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { sentenceAges } from '../../../lib/versions/sentence-ages.ts';
import { timelineOf } from '../../../lib/versions/timeline-of.ts';
import { heavyEdits, inventedParagraphs, inventedVersion, seeded, smallEdits, type Writing } from './invented-texts.ts';
import { medianOf, timeLine, timesOf } from './medians.ts';

/** Milliseconds, on the machine that runs it. */
const targets = { short: 20, long: 500, timeline: 150 };
const corrections: readonly Correction[] = [
  {
    label: 'Correction',
    kind: 'correction',
    cause: null,
    text: 'Correction: An earlier version of this article misstated the depth of the channel as 40 metres. It is 14.',
    date: null,
    storyDate: null,
    place: null,
    paragraphs: [],
    wrong: '40 metres',
    right: '14',
    position: 'end',
    from: 'text',
  },
];

/** Beyond this many steps the plain word diff is given up: it would take minutes on texts with nothing in common. */
const longestBaseline = 6_000;

/** How long it takes to compare two versions, and a hundred; beside it the plain word diff of the texts put together. */
export function benchDiff(): string[] {
  const lines = [
    'Comparing versions (from texts alone, nothing remembered; beside it: words compared by `diff` alone)',
  ];
  for (const [words, target] of [
    [1_500, targets.short],
    [20_000, targets.long],
  ] as const) {
    for (const edits of ['small', 'heavy', 'rewritten'] as const) lines.push(pairLine(words, target, edits, 'spaced'));
    lines.push(pairLine(words, target, 'heavy', 'spaceless'));
  }
  lines.push(...timelineLines());
  return lines;
}

function pairLine(words: number, target: number, edits: 'small' | 'heavy' | 'rewritten', writing: Writing): string {
  const random = seeded(words);
  const before = inventedParagraphs(words, random, writing);
  const after =
    edits === 'small'
      ? smallEdits(before, random, writing)
      : edits === 'heavy'
        ? heavyEdits(before, random, writing)
        : inventedParagraphs(words, random, writing);
  const language = writing === 'spaced' ? 'en' : 'zh';
  const [one, other] = [inventedVersion(before, 0, language), inventedVersion(after, 1, language)];
  const rounds = words > 5_000 ? { rounds: 7, warmUp: 2 } : { rounds: 30, warmUp: 10 };
  const times = timesOf(() => differenceOf(one, other), rounds);
  return timeLine(`${words} words, ${edits}, ${writing}`, times, target, besideBaseline(before, after, times, writing));
}

function besideBaseline(before: readonly string[], after: readonly string[], own: readonly number[], writing: Writing) {
  const [one, other] = [before.join('\n\n'), after.join('\n\n')];
  const intlSegmenter = writing === 'spaceless' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
  const compare = () => diffWords(one, other, { maxEditLength: longestBaseline, intlSegmenter });
  const start = performance.now();
  const isDone = compare() !== undefined;
  const once = performance.now() - start;
  const times = once > 500 ? [once] : timesOf(compare, { rounds: 5, warmUp: 1 });
  return `  (diff alone: ${isDone ? '' : 'given up after '}${medianOf(times).toFixed(1)} ms; ours ${(medianOf(own) / medianOf(times)).toFixed(2)} of it)`;
}

function timelineLines(): string[] {
  const random = seeded(100);
  const texts = [inventedParagraphs(1_500, random)];
  while (texts.length < 100) texts.push(smallEdits(texts.at(-1) ?? [], random));
  const versions = texts.map((text, number) => inventedVersion(text, number));
  const noted = versions.map(
    (version): VersionState => ({ ...version, facts: { ...version.facts, corrections: [...corrections] } }),
  );
  return [
    timeLine(
      'timeline of 100 versions of 1500 words',
      timesOf(() => timelineOf(versions), { rounds: 7, warmUp: 2 }),
      targets.timeline,
    ),
    timeLine(
      'the same, with a note to hold beside changes',
      timesOf(() => timelineOf(noted), { rounds: 7, warmUp: 2 }),
      targets.timeline,
    ),
    timeLine(
      'ages of the newest one’s sentences',
      timesOf(() => sentenceAges(versions), { rounds: 7, warmUp: 2 }),
      null,
    ),
  ];
}
