import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import type { VersionRecord } from '../../lib/storage/records.ts';
import { putVersion, versionTables } from '../../lib/storage/version-rows.ts';
import { memoryArchive, versionsIn } from './archives.ts';

/** The records of each table of the archive, by the table's name. */
export type ArchiveTables = Record<string, readonly unknown[]>;

/** A browser's tables with its versions whole, as the extension knows them, instead of as they lie there. */
export async function unpackedTables(tables: ArchiveTables): Promise<ArchiveTables> {
  if ((tables.versions ?? []).length === 0) return tables;
  return inMemory(tables, async (database) => ({ ...tables, versions: await versionsIn(database) }));
}

/** What a browser's tables are to hold once these versions are written anew. */
export async function rewrittenTables(
  tables: ArchiveTables,
  versions: readonly VersionRecord[],
): Promise<ArchiveTables> {
  return inMemory(tables, async (database) => {
    const all = versionTables(database);
    await database.transaction('rw', all, async () => {
      for (const version of versions) await putVersion(database, version);
    });
    const written = await Promise.all(all.map(async (table) => [table.name, await table.toArray()] as const));
    return Object.fromEntries(written);
  });
}

async function inMemory<T>(tables: ArchiveTables, work: (database: ArchiveDatabase) => Promise<T>): Promise<T> {
  const { database } = memoryArchive();
  await database.open();
  try {
    for (const { name } of versionTables(database)) await database.table(name).bulkAdd(tables[name] ?? []);
    return await work(database);
  } finally {
    database.close();
  }
}
