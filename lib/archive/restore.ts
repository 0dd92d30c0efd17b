import type { BackupFailure, BackupPreview, RestoreMode, RestoreProgress } from '../article/backup.ts';
import { previewBackup, type ReadingWork } from '../backup/preview-backup.ts';
import { dropOthers, mergeBackup } from '../backup/restore-backup.ts';
import { settled, step } from '../backup/work-stopped.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { Result } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { deriveAnew } from '../storage/restore-repository.ts';

export interface RestoreDeps extends ReadingWork {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** Reads a whole file and says what it would bring. Changes nothing. */
export function lookIntoBackup(
  file: Blob,
  { database = archiveDatabase(), ...work }: RestoreDeps = {},
): Promise<Result<BackupPreview, BackupFailure>> {
  return settled(() => previewBackup(database, file, work));
}

/**
 * Restores a file that was looked into. It is read as a whole once more before a byte is changed: a file can change, too.
 *
 * In batches, each of which leaves the archive sound: stopped at any moment, by `signal` or with the browser, nothing that was
 * here is lost, and doing it again completes it. What is captured and marked meanwhile stays.
 */
export function restoreBackup(
  file: Blob,
  mode: RestoreMode,
  deps: Omit<RestoreDeps, 'onProgress'> & { onProgress?: (progress: RestoreProgress) => void } = {},
): Promise<Result<BackupPreview, BackupFailure>> {
  const { database = archiveDatabase(), clock = systemClock, signal, onProgress } = deps;
  const since = clock();
  const work = (stage: RestoreProgress['stage']): ReadingWork => ({
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done, total) => onProgress?.({ stage, done, total }),
  });
  return settled(async () => {
    const preview = await previewBackup(database, file, work('verifying'));
    const { sha256 } = preview;
    const preferred = mode === 'replace' ? 'theirs' : 'later';
    try {
      await mergeBackup(database, file, preferred, { ...work('merging'), sha256 });
      if (mode === 'replace') await dropOthers(database, file, since, { ...work('clearing'), sha256 });
    } finally {
      // Versions that came in may be another interpreter's, however far it came.
      await step(database, (archive) => deriveAnew(archive, clock()));
    }
    return preview;
  });
}
