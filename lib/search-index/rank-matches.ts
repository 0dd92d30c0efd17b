import type { SearchTree } from '../article/search-tree.ts';
import type { ArticleColumns } from './article-columns.ts';
import type { SlotSet } from './filter-columns.ts';
import type { IndexTables } from './index-tables.ts';
import { rankExpression } from './match-expression.ts';
import type { SlotOrder } from './sort-orders.ts';

/**
 * Most articles whose words are weighed: to weigh all that carry a common word takes a fifth of a second, and nobody reads past
 * the first few hundred. They are those that came last into the archive; besides them those that have the words in their
 * headlines. The others follow, the newest first.
 */
const mostWeighed = { newest: 3_000, headlines: 2_000 } as const;

const yearLength = 365 * 24 * 60 * 60_000;
/** What is left of an article's weight when it is very old; half of the rest goes with each year. */
const leftOfOld = 0.4;

/** The articles that were found, those that answer best first, newer ones before older. */
export function rankMatches(
  tree: SearchTree,
  found: SlotSet,
  { columns, tables, seen, now }: { columns: ArticleColumns; tables: IndexTables; seen: SlotOrder; now: number },
): SlotOrder {
  const weights = weigh(tree, found, tables);
  for (const [slot, weight] of weights) weights.set(slot, weight * recency(columns, slot, now));
  const ranked = [...weights.keys()].sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  const rest = seen.slots.filter((slot) => found[slot] === 1 && !weights.has(slot));
  const slots = Uint32Array.from([...ranked, ...rest]);
  return { slots, blankFrom: slots.length };
}

function weigh(tree: SearchTree, found: SlotSet, tables: IndexTables): Map<number, number> {
  const expression = rankExpression(tree);
  const weights = new Map<number, number>();
  if (expression === null) return weights;
  const take = (scores: ReadonlyMap<number, number>) => {
    for (const [slot, score] of scores) {
      if (found[slot] === 1) weights.set(slot, Math.max(score, weights.get(slot) ?? 0));
    }
  };
  const newest = tables.scores(expression, mostWeighed.newest);
  take(newest);
  if (newest.size === mostWeighed.newest) {
    take(tables.scores(`({headline} : ${expression})`, mostWeighed.headlines));
  }
  return weights;
}

function recency({ published, lastSeen }: ArticleColumns, slot: number, now: number): number {
  const stated = published[slot] ?? Number.NaN;
  const at = Number.isNaN(stated) ? (lastSeen[slot] ?? now) : stated;
  const years = Math.max(0, now - at) / yearLength;
  return leftOfOld + (1 - leftOfOld) * 0.5 ** years;
}
