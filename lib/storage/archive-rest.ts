import { articleIdsAfter, plainRowsAfter } from './backup-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import type { CollectionRecord } from './records.ts';
import { trashedIds } from './trash-repository.ts';

/** Whether the archive has no articles besides these but those in the trash. */
export async function areAllArticles(database: ArchiveDatabase, given: ReadonlySet<string>): Promise<boolean> {
  return database.transaction('r', [database.articles, database.readerMarks], async () => {
    const ids = await database.articles.toCollection().primaryKeys();
    const others = ids.filter((id) => !given.has(id));
    if (others.length === 0) return true;
    const trashed = await trashedIds(database);
    return others.every((id) => trashed.has(id));
  });
}

/** Tables of which a row says that there is something of an article; frames, versions and the like go with its record. */
const tables = ['articles', 'readerMarks', 'watches', 'highlights', 'captures', 'articleImages'] as const;

/** Ids of which the archive knows anything, above `after`: `next` is where the following begin; null: there are no more. */
export async function knownIdsAfter(
  database: ArchiveDatabase,
  after: string | null,
  limit: number,
): Promise<{ ids: string[]; next: string | null }> {
  const all = tables.map((name) => database.table(name));
  return database.transaction('r', all, async () => {
    const { ids, until } = await articleIdsAfter(database, tables, { after, upTo: null }, limit);
    return { ids, next: until };
  });
}

/** All rows of a table that belongs to no article; of settings those that the reader has set. */
export async function allRows(database: ArchiveDatabase, name: string): Promise<object[]> {
  return plainRowsAfter(database, name, null, 1_000_000);
}

/** The collections that these articles are in, with those that they stand in. */
export async function collectionsOf(
  database: ArchiveDatabase,
  articleIds: readonly string[],
): Promise<CollectionRecord[]> {
  return database.transaction('r', [database.readerMarks, database.collections], async () => {
    const marks = await database.readerMarks.bulkGet([...articleIds]);
    const all = new Map((await database.collections.toArray()).map((one) => [one.id, one]));
    const needed = new Map<string, CollectionRecord>();
    for (const named of marks.flatMap((one) => one?.collections?.value ?? [])) {
      let at = all.get(named);
      while (at !== undefined && !needed.has(at.id)) {
        needed.set(at.id, at);
        at = all.get(at.parentId.value ?? '');
      }
    }
    return [...needed.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  });
}
