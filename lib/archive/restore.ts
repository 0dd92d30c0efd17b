import type { BackupFailure, BackupPreview, RestoreMode, RestoreProgress } from '../article/backup.ts';
import { previewBackup, type ReadingWork } from '../backup/preview-backup.ts';
import { dropOthers, mergeBackup } from '../backup/restore-backup.ts';
import { settled, step } from '../backup/work-stopped.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { Result } from '../foundation/result.ts';
import { beginRestore, endRestore } from '../storage/broken-work.ts';
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

export interface RestoreBackupDeps extends Omit<RestoreDeps, 'onProgress'> {
  onProgress?: (progress: RestoreProgress) => void;
  /** Of the file, as the reader knows it. */
  name?: string;
}

/**
 * Restores a file that was looked into. It is read as a whole once more before a byte is changed: a file can change, too.
 *
 * In batches, each of which leaves the archive sound: stopped at any moment, by `signal` or with the browser, nothing that was
 * here is lost, and doing it again completes it. Until it has come to its end it is noted in the archive, so that the reader learns
 * of one that was broken off (`brokenWork`). What is captured and marked meanwhile stays.
 */
export function restoreBackup(
  file: Blob,
  mode: RestoreMode,
  deps: RestoreBackupDeps = {},
): Promise<Result<BackupPreview, BackupFailure>> {
  const { database = archiveDatabase(), clock = systemClock, signal, onProgress, name = '' } = deps;
  const since = clock();
  const work = (stage: RestoreProgress['stage']): ReadingWork => ({
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done, total) => onProgress?.({ stage, done, total }),
  });
  return settled(async () => {
    const preview = await previewBackup(database, file, work('verifying'));
    const { sha256 } = preview;
    const preferred = mode === 'replace' ? 'theirs' : 'later';
    await step(database, (archive) => beginRestore(archive, { sha256, name, mode, startedAt: since }, clock()), signal);
    try {
      await mergeBackup(database, file, preferred, { ...work('merging'), sha256 });
      if (mode === 'replace') await dropOthers(database, file, since, { ...work('clearing'), sha256 });
    } finally {
      // Versions that came in may be another interpreter's, however far it came.
      await step(database, (archive) => deriveAnew(archive, clock()));
    }
    await step(database, (archive) => endRestore(archive, { sha256, mode }, clock()));
    return preview;
  });
}
