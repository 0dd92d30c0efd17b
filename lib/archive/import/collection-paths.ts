import { collectionForest, collectionKey, collectionLimits, inReadingOrder } from '../../article/collection-tree.ts';
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
  const nodes = inReadingOrder(collectionForest(living.map(plainCollection)));
  const made: CollectionRecord[] = [];
  let parentId: string | null = null;
  for (const [at, name] of path.entries()) {
    const key = collectionKey(name);
    const there =
      made.length > 0 ? undefined : nodes.find((one) => one.parentId === parentId && collectionKey(one.name) === key);
    if (there !== undefined) {
      parentId = there.id;
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
  const nodes = inReadingOrder(collectionForest(living.map(plainCollection)));
  return nodes.filter(({ id }) => ids.includes(id)).map(({ path }) => path);
}
