import {
  type CollectionNode,
  collectionForest,
  collectionKey,
  collectionLimits,
  inReadingOrder,
} from '../../article/collection-tree.ts';
import { plainCollection } from '../../storage/collections-repository.ts';
import type { CollectionRecord } from '../../storage/records.ts';

/** Where a path leads: the collection at its end, and what must be made for it. */
export interface PathPlace {
  /** Null: not even the first of them can be made. */
  id: string | null;
  made: CollectionRecord[];
  /** Names of the path that could not be made: there are too many collections, or too many within one another. */
  left: string[];
}

/** Finds the collection at a path of names from the top down, and makes what is not there of it. */
export function withPath(
  living: readonly CollectionRecord[],
  path: readonly string[],
  now: number,
  newId: () => string,
): PathPlace {
  const { idOf } = treeOf(living);
  const made: CollectionRecord[] = [];
  let parentId: string | null = null;
  for (const [at, name] of path.entries()) {
    const there: string | undefined = made.length > 0 ? undefined : idOf.get(placeKey(parentId, name));
    if (there !== undefined) {
      parentId = there;
      continue;
    }
    if (at >= collectionLimits.levels || living.length + made.length >= collectionLimits.all) {
      return { id: parentId, made, left: path.slice(at) };
    }
    const id = newId();
    made.push({
      id,
      createdAt: now,
      name: { value: name, updatedAt: now },
      parentId: { value: parentId, updatedAt: now },
      deletedAt: { value: null, updatedAt: 0 },
    });
    parentId = id;
  }
  return { id: parentId, made, left: [] };
}

/** The paths of these collections; of those that are gone, none. */
export function placesOf(living: readonly CollectionRecord[], ids: readonly string[]): (readonly string[])[] {
  if (ids.length === 0) return [];
  return treeOf(living)
    .nodes.filter(({ id }) => ids.includes(id))
    .map(({ path }) => path);
}

interface Tree {
  nodes: readonly CollectionNode[];
  /** By `placeKey`; of several of one name the first as the list is read. */
  idOf: ReadonlyMap<string, string>;
}

/** Thousands of entries are put into the same collections: they are set in order once for all of them. */
const trees = new WeakMap<readonly CollectionRecord[], Tree>();

function treeOf(living: readonly CollectionRecord[]): Tree {
  const known = trees.get(living);
  if (known !== undefined) return known;
  const nodes = inReadingOrder(collectionForest(living.map(plainCollection)));
  const idOf = new Map(nodes.toReversed().map(({ id, parentId, name }) => [placeKey(parentId, name), id]));
  const tree = { nodes, idOf };
  trees.set(living, tree);
  return tree;
}

function placeKey(parentId: string | null, name: string): string {
  return `${parentId ?? ''}\n${collectionKey(name)}`;
}
