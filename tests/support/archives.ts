import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ArchiveDatabase } from '../../lib/storage/database.ts';

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
