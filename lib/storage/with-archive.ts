import { Dexie } from 'dexie';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';

/** Milliseconds before a storage that does not answer counts as stuck. A healthy open takes less than a tenth of a second. */
export const storageTimeLimits = { open: 5_000, work: 20_000 } as const;

export interface StorageTimeLimits {
  open: number;
  work: number;
}

/**
 * Opens the archive if need be and does `work` on it.
 *
 * IndexedDB is known to hang for good (after an extension update, until the browser restarts) and to refuse opening:
 * both are `storage-stuck`. A full disk or quota is `storage-full`. Any other error is a defect and is thrown.
 */
export async function withArchive<T>(
  work: (database: ArchiveDatabase) => PromiseLike<T>,
  database: ArchiveDatabase = archiveDatabase(),
  limits: StorageTimeLimits = storageTimeLimits,
): Promise<Result<T, ErrorCode>> {
  try {
    if (!database.isOpen()) await within(limits.open, database.open());
    return success(await within(limits.work, work(database)));
  } catch (error) {
    const code = storageErrorCode(error);
    if (code === null) throw error;
    return failure(code);
  }
}

/** The expected failure behind an error of the database; null when it is none of them. */
export function storageErrorCode(error: unknown): 'storage-stuck' | 'storage-full' | null {
  for (const name of errorNames(error)) {
    if (name === 'QuotaExceededError') return 'storage-full';
  }
  for (const name of errorNames(error)) {
    if (stuckErrors.has(name)) return 'storage-stuck';
  }
  return null;
}

/** Errors by which browsers say that the database cannot be opened or has gone away under us. */
const stuckErrors = new Set([
  'StorageTimeoutError',
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'UnknownError',
  'InvalidStateError',
  'TimeoutError',
]);

class StorageTimeoutError extends Error {
  override readonly name = 'StorageTimeoutError';
}

/** Dexie wraps the browser's error: `inner` leads to it. */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  while (typeof current === 'object' && current !== null && names.length < 5) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}

function within<T>(milliseconds: number, promise: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageTimeoutError(`no answer in ${milliseconds} ms`)), milliseconds);
    Dexie.Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
