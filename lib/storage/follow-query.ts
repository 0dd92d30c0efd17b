import { liveQuery } from 'dexie';
import type { ErrorCode } from '../foundation/errors.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { storageErrorCode, withArchive } from './with-archive.ts';

/** The state of a query that follows the archive. */
export type LiveValue<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: ErrorCode };

/** Opens the archive, follows the query, and returns how to stop. */
export function followQuery<T>(
  query: () => Promise<T>,
  onState: (state: LiveValue<T>) => void,
  onDefect: (error: unknown) => void,
  database: ArchiveDatabase = archiveDatabase(),
): () => void {
  let stopped = false;
  let unsubscribe = () => {};
  const failed = (error: unknown) => {
    if (stopped) return;
    const code = storageErrorCode(error);
    if (code === null) onDefect(error);
    else onState({ status: 'failed', error: code });
  };
  withArchive(async () => true, database).then((opened) => {
    if (stopped) return;
    if (!opened.ok) return onState({ status: 'failed', error: opened.error });
    // An async function, or Dexie loses track of the transaction where queries run at once and wait more than one call deep.
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => {
        if (!stopped) onState({ status: 'ready', value });
      },
      error: failed,
    });
    unsubscribe = () => subscription.unsubscribe();
  }, failed);
  return () => {
    stopped = true;
    unsubscribe();
  };
}
