import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../foundation/errors.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { storageErrorCode, withArchive } from './with-archive.ts';

/** The state of a query that follows the archive. */
export type LiveValue<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: ErrorCode };

/**
 * Runs a query and runs it again whenever what it read changes, in whatever context of the extension (Dexie
 * broadcasts). `inputs` are the values the query closes over, as for `useEffect`: a change starts over from `loading`.
 *
 * A storage that does not open is `failed` with `storage-stuck`, never an endless `loading`. A defect in the query is
 * thrown to the nearest error boundary.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): LiveValue<T> {
  const [state, setState] = useState<LiveValue<T>>({ status: 'loading' });
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    setState({ status: 'loading' });
    return followQuery(query, setState, (error) => setDefect({ error }));
  }, [...inputs]);
  if (defect !== null) throw defect.error;
  return state;
}

/** The hook without the hook: opens the archive, follows the query, and returns how to stop. */
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
