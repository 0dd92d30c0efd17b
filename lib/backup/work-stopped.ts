import type { BackupFailure } from '../article/backup.ts';
import type { Result } from '../foundation/result.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';
import { BackupFileError } from './backup-format.ts';

/** Thrown within long work that is made of many small ones, and caught where its `Result` is made. */
export class WorkStopped extends Error {
  override readonly name = 'WorkStopped';
  readonly failure: BackupFailure;

  constructor(failure: BackupFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** One small part of long work on the archive. Throws `WorkStopped` where the archive does not answer. */
export async function step<T>(
  database: ArchiveDatabase,
  work: (archive: ArchiveDatabase) => PromiseLike<T>,
  signal?: AbortSignal,
): Promise<T> {
  if (signal?.aborted) throw new WorkStopped('cancelled');
  const done = await withArchive(work, database);
  if (!done.ok) throw new WorkStopped(done.error);
  return done.value;
}

/** The outcome of long work. Defects are thrown on. */
export async function settled<T>(work: () => Promise<T>): Promise<Result<T, BackupFailure>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof WorkStopped) return { ok: false, error: error.failure };
    if (error instanceof BackupFileError) return { ok: false, error: error.fault };
    throw error;
  }
}
