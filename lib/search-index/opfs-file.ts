import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { IndexFile } from './open-index.ts';

const directory = '/dateline-search-index';
const otherWays = { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true };
const path = '/index.sqlite3';
/** The index, its journal and what SQLite writes besides for a moment. */
const files = 6;

/** How often, and after how many milliseconds, files are asked for that a context is just letting go of. */
const takeOver = { tries: 20, milliseconds: 250 } as const;

/**
 * The index in the browser's private file system of this origin (OPFS), which only a worker can write to at once and in place.
 * Throws where the browser has none, or no WebAssembly. One context at a time: see `index-worker.ts`.
 */
export async function opfsFile(): Promise<IndexFile & { release(): void }> {
  // SQLite's other ways into the file system each start a worker of their own.
  Reflect.set(globalThis, 'sqlite3ApiConfig', { disable: { vfs: otherWays } });
  const sqlite = await sqlite3InitModule();
  const options = { directory, initialCapacity: files, forceReinitIfPreviouslyFailed: true };
  const pool = await whenFree(() => sqlite.installOpfsSAHPoolVfs(options));
  return {
    sqlite,
    open() {
      const database = new pool.OpfsSAHPoolDb(path);
      // Nobody else opens it; and a page of the index is read once for all that is on it.
      database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL');
      database.exec('PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY');
      return database;
    },
    remove() {
      for (const name of pool.getFileNames()) pool.unlink(name);
    },
    release: () => void pool.pauseVfs(),
  };
}

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === takeOver.tries || !isTaken(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, takeOver.milliseconds));
    }
  }
}

/** The browser gives each file to one context at a time, and takes a moment after that context has ended. */
function isTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NoModificationAllowedError';
}
