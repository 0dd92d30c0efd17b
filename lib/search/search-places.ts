import type { SearchPlace, SearchTree } from '../article/search-tree.ts';

/** Where a part of a search stands, from its first word to its last. */
export function placeOf(tree: SearchTree): SearchPlace {
  if (tree.kind === 'phrase' || tree.kind === 'condition') return { start: tree.start, end: tree.end };
  const places = partsOf(tree).map(placeOf);
  if (places.length === 0) return { start: 0, end: 0 };
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

/** Where a search says only what it does not want; null: it does so nowhere. */
export function onlyExcluded(tree: SearchTree): SearchPlace | null {
  if (!isFound(tree)) return placeOf(tree);
  // What an `all` excludes, the rest of it makes good: only within it may something be missing.
  const wrong = partsOf(tree).map((part) => onlyExcluded(part.kind === 'none' ? part.part : part));
  return wrong.find((place) => place !== null) ?? null;
}

/** Whether an index can list what answers to it. */
function isFound(tree: SearchTree): boolean {
  if (tree.kind === 'any') return tree.parts.every(isFound);
  if (tree.kind === 'all') return tree.parts.length === 0 || tree.parts.some(isFound);
  return tree.kind !== 'none' || isOfConditions(tree.part);
}

function isOfConditions(tree: SearchTree): boolean {
  return tree.kind === 'condition' || (tree.kind !== 'phrase' && partsOf(tree).every(isOfConditions));
}

function partsOf(tree: SearchTree): readonly SearchTree[] {
  if (tree.kind === 'all' || tree.kind === 'any') return tree.parts;
  return tree.kind === 'none' ? [tree.part] : [];
}
