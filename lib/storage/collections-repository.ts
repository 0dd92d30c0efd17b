import { type CollectionNode, collectionForest, type PlainCollection } from '../article/collection-tree.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { CollectionRecord } from './records.ts';

/** A collection in its place, with the articles in it; what is in the trash is not counted. */
export interface CountedCollection extends CollectionNode {
  children: CountedCollection[];
  own: number;
  /** Those in it and in all that stand in it, each once. */
  total: number;
}

/** What was changed of one collection: the records before and after. Null before: it was made. */
export interface ChangedCollection {
  before: CollectionRecord | null;
  after: CollectionRecord;
}

/** The collections that are not deleted, in no order. */
export async function livingCollections(database: ArchiveDatabase = archiveDatabase()): Promise<PlainCollection[]> {
  return (await database.collections.toArray()).filter(isLiving).map(plainCollection);
}

/** The collections in one another, with how many articles are in each. */
export async function collectionTree(database: ArchiveDatabase = archiveDatabase()): Promise<CountedCollection[]> {
  const { collections, readerMarks } = database;
  return database.transaction('r', [collections, readerMarks], async () => {
    const living = (await collections.toArray()).filter(isLiving).map(plainCollection);
    const trashed = new Set(await readerMarks.orderBy('trashedAt.value').primaryKeys());
    const articles = await Promise.all(
      living.map(({ id }) => readerMarks.where('collections.value').equals(id).primaryKeys()),
    );
    const byId = new Map(
      living.map(({ id }, at) => [id, (articles[at] ?? []).filter((articleId) => !trashed.has(articleId))]),
    );
    return collectionForest(living).map((node) => counted(node, byId).node);
  });
}

/**
 * Changes collections in one transaction. `decide` is handed all that are not deleted and answers the records to be written, or why it is refused;
 * it must not wait for anything. Answers what was changed, for `restoreCollections`.
 */
export async function changeCollections<E>(
  database: ArchiveDatabase,
  decide: (living: readonly CollectionRecord[]) => Result<readonly CollectionRecord[], E>,
): Promise<Result<ChangedCollection[], E>> {
  const { collections } = database;
  return database.transaction('rw', collections, async () => {
    const before = (await collections.toArray()).filter(isLiving);
    const decided = decide(before);
    if (!decided.ok) return failure(decided.error);
    const byId = new Map(before.map((record) => [record.id, record]));
    await collections.bulkPut([...decided.value]);
    return success(decided.value.map((after) => ({ before: byId.get(after.id) ?? null, after })));
  });
}

/** Takes changes back in one transaction: of each collection what was not changed again since. */
export async function restoreCollections(
  database: ArchiveDatabase,
  changes: readonly ChangedCollection[],
): Promise<void> {
  const { collections } = database;
  await database.transaction('rw', collections, async () => {
    const now = await collections.bulkGet(changes.map(({ after }) => after.id));
    const restored = changes.flatMap(({ before, after }, at) => {
      const record = now[at];
      return record === undefined || before === null ? [] : [restoredRecord(record, before, after)];
    });
    const unmade = changes.filter(({ before, after }, at) => before === null && isSame(now[at], after));
    await collections.bulkPut(restored);
    await collections.bulkDelete(unmade.map(({ after }) => after.id));
  });
}

export function plainCollection({ id, name, parentId }: CollectionRecord): PlainCollection {
  return { id, name: name.value, parentId: parentId.value };
}

/** Whether a collection is not deleted. */
export function isLiving({ deletedAt }: CollectionRecord): boolean {
  return deletedAt.value === null;
}

function restoredRecord(record: CollectionRecord, before: CollectionRecord, after: CollectionRecord): CollectionRecord {
  return {
    ...record,
    name: isSame(record.name, after.name) ? before.name : record.name,
    parentId: isSame(record.parentId, after.parentId) ? before.parentId : record.parentId,
    deletedAt: isSame(record.deletedAt, after.deletedAt) ? before.deletedAt : record.deletedAt,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function counted(
  node: CollectionNode,
  articles: ReadonlyMap<string, readonly string[]>,
): { node: CountedCollection; ids: ReadonlySet<string> } {
  const own = articles.get(node.id) ?? [];
  const below = node.children.map((child) => counted(child, articles));
  const ids = new Set([...own, ...below.flatMap((child) => [...child.ids])]);
  const children = below.map((child) => child.node);
  return { node: { ...node, children, own: own.length, total: ids.size }, ids };
}

/** Ids of the articles in a collection and in those that stand in it, without those in the trash; last seen first. */
export async function articlesInCollection(
  id: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<string[]> {
  const { articles, collections, readerMarks } = database;
  return database.transaction('r', [articles, collections, readerMarks], async () => {
    const living = (await collections.toArray()).filter(isLiving).map(plainCollection);
    const within = new Set<string>();
    const add = (nodes: readonly CollectionNode[], inside: boolean) => {
      for (const node of nodes) {
        if (inside || node.id === id) within.add(node.id);
        add(node.children, inside || node.id === id);
      }
    };
    add(collectionForest(living), false);
    const marks = await readerMarks
      .where('collections.value')
      .anyOf([...within])
      .toArray();
    const ids = [...new Set(marks.filter((one) => one.trashedAt?.value == null).map(({ articleId }) => articleId))];
    const found = (await articles.bulkGet(ids)).filter((article) => article !== undefined);
    return found.sort((one, other) => other.lastSeenAt - one.lastSeenAt).map((article) => article.id);
  });
}
