import { mergeArchive } from '../archive-format/merge-archive.ts';
import { previewArchive } from '../archive-format/preview-archive.ts';
import type { ArchiveFilePreview, BackupFailure, RestoreProgress } from '../article/backup.ts';
import type { ReadingWork } from '../backup/preview-backup.ts';
import { settled, step } from '../backup/work-stopped.ts';
import { systemClock } from '../foundation/clock.ts';
import type { Result } from '../foundation/result.ts';
import { packedPage as packPage } from '../page-as-seen/pack-page.ts';
import { archiveDatabase } from '../storage/database.ts';
import { deriveAnew } from '../storage/restore-repository.ts';
import type { RestoreDeps } from './restore.ts';

export type ArchiveFileDeps = Omit<RestoreDeps, 'onProgress'> & { onProgress?: (progress: RestoreProgress) => void };

/**
 * Reads a file in the archive's own open format (the ZIP of an archive, a ZIP of documents, one document, or several), and says
 * what it would bring. Changes nothing.
 */
export function previewArchiveFile(
  file: Blob,
  { database = archiveDatabase(), ...deps }: ArchiveFileDeps = {},
): Promise<Result<ArchiveFilePreview, BackupFailure>> {
  return settled(() => previewArchive(database, file, { ...workOf('verifying', deps), packPage: leftOut }));
}

/**
 * Brings in a file that was looked into: all of it is read and checked once more before anything is changed. In batches, each of
 * which leaves the archive sound: stopped at any moment nothing is lost and nothing is half there, and doing it again completes it.
 */
export function importArchiveFile(
  file: Blob,
  deps: ArchiveFileDeps = {},
): Promise<Result<ArchiveFilePreview, BackupFailure>> {
  const { database = archiveDatabase(), clock = systemClock } = deps;
  return settled(async () => {
    const preview = await previewArchive(database, file, { ...workOf('verifying', deps), packPage: leftOut });
    const { sha256 } = preview;
    try {
      await mergeArchive(database, file, { ...workOf('merging', deps), sha256, packPage });
    } finally {
      // Versions that came in may be another interpreter's, however far it came.
      await step(database, (archive) => deriveAnew(archive, clock()));
    }
    return preview;
  });
}

/** While a file is only looked at, its pages need not be packed. */
async function leftOut(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array();
}

function workOf(stage: RestoreProgress['stage'], { signal, onProgress }: ArchiveFileDeps): ReadingWork {
  return {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done, total) => onProgress?.({ stage, done, total }),
  };
}
