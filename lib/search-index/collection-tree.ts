/** A collection as far as its place among the others goes. */
export interface PlacedCollection {
  id: string;
  parentId: string | null;
}

/**
 * For each collection itself and all that it stands in, so that an article counts for each of them. One that lies within itself,
 * or in one that is not there, stands at the top.
 */
export function collectionsAbove(collections: readonly PlacedCollection[]): Map<string, readonly string[]> {
  const stated = new Map(collections.map(({ id, parentId }) => [id, parentId]));
  const parents = new Map(
    collections.map(({ id }) => [id, isWithinItself(id, stated) ? null : (stated.get(id) ?? null)]),
  );
  return new Map(
    collections.map(({ id }) => {
      const above = [id];
      let at = parents.get(id) ?? null;
      while (at !== null && parents.has(at)) {
        above.push(at);
        at = parents.get(at) ?? null;
      }
      return [id, above];
    }),
  );
}

function isWithinItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  let at = parents.get(id) ?? null;
  while (at !== null && at !== id && !passed.has(at)) {
    passed.add(at);
    at = parents.get(at) ?? null;
  }
  return at === id;
}
