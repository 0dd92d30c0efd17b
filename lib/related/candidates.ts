import type { Feature, FeatureKind } from './features.ts';
import { rarityOf, type SharedFeature } from './weigh.ts';

/** How many articles that have the same are looked up: each takes time. */
const mostRowsOf: Record<FeatureKind, number> = {
  print: 150,
  author: 5_000,
  name: 300,
  subject: 100,
  word: 100,
  place: 300,
  cites: 300,
  offers: 300,
};

export function mostRows({ kind }: Feature): number {
  return mostRowsOf[kind];
}

/** What says nothing any more where so many have it: a wording is then a formula, a name everybody's. */
const commonIsNothing: ReadonlySet<FeatureKind> = new Set(['print', 'name', 'subject', 'word']);

/** Articles that are looked at more closely, out of all that have something in common with one. */
const most = 48;

/** An article that has something in common with another: the id of its row, and what. */
export interface Candidate {
  row: number;
  shared: SharedFeature[];
}

/** What a feature speaks for, before anything is looked at more closely. */
const rough: Record<FeatureKind, number> = {
  print: 20,
  author: 16,
  name: 12,
  subject: 4,
  word: 4,
  place: 6,
  cites: 60,
  offers: 40,
};

/**
 * The articles that have most in common with one. Where many have the same, as with an author of long standing, those that were
 * kept next before it come first: rows have numbers in the order in which they were made.
 *
 * @param found the rows that have each question's feature
 * @param own the article's own row, left out; null where it has none
 * @param articles about how many there are in the archive
 */
export function candidatesOf(
  questions: readonly Feature[],
  found: readonly (readonly number[])[],
  own: number | null,
  articles: number,
): Candidate[] {
  const shared = new Map<number, SharedFeature[]>();
  questions.forEach((question, at) => {
    const rows = found[at] ?? [];
    if (rows.length >= mostRows(question) && commonIsNothing.has(question.kind)) return;
    const feature: SharedFeature = { ...question, rarity: rarityOf(rows.length, articles) };
    for (const row of rows) {
      if (row === own) continue;
      const before = shared.get(row);
      if (before === undefined) shared.set(row, [feature]);
      else before.push(feature);
    }
  });
  const around = own ?? Number.MAX_SAFE_INTEGER;
  const weighed = [...shared].map(([row, features]) => ({
    row,
    shared: features,
    weight: features.reduce((sum, { kind, rarity }) => sum + rough[kind] * (0.5 + rarity / 2), 0),
    distance: Math.abs(around - row) + (row > around ? 0.5 : 0),
  }));
  return weighed
    .filter(({ shared: features }) => speaks(features))
    .sort((one, other) => other.weight - one.weight || one.distance - other.distance)
    .slice(0, most)
    .map(({ row, shared: features }) => ({ row, shared: features }));
}

/** One word of a headline, one keyword or one run of wording alone are chance. */
function speaks(features: readonly SharedFeature[]): boolean {
  const strong = features.some(({ kind }) => kind !== 'print' && kind !== 'word' && kind !== 'subject');
  return strong || features.length >= 2;
}
