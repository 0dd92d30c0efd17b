import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { MarksDeps } from './reader-marks.ts';

/** What work on many articles is done with. */
export interface BulkDeps extends MarksDeps {
  /** Told after each batch: articles done, and in all. */
  onProgress?: (done: number, total: number) => void;
  /** Waited for between two batches. */
  pause?: () => Promise<void>;
}

/**
 * Articles in one transaction: few enough that a capture never waits long for its turn. It is the next in any case: the database
 * takes transactions in the order in which they were asked for, and that of the next batch is asked for when this one has ended.
 */
const batchSize = 100;

/**
 * Does `step` on all of these, each once, a batch a transaction, and answers what the steps did. When one fails, `takeBack` is
 * handed what those before it did, so that the whole is not done; should that fail too, what was done stays.
 */
export async function inBatches<T>(
  ids: readonly string[],
  { database = archiveDatabase(), onProgress = () => {}, pause = giveWay }: BulkDeps,
  step: (archive: ArchiveDatabase, ids: readonly string[]) => Promise<T[]>,
  takeBack: (archive: ArchiveDatabase, done: readonly T[]) => Promise<void> = async () => {},
  size = batchSize,
): Promise<Result<T[], ErrorCode>> {
  const all = [...new Set(ids)];
  const results: T[] = [];
  for (let from = 0; from < all.length; from += size) {
    if (from > 0) await pause();
    const batch = all.slice(from, from + size);
    const done = await withArchive((archive) => step(archive, batch), database);
    if (!done.ok) {
      for (let back = 0; back < results.length; back += size) {
        await withArchive((archive) => takeBack(archive, results.slice(back, back + size)), database);
      }
      return done;
    }
    results.push(...done.value);
    onProgress(from + batch.length, all.length);
  }
  return success(results);
}

/**
 * Lets what waits in this context have its turn. No timer where there is another way: in a tab that is not in sight the browser lets
 * one come once a second.
 */
export async function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) await scheduler.yield();
}
