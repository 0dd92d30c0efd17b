import type { SearchCondition, SearchTree } from '../article/search-tree.ts';
import { type ArticleColumns, dayNumber, factBits } from './article-columns.ts';
import type { SlotSet } from './filter-columns.ts';
import { matchExpression } from './match-expression.ts';

/** Asks the full-text table which articles answer to an expression. */
export type FindWords = (expression: string) => SlotSet;

/**
 * The articles that answer to a search. What is about words is asked of the full-text table, as much at once as it understands;
 * conditions are asked of the columns; and both are put together here.
 */
export function findMatches(tree: SearchTree, columns: ArticleColumns, findWords: FindWords): SlotSet {
  const expression = matchExpression(tree);
  if (expression !== null) return findWords(expression);
  switch (tree.kind) {
    case 'phrase':
      return new Uint8Array(columns.size);
    case 'condition':
      return present(columns, conditionTest(tree, columns));
    case 'none': {
      const excluded = findMatches(tree.part, columns, findWords);
      return present(columns, (slot) => excluded[slot] !== 1);
    }
    case 'any': {
      const parts = tree.parts.map((part) => findMatches(part, columns, findWords));
      return present(columns, (slot) => parts.some((part) => part[slot] === 1));
    }
    case 'all': {
      // Words together: the table is quick where it can leave out most of one by the other.
      const words = tree.parts.filter((part) => part.kind !== 'none' && matchExpression(part) !== null);
      const others = tree.parts.filter((part) => !words.includes(part));
      const parts = others.map((part) => findMatches(part, columns, findWords));
      if (words.length > 0) parts.push(findMatches({ kind: 'all', parts: words }, columns, findWords));
      return present(columns, (slot) => parts.every((part) => part[slot] === 1));
    }
  }
}

function present(columns: ArticleColumns, test: (slot: number) => boolean): SlotSet {
  const found = new Uint8Array(columns.size);
  for (let slot = 0; slot < found.length; slot += 1) {
    if (columns.present[slot] === 1 && test(slot)) found[slot] = 1;
  }
  return found;
}

function conditionTest({ test, value }: SearchCondition, columns: ArticleColumns): (slot: number) => boolean {
  const { bits, days } = columns;
  const has = (bit: number) => (slot: number) => ((bits[slot] ?? 0) & bit) !== 0;
  switch (test) {
    case 'site':
      return byValue(columns, 'hosts', (host) => host === value || host.endsWith(`.${value}`));
    case 'language': {
      const wanted = value.toLowerCase();
      return byValue(columns, 'languages', (tag) => `${tag.toLowerCase()}-`.startsWith(`${wanted}-`));
    }
    case 'before':
      return (slot) => days[slot] !== 0 && (days[slot] ?? 0) < dayNumber(value);
    case 'after':
      return (slot) => days[slot] !== 0 && (days[slot] ?? 0) >= dayNumber(value);
    case 'has':
      return has(bitOfHas[value] ?? 0);
    case 'is':
      if (value === 'seen') return (slot) => ((bits[slot] ?? 0) & factBits.saved) === 0;
      return has(value === 'saved' ? factBits.saved : value === 'unread' ? factBits.unread : 0);
  }
}

const bitOfHas: Readonly<Record<string, number>> = {
  correction: factBits.corrected,
  note: factBits.note,
  highlight: factBits.highlight,
  change: factBits.changed,
};

/** Asks each value once, and the articles for the number of theirs. */
function byValue(
  columns: ArticleColumns,
  list: 'hosts' | 'languages',
  test: (value: string) => boolean,
): (slot: number) => boolean {
  const values = columns.values[list];
  const fits = Uint8Array.from(values.sets, (_, number) => Number(values.valuesOf(number).some(test)));
  const numbers = columns.numbers[list];
  return (slot) => fits[numbers[slot] ?? 0] === 1;
}
