import type { ArticleContext } from '../../lib/article/article-context.ts';
import type { PageTruth } from './corpus.ts';

/** What one reader said of a page, in the scorer's terms. `full` only for readers that see notes, datelines and credits. */
export interface Prediction {
  title: string | null;
  authors: string[];
  published: string | null;
  text: string;
  full: Pick<ArticleContext, 'corrections' | 'dateline' | 'agency' | 'credits'> | null;
}

/**
 * Hits among what was said and what is true; precision is hit/said, recall hit/truth. `right` where one true line may be
 * said in several parts: how many of those said are right.
 */
export interface Counts {
  hit: number;
  right?: number;
  said: number;
  truth: number;
}

export interface PageScore {
  headline?: number;
  authors?: Counts;
  day?: number;
  minute?: number;
  body?: number;
  notes?: Counts & { wrong: string[] };
  dateline?: Counts;
  agency?: number;
  credits?: Counts;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
const DAY = 86_400_000;

/** Words of letters and digits in NFKC and lower case; in Han, Kana and Thai each character is one. */
export function tokens(text: string | null): string[] {
  return (text ?? '').normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

function bag(words: string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= words.length; i++) {
    const gram = words.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function overlap(said: string | null, truth: string | null, n = 1): { precision: number; recall: number; f1: number } {
  const a = bag(tokens(said), n);
  const b = bag(tokens(truth), n);
  let hit = 0;
  for (const [gram, count] of a) hit += Math.min(count, b.get(gram) ?? 0);
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const precision = size(a) ? hit / size(a) : 0;
  const recall = size(b) ? hit / size(b) : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Share of the words of `part` that stand in `whole`. */
export function inside(part: string, whole: string): number {
  return overlap(whole, part).recall;
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const LEADING_BY = /^\s*(?:by|von|por|par|di|af|av|door|przez|автор:?)\s+/i;
const NAME_BREAK = /\s*(?:,|;|\||\/|·|•|\s(?:and|und|et|y|e|og|och|ja|en|i|и|та|ve)\s|&|\n)\s*/i;

/** The set of folded names in statements that may hold several names each. */
export function nameSet(statements: string[]): Set<string> {
  const names = statements.flatMap((statement) => statement.replace(LEADING_BY, '').split(NAME_BREAK));
  return new Set(names.map(foldName).filter(Boolean));
}

function scoreDate(said: string | null, truth: string, timeTrusted: boolean): { day: number; minute?: number } {
  const dayOnly = /^\d{4}-\d\d-\d\d$/.test(truth) || truth.includes('T00:00:00');
  const gap = said ? Math.abs(Date.parse(said) - Date.parse(truth)) : Number.NaN;
  const sameText = said?.slice(0, 10) === truth.slice(0, 10);
  const day = !Number.isNaN(gap) && (sameText || gap < (dayOnly ? DAY : DAY / 2)) ? 1 : 0;
  // Who gives no date gives no wrong minute.
  return dayOnly || !timeTrusted || !said ? { day } : { day, minute: gap <= 60_000 ? 1 : 0 };
}

/** Scores one reader's answer; a field that the truth does not name is left out. */
export function scorePage(truth: PageTruth, said: Prediction): PageScore {
  const known = (field: string) => truth.truth_fields.includes(field);
  const score: PageScore = {};
  if (known('title') && truth.title) score.headline = overlap(said.title, truth.title).f1 >= 0.9 ? 1 : 0;
  if (known('authors')) {
    const right = nameSet(truth.authors);
    const given = nameSet(said.authors);
    score.authors = { hit: [...given].filter((name) => right.has(name)).length, said: given.size, truth: right.size };
  }
  if (known('published') && truth.published) {
    Object.assign(score, scoreDate(said.published, truth.published, truth.published_precision !== 'day'));
  }
  if (known('body_text') && truth.body_text) score.body = overlap(said.text, truth.body_text, 4).f1;
  if (said.full) Object.assign(score, scoreLabels(truth, said.full));
  return score;
}

function scoreLabels(truth: PageTruth, full: NonNullable<Prediction['full']>): PageScore {
  const { labels } = truth;
  const notes = full.corrections.filter((note) => note.kind !== 'update').map((note) => note.text);
  const gold = labels.notes.filter((note) => note.kind !== 'update').map((note) => note.text);
  const same = (a: string, b: string) => inside(a, b) >= 0.8 && inside(b, a) >= 0.4;
  const place = foldName(full.dateline?.place ?? '');
  const truePlace = foldName(labels.dateline?.place ?? '');
  const placed =
    Boolean(labels.dateline && full.dateline) && (!truePlace || (place !== '' && truePlace.startsWith(place)));
  const lines = full.credits.map((credit) => credit.text);
  const matches = (line: string, label: string) => inside(label, line) >= 0.6 || inside(line, label) >= 0.6;
  return {
    notes: {
      hit: gold.filter((note) => notes.some((text) => same(note, text))).length,
      said: notes.length,
      truth: gold.length,
      wrong: notes.filter(
        (text) => !labels.notes.some((note) => same(note.text, text) || inside(text, note.text) >= 0.8),
      ),
    },
    dateline: { hit: placed ? 1 : 0, said: full.dateline ? 1 : 0, truth: labels.dateline ? 1 : 0 },
    ...(labels.dateline?.agency
      ? { agency: foldName(full.dateline?.agency ?? full.agency ?? '') === foldName(labels.dateline.agency) ? 1 : 0 }
      : {}),
    credits: {
      hit: labels.credits.filter((label) => lines.some((line) => matches(line, label.text))).length,
      right: lines.filter((line) => labels.credits.some((label) => matches(line, label.text))).length,
      said: lines.length,
      truth: labels.credits.length,
    },
  };
}

/** Precision, recall and F1 of summed counts; null without any. */
export function sumCounts(all: Counts[]): { precision: number; recall: number; f1: number } | null {
  if (all.length === 0) return null;
  const sum = (field: 'hit' | 'said' | 'truth') => all.reduce((total, counts) => total + counts[field], 0);
  const right = all.reduce((total, counts) => total + (counts.right ?? counts.hit), 0);
  const precision = sum('said') ? right / sum('said') : 0;
  const recall = sum('truth') ? sum('hit') / sum('truth') : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
