import { BackupFileError } from '../backup/backup-format.ts';
import type { RestoreWork } from '../backup/restore-backup.ts';
import { step, WorkStopped } from '../backup/work-stopped.ts';
import type { ArticleParcel } from '../storage/article-parcel.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { type ImportMoment, importParcels, importRows } from '../storage/import-merge.ts';
import { mergeRows } from '../storage/restore-rows.ts';
import { type ReadArchiveDeps, readArchive } from './read-archive.ts';

/** Articles in one transaction: few enough that a capture never waits long for its turn. */
const batchSize = 20;

/**
 * Brings everything of a file into the archive; nothing that is here goes away, and of what was changed in both the later change
 * holds. Each article comes whole or not at all, with the step by which it is taken back. Stopped at any moment the archive is
 * sound; done again, it is completed. `moment`: the import that it is, which must have been begun.
 */
export async function mergeArchive(
  database: ArchiveDatabase,
  file: Blob,
  moment: ImportMoment,
  { signal, onProgress, sha256, ...deps }: RestoreWork & ReadArchiveDeps,
): Promise<void> {
  let total = 0;
  let parcels: ArticleParcel[] = [];
  const flush = async () => {
    const some = parcels;
    parcels = [];
    if (some.length > 0) await step(database, (archive) => importParcels(archive, some, moment), signal);
  };
  for await (const item of readArchive(file, deps)) {
    if (signal?.aborted) throw new WorkStopped('cancelled');
    if (item.kind === 'article') {
      parcels.push(item.parcel);
      if (parcels.length >= batchSize) await flush();
    } else await flush();
    switch (item.kind) {
      case 'begin':
        total = item.total;
        break;
      case 'rows': {
        const { table, rows } = item;
        if (rows.length > 0) await step(database, (archive) => importRows(archive, table, rows, moment), signal);
        break;
      }
      case 'page':
        await step(database, (archive) => importRows(archive, 'pagesAsSeen', [item.page], moment), signal);
        break;
      case 'image':
        await step(database, (archive) => mergeRows(archive, 'images', [item.image], 'later'), signal);
        break;
      case 'end':
        if (item.sha256 !== sha256) throw new BackupFileError('damaged', 'another file than was looked at');
        break;
      case 'article':
      case 'fault':
        break;
    }
    if ('read' in item) onProgress?.(item.read, total);
  }
}
