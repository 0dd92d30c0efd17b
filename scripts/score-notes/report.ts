import type { Correction } from '../../lib/article/correction.ts';
import { halfOf, type LookAlike, type NoteTruth, trueKind } from './corpus.ts';
import { matchOf, type NoteScore } from './judge-note.ts';

/** One real note with what was said of its page. */
export interface ScoredNote {
  note: NoteTruth;
  said: readonly Correction[];
  score: NoteScore;
}

/** One look-alike with what was said of its page; updates are no wrong notes. */
export interface ScoredLookAlike {
  lookAlike: LookAlike;
  taken: readonly Correction[];
}

/** One labelled page: its notes but updates, how many were found, and what was taken for a note and is none. */
export interface ScoredNotesPage {
  id: string;
  truth: number;
  hit: number;
  wrong: readonly string[];
}

export interface NotesScores {
  notes: readonly ScoredNote[];
  lookAlikes: readonly ScoredLookAlike[];
  pages: readonly ScoredNotesPage[];
}

/** What is measured, and the least (or, of `lookAlikes`, the most) that is wanted of it. */
export const targets = {
  recall: 0.95,
  publisherAverage: 0.95,
  lookAlikes: 0.02,
  kind: 0.93,
  date: 0.95,
  storyDate: 0.95,
  paragraphs: 0.95,
  pairPrecision: 0.9,
  pairRecall: 0.7,
} as const;
export type Measure = keyof typeof targets;

const share = (hits: readonly boolean[]) => (hits.length ? hits.filter(Boolean).length / hits.length : null);
const stated = <T>(values: readonly (T | undefined)[]) => values.filter((value) => value !== undefined);
const isVerbatim = ({ note }: ScoredNote) => note.text_is === 'verbatim';
const isCorrection = ({ note }: ScoredNote) => trueKind(note.kind) !== 'update';
const publisherOf = ({ note }: ScoredNote) => note.publisher;

function recallOf(notes: readonly ScoredNote[]): number | null {
  return share(notes.filter(isCorrection).map(({ score }) => score.found));
}

/** Every measure over notes as printed; null where nothing is there to measure. */
export function measure({
  notes,
  lookAlikes,
}: Pick<NotesScores, 'notes' | 'lookAlikes'>): Record<Measure, number | null> {
  const printed = notes.filter(isVerbatim);
  const ofPublishers = stated(
    [...Map.groupBy(printed, publisherOf).values()].map((members) => recallOf(members) ?? undefined),
  );
  const field = (name: 'kind' | 'date' | 'storyDate' | 'paragraphs') =>
    share(stated(printed.map(({ score }) => score[name])));
  const pairs = stated(printed.map(({ score }) => score.pair));
  return {
    recall: recallOf(printed),
    publisherAverage: ofPublishers.length
      ? ofPublishers.reduce((sum, one) => sum + one, 0) / ofPublishers.length
      : null,
    lookAlikes: share(lookAlikes.map(({ taken }) => taken.length > 0)),
    kind: field('kind'),
    date: field('date'),
    storyDate: field('storyDate'),
    paragraphs: field('paragraphs'),
    pairPrecision: share(pairs.filter(({ said }) => said).map(({ right }) => right)),
    pairRecall: share(pairs.map(({ right }) => right)),
  };
}

/** The measures that miss their target. */
export function missedTargets(measured: Record<Measure, number | null>): Measure[] {
  return (Object.keys(targets) as Measure[]).filter((name) => {
    const value = measured[name];
    if (value === null) return false;
    return name === 'lookAlikes' ? value > targets[name] : value < targets[name];
  });
}

const shown = (value: number | null) => (value === null ? '·' : value.toFixed(3));

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  return [head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function noteRow(name: string, members: readonly ScoredNote[]): string[] {
  const of = measure({ notes: members, lookAlikes: [] });
  const stands = members.filter(({ score }) => score.pair).length;
  return [
    name,
    String(members.length),
    shown(recallOf(members)),
    shown(of.kind),
    shown(of.date),
    shown(of.storyDate),
    shown(of.paragraphs),
    `${shown(of.pairPrecision)} ${shown(of.pairRecall)} (${stands})`,
  ];
}

/** The whole report as Markdown: measures beside their targets, then notes by half, publisher and language. */
export function notesTable(scores: NotesScores): string {
  const printed = scores.notes.filter(isVerbatim);
  const measured = measure(scores);
  const missed = missedTargets(measured);
  const groups = (key: (scored: ScoredNote) => string) =>
    [...Map.groupBy(printed, key)].sort((a, b) => b[1].length - a[1].length).map(([name, of]) => noteRow(name, of));
  const head = ['', 'notes', 'recall', 'kind', 'date', 'story date', 'paragraphs', 'wrong and right P R (stated)'];
  const wordings = scores.notes.filter((scored) => !isVerbatim(scored));
  const lines = [
    table([
      ['measure', 'is', 'target', ''],
      ...(Object.keys(targets) as Measure[]).map((name) => [
        name,
        shown(measured[name]),
        `${name === 'lookAlikes' ? '≤' : '≥'} ${targets[name]}`,
        missed.includes(name) ? 'missed' : '',
      ]),
    ]),
    '',
    table([
      head,
      noteRow('all', printed),
      ...(['a', 'b'] as const).map((half) =>
        noteRow(
          `publishers, half ${half}`,
          printed.filter(({ note }) => halfOf(note.publisher) === half),
        ),
      ),
      ...groups(publisherOf),
      ...groups(({ note }) => `lang ${note.lang}`),
    ]),
    '',
    `look-alikes: ${scores.lookAlikes.length}, taken ${scores.lookAlikes.filter(({ taken }) => taken.length > 0).length}`,
    `wordings that are no whole notes (not in the measures): ${wordings.filter(({ score }) => score.found).length} of ${wordings.length} found`,
  ];
  const undated = printed.filter(({ score }) => score.dateWithoutTruth);
  lines.push(`dates said where the truth names none: ${undated.length}`);
  if (scores.pages.length > 0) {
    const sum = (of: (page: ScoredNotesPage) => number) => scores.pages.reduce((total, page) => total + of(page), 0);
    lines.push(
      `labelled pages: ${scores.pages.length}, notes found ${sum(({ hit }) => hit)} of ${sum(({ truth }) => truth)}, wrong ${sum(({ wrong }) => wrong.length)}`,
    );
  }
  return lines.join('\n');
}

export const missFields = [
  'found',
  'kind',
  'date',
  'dateWithoutTruth',
  'storyDate',
  'paragraphs',
  'pair',
  'lookAlikes',
  'pages',
] as const;
export type MissField = (typeof missFields)[number];

/** What was read wrongly in a field, one JSON line each, truth beside what was said. */
export function misses(scores: NotesScores, field: MissField): string[] {
  if (field === 'lookAlikes')
    return scores.lookAlikes
      .filter(({ taken }) => taken.length > 0)
      .map(({ lookAlike, taken }) =>
        JSON.stringify({ ...lookAlike, taken: taken.map(({ kind, text }) => [kind, text]) }),
      );
  if (field === 'pages')
    return scores.pages
      .filter(({ hit, truth, wrong }) => hit < truth || wrong.length > 0)
      .map((page) => JSON.stringify(page));
  const isMissed = ({ score }: ScoredNote) =>
    field === 'pair'
      ? score.pair?.right === false
      : field === 'dateWithoutTruth'
        ? score[field] === true
        : score[field] === false;
  return scores.notes
    .filter(isMissed)
    .map(({ note, said }) => JSON.stringify({ half: halfOf(note.publisher), note, said: matchOf(note, said) ?? said }));
}
