/** Most collections, characters in a name, levels below one another, and collections that one article is in. */
export const collectionLimits = { all: 1_000, name: 80, levels: 12, ofArticle: 50 } as const;

/** A collection as a plain value. */
export interface PlainCollection {
  id: string;
  name: string;
  /** As it is set: that one may be gone. */
  parentId: string | null;
}

/** A collection in its place. */
export interface CollectionNode {
  id: string;
  name: string;
  /** The one it stands in, which is there; null: at the top. */
  parentId: string | null;
  /** Names from the top down to its own. */
  path: readonly string[];
  /** In the order of names. */
  children: CollectionNode[];
}

/**
 * Puts collections in one another. Whatever order they come in, each stands in exactly one place: at the top where its parent
 * is not among them, where it lies within itself, as it may after archives were merged, and where it lies deeper than anyone
 * can have put it.
 */
export function collectionForest(collections: readonly PlainCollection[]): CollectionNode[] {
  const byId = new Map(collections.map((one) => [one.id, one]));
  const childrenOf = Map.groupBy(byId.values(), (one) => effectiveParent(one, byId));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const nodesIn = (parentId: string | null, above: readonly string[]): CollectionNode[] =>
    (childrenOf.get(parentId) ?? [])
      .map(({ id, name }) => {
        const path = [...above, name];
        return { id, name, parentId, path, children: nodesIn(id, path) };
      })
      .sort((one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  return nodesIn(null, []);
}

/** Every collection, each before those that stand in it, as a list is read. */
export function inReadingOrder(nodes: readonly CollectionNode[]): CollectionNode[] {
  return nodes.flatMap((node) => [node, ...inReadingOrder(node.children)]);
}

/** What collections' names are compared by: without regard to case and white space. */
export function collectionKey(name: string): string {
  return cleanName(name).toLowerCase();
}

/** A name as it is kept: white space collapsed, no longer than it may be. */
export function cleanName(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return [...clean].slice(0, collectionLimits.name).join('').trim();
}

/** The parent that holds; see `collectionForest`. */
function effectiveParent({ id, parentId }: PlainCollection, byId: ReadonlyMap<string, PlainCollection>): string | null {
  const seen = new Set<string>();
  let above = parentId === null ? undefined : byId.get(parentId);
  const parent = above?.id ?? null;
  while (above !== undefined && above.id !== id && !seen.has(above.id)) {
    seen.add(above.id);
    if (seen.size > collectionLimits.levels * 2) return null;
    above = above.parentId === null ? undefined : byId.get(above.parentId);
  }
  return above?.id === id ? null : parent;
}
