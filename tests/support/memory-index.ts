import sqlite3InitModule, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { SearchIndex } from '../../lib/search-index/search-index.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';

let sqlite: Promise<Sqlite3Static> | undefined;

/**
 * A place for the index in memory that outlives the index: whatever was written is there for the next one, as on a disk, and
 * what a transaction had not ended is not.
 */
export async function memoryIndexFile() {
  sqlite ??= sqlite3InitModule();
  const loaded = await sqlite;
  const { capi, wasm } = loaded;
  let bytes: Uint8Array | null = null;
  let open: Database | null = null;
  return {
    sqlite: loaded,
    open() {
      const database = new loaded.oo1.DB(':memory:');
      if (bytes !== null) {
        const pointer = wasm.allocFromTypedArray(bytes);
        const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
        const code = capi.sqlite3_deserialize(
          database.pointer ?? 0,
          'main',
          pointer,
          bytes.length,
          bytes.length,
          flags,
        );
        database.checkRc(code);
      }
      open = database;
      return database;
    },
    remove() {
      bytes = null;
    },
    /** Keeps what is written now, as if the context that has it open were ended at this moment. */
    keep() {
      if (open?.isOpen()) bytes = capi.sqlite3_js_db_export(open);
    },
    /** Writes something else in its place. */
    damage(text: Uint8Array) {
      bytes = text;
    },
  };
}

export type MemoryIndexFile = Awaited<ReturnType<typeof memoryIndexFile>>;

/** An index over an archive in memory, and how to wait until it has nothing more to do. */
export function memoryIndex(archive: ArchiveDatabase, file: MemoryIndexFile, version = 'under test') {
  let settle: (() => void) | null = null;
  const failures: unknown[] = [];
  const index = new SearchIndex({
    file,
    archive,
    version,
    clock: () => Date.UTC(2026, 5, 1),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    onProgress: (unfinished) => {
      file.keep();
      if (!unfinished) settle?.();
    },
    onError: (error) => {
      failures.push(error);
      settle?.();
    },
  });
  return {
    index,
    failures,
    /** Has it look at what there is, and waits until it has. */
    settled: () =>
      new Promise<void>((resolve, reject) => {
        settle = () => (failures.length === 0 ? resolve() : reject(failures[0]));
        index.update();
      }),
  };
}
