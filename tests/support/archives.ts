import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ArchiveDatabase } from '../../lib/storage/database.ts';
import type { VersionRecord } from '../../lib/storage/records.ts';
import { getVersion, getVersions, versionTables } from '../../lib/storage/version-rows.ts';

/** An archive of its own in memory, and connections to it as another context of the extension would have them. */
export function memoryArchive(): { database: ArchiveDatabase; connect: () => ArchiveDatabase; factory: IDBFactory } {
  const factory = new IDBFactory();
  const connect = () => {
    Dexie.dependencies.indexedDB = factory;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    return new ArchiveDatabase('archive-under-test');
  };
  return { database: connect(), connect, factory };
}

/** A version as it was kept, whole. */
export async function versionIn(database: ArchiveDatabase, id: string): Promise<VersionRecord | undefined> {
  return database.transaction('r', versionTables(database), async () => getVersion(database, id));
}

/** Every version, in the order of ids. */
export async function versionsIn(database: ArchiveDatabase): Promise<VersionRecord[]> {
  return database.transaction('r', versionTables(database), async () => {
    const versions = await getVersions(database, await database.versions.toCollection().primaryKeys());
    return versions.filter((version) => version !== undefined);
  });
}
