import { Dexie } from 'dexie';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { storageErrorCode } from './with-archive.ts';

/** A database with nothing in it, that is here for a moment. */
const scratch = 'dateline-journal';

/**
 * Has Chromium begin a new journal for the databases of this extension, and let go of the one that the last run of the browser
 * left. To be done early in each run, once.
 *
 * Chromium keeps them in LevelDB, which writes a change to the end of a journal first, and after a start goes on with the journal
 * that is there. Where the browser was killed in the middle of a write, half a record stands at its end. The next start passes over
 * it, but what is then written stands behind it, and the start after that takes the whole store for damaged and throws all of it
 * away (google/leveldb issue 1287). A database that is made and deleted has LevelDB put what the journal holds into a table and
 * begin a journal of its own: the half record is gone before anything comes to depend on what follows it.
 *
 * It takes some hundredths of a second, and nothing in the archive is touched. `storage-stuck` or `storage-full` where the storage
 * does not answer, or cannot take anything: see `withArchive`.
 */
export async function renewJournal(name = scratch): Promise<Result<null, ErrorCode>> {
  const database = new Dexie(name, { autoOpen: false });
  database.version(1).stores({});
  try {
    await database.open();
    await database.delete();
    return success(null);
  } catch (error) {
    const code = storageErrorCode(error);
    if (code === null) throw error;
    return failure(code);
  } finally {
    database.close();
  }
}
