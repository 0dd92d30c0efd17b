import { Dexie, type IndexableType, type PromiseExtended, type Table } from 'dexie';
import { archiveIdentity } from './archive-identity.ts';
import type { ArchiveDatabase } from './database.ts';
import { isReadersSetting } from './settings.ts';

/** Rows by the tables they lie in. */
export type TableRows<T extends string> = Record<T, readonly object[]>;

/** Some articles with all that belongs to them, as it lies in the tables. */
export interface ArticleRows<T extends string> {
  rows: TableRows<T>;
  /** Where the next ones begin; null: there are no more. */
  next: string | null;
}

/** Which archive it is, and how many rows each of these tables holds: of one moment. */
export async function archiveOutline<T extends string>(database: ArchiveDatabase, tables: readonly T[]) {
  const all = tables.map((name) => database.table(name));
  return database.transaction('r', [...all, database.settings], async () => {
    const identity = await archiveIdentity(database);
    const counts = await Promise.all(all.map((table) => table.count()));
    return { identity, counts: Object.fromEntries(tables.map((name, at) => [name, counts[at] ?? 0])) };
  });
}

/**
 * The next articles in the order of their ids, above `after` or from the first, with the rows of all these tables that belong
 * to them, in one transaction: what is kept, marked or deleted meanwhile is in it whole or not at all. Rows of articles that
 * are not in the archive (marks of a deleted one) have their turn too.
 *
 * `limit`: rows that are looked for in each table; an article is never divided.
 */
export async function articleRowsAfter<T extends string>(
  database: ArchiveDatabase,
  names: readonly T[],
  after: string | null,
  limit: number,
): Promise<ArticleRows<T>> {
  const tables = names.map((name) => articleTableOf(database, name));
  return database.transaction(
    'r',
    tables.map(({ table }) => table),
    async () => {
      const { until } = await nextArticles(tables, after, null, limit);
      const rows = await Promise.all(tables.map(({ table, index }) => range(table, index, after, until).toArray()));
      const byTable = Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []]));
      // `fromEntries` forgets the names; they are all there.
      return { rows: byTable as unknown as TableRows<T>, next: until };
    },
  );
}

/**
 * Ids of articles of which any of these tables holds something, above `after` and up to `upTo` or to the last. `until`: up to
 * which id that is all of them; null: there are no more. To be called within a transaction over these tables.
 */
export function articleIdsAfter(
  database: ArchiveDatabase,
  names: readonly string[],
  { after, upTo }: { after: string | null; upTo: string | null },
  limit: number,
): PromiseExtended<{ ids: string[]; until: string | null }> {
  return nextArticles(
    names.map((name) => articleTableOf(database, name)),
    after,
    upTo,
    limit,
  );
}

/** The next rows of a table in the order of their keys. Of settings only what the reader has set: see `isReadersSetting`. */
export async function plainRowsAfter(
  database: ArchiveDatabase,
  name: string,
  after: string | null,
  limit: number,
): Promise<object[]> {
  const table = database.table<object, string>(name);
  const rows = after === null ? table.orderBy(':id') : table.where(':id').above(after);
  if (name !== 'settings') return rows.limit(limit).toArray();
  return rows
    .and((row) => 'key' in row && isReadersSetting(String(row.key)))
    .limit(limit)
    .toArray();
}

interface ArticleTable {
  table: Table<object, IndexableType>;
  /** By what the rows are found that belong to an article. */
  index: string;
}

function articleTableOf(database: ArchiveDatabase, name: string): ArticleTable {
  const index = name === 'articles' ? 'id' : name === 'versions' ? '[articleId+takenAt]' : 'articleId';
  return { table: database.table(name), index };
}

const isPair = (index: string) => index.startsWith('[');

function range(table: ArticleTable['table'], index: string, after: string | null, until: string | null) {
  const low = after === null ? Dexie.minKey : after;
  const high = until === null ? Dexie.maxKey : until;
  // The pairs of `after` itself all lie below its pair with the greatest key.
  if (isPair(index)) {
    return table.where(index).between([low, after === null ? Dexie.minKey : Dexie.maxKey], [high, Dexie.maxKey]);
  }
  return table.where(index).between(low, high, after === null, true);
}

// No async functions: see `version-rows.ts`.

function nextArticles(
  tables: readonly ArticleTable[],
  after: string | null,
  upTo: string | null,
  limit: number,
): PromiseExtended<{ ids: string[]; until: string | null }> {
  return Dexie.Promise.all(tables.map((one) => nextKeys(one, after, upTo, limit))).then((heads) => {
    // Up to the first table of which more is left: all the others have come at least as far.
    const ends = heads.flatMap((keys) => (keys.length < limit ? [] : (keys.at(-1) ?? [])));
    const until = ends.sort()[0] ?? null;
    const ids = [...new Set(heads.flat())].filter((id) => until === null || id <= until);
    return { ids: ids.sort(), until };
  });
}

function nextKeys(
  { table, index }: ArticleTable,
  after: string | null,
  upTo: string | null,
  limit: number,
): PromiseExtended<string[]> {
  const some = range(table, index, after, upTo).limit(limit);
  const isPrimary = table.schema.primKey.keyPath === index;
  const first = (key: IndexableType) => String(Array.isArray(key) ? key[0] : key);
  return isPrimary
    ? some.primaryKeys().then((keys) => keys.map(first))
    : some.keys().then((keys) => [...keys].map(first));
}
