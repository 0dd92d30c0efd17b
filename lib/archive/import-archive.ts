import { mergeArchive } from '../archive-format/merge-archive.ts';
import { previewArchive } from '../archive-format/preview-archive.ts';
import type { ArchiveFileOutcome, ArchiveFilePreview, BackupFailure, RestoreProgress } from '../article/backup.ts';
import type { ImportCounts } from '../article/import-run.ts';
import type { ReadingWork } from '../backup/preview-backup.ts';
import { settled, step } from '../backup/work-stopped.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';
import { packedPage as packPage } from '../page-as-seen/pack-page.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { beginImport, countsOf, endImport } from '../storage/import-repository.ts';
import { deriveAnew } from '../storage/restore-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { RestoreDeps } from './restore.ts';

export type ArchiveFileDeps = Omit<RestoreDeps, 'onProgress'> & { onProgress?: (progress: RestoreProgress) => void };

export interface ImportFileDeps extends ArchiveFileDeps {
  /** Of the file, as the reader knows it. */
  name?: string;
  /** UUID. */
  importId?: string;
}

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
 * It can be taken back by `undoImport`, also where it came to no end.
 */
export function importArchiveFile(
  file: Blob,
  { name = '', importId = crypto.randomUUID(), ...deps }: ImportFileDeps = {},
): Promise<Result<ArchiveFileOutcome, BackupFailure>> {
  const { database = archiveDatabase(), clock = systemClock } = deps;
  return settled(async () => {
    const preview = await previewArchive(database, file, { ...workOf('verifying', deps), packPage: leftOut });
    const { sha256 } = preview;
    const now = clock();
    await step(database, (archive) => beginImport(archive, { ...begun, id: importId, name, startedAt: now }));
    // Here as well as in the end: the browser may be killed before that.
    await step(database, (archive) => deriveAnew(archive, clock()));
    let isDone = false;
    try {
      await mergeArchive(database, file, { importId, now }, { ...workOf('merging', deps), sha256, packPage });
      isDone = true;
    } finally {
      // One that has written nothing is forgotten here, also where there is no room for what follows.
      await step(database, (archive) => endImport(archive, importId, isDone ? clock() : null, null));
      // Versions that came in may be another interpreter's, however far it came.
      await step(database, (archive) => deriveAnew(archive, clock()));
    }
    const changes = await step(database, (archive) => countsOf(archive, importId));
    return { ...preview, changes: changes ?? preview.changes, importId };
  });
}

/** What an import has done so far, also where it came to no end; null: nothing. */
export function importCounts(
  importId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<ImportCounts | null, ErrorCode>> {
  return withArchive((archive) => countsOf(archive, importId), database);
}

/** An import of which nothing has been done yet. */
const begun = {
  format: 'dateline' as const,
  finishedAt: null,
  counts: { new: 0, merged: 0, unchanged: 0, trashed: 0 },
  collectionId: null,
  collections: [],
};

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
