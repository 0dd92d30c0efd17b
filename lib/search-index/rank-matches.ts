import type { SearchTree } from '../article/search-tree.ts';
import type { ArticleColumns } from './article-columns.ts';
import type { SlotSet } from './filter-columns.ts';
import type { IndexTables } from './index-tables.ts';
import { rankExpression } from './match-expression.ts';
import type { SlotOrder } from './sort-orders.ts';

/**
 * To weigh words takes SQLite two more walks over all articles that have them: a fifth of a second for common ones, and nobody
 * reads past the first few hundred. So:
 *
 * - no more than `weighed` articles are, those that came last into the archive
 * - words that more than `common` articles have are not weighed at all: they say too little about any of them
 * - where articles are left unweighed, the newest `headlines` of those that have the words in their headlines count as much as
 *   the best of the others
 *
 * All others follow, the last seen first.
 */
const bounds = { weighed: 3_000, common: 20_000, headlines: 2_000 } as const;

const yearLength = 365 * 24 * 60 * 60_000;
/** What is left of an article's weight when it is very old; half of the rest goes with each year. */
const leftOfOld = 0.6;

/** The articles that were found, those that answer best first, newer ones before older. */
export function rankMatches(
  tree: SearchTree,
  found: SlotSet,
  { columns, tables, seen, now }: { columns: ArticleColumns; tables: IndexTables; seen: SlotOrder; now: number },
): SlotOrder {
  const count = countOf(found);
  const weights = weigh(tree, found, count, tables);
  const isRanked = new Uint8Array(found.length);
  for (const [slot, weight] of weights) {
    weights.set(slot, weight * recency(columns, slot, now));
    isRanked[slot] = 1;
  }
  const ranked = [...weights.keys()].sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  const isAll = ranked.length === count;
  const rest = isAll ? [] : seen.slots.filter((slot) => found[slot] === 1 && isRanked[slot] === 0);
  const slots = new Uint32Array(ranked.length + rest.length);
  slots.set(ranked);
  slots.set(rest, ranked.length);
  return { slots, blankFrom: slots.length };
}

function countOf(found: SlotSet): number {
  let count = 0;
  for (let slot = 0; slot < found.length; slot += 1) count += found[slot] ?? 0;
  return count;
}

function weigh(tree: SearchTree, found: SlotSet, count: number, tables: IndexTables): Map<number, number> {
  const weights = new Map<number, number>();
  const expression = rankExpression(tree);
  if (expression === null) return weights;
  let best = 0;
  if (count <= bounds.common) {
    for (const [slot, weight] of tables.scores(expression, bounds.weighed)) {
      if (found[slot] !== 1) continue;
      weights.set(slot, weight);
      best = Math.max(best, weight);
    }
  }
  if (count > bounds.weighed) {
    const headlines = tables.find(`({headline} : ${expression})`, found.length);
    let left: number = bounds.headlines;
    for (let slot = found.length - 1; slot >= 0 && left > 0; slot -= 1) {
      if (headlines[slot] !== 1 || found[slot] !== 1) continue;
      left -= 1;
      weights.set(slot, Math.max(weights.get(slot) ?? 0, best || 1));
    }
  }
  return weights;
}

function recency({ published, lastSeen }: ArticleColumns, slot: number, now: number): number {
  const stated = published[slot] ?? Number.NaN;
  const at = Number.isNaN(stated) ? (lastSeen[slot] ?? now) : stated;
  const years = Math.max(0, now - at) / yearLength;
  return leftOfOld + (1 - leftOfOld) * 0.5 ** years;
}
