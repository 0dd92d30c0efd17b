import type { ArchiveFilePreview } from '../article/backup.ts';
import type { ReadingWork } from '../backup/preview-backup.ts';
import { step, WorkStopped } from '../backup/work-stopped.ts';
import type { ArticleParcel } from '../storage/article-parcel.ts';
import { standingsOf } from '../storage/backup-outline.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { countMerges } from '../storage/import-merge.ts';
import { type ReadArchiveDeps, readArchive } from './read-archive.ts';

/** Articles that are looked up at once. */
const batchSize = 50;

/** Faults that are listed; the rest are counted. */
const mostFaults = 1_000;

/** Reads a whole file, and what it is to this archive. Nothing is changed. Throws `BackupFileError` and `WorkStopped`. */
export async function previewArchive(
  database: ArchiveDatabase,
  file: Blob,
  { signal, onProgress, ...deps }: ReadingWork & ReadArchiveDeps,
): Promise<ArchiveFilePreview> {
  const standings = { new: 0, same: 0, 'newer-here': 0, 'newer-there': 0, 'deleted-here': 0 };
  const preview: ArchiveFilePreview = {
    writtenAt: null,
    archive: null,
    isWhole: false,
    sha256: '',
    articles: 0,
    saved: 0,
    versions: 0,
    size: file.size,
    standings,
    unfit: 0,
    faults: [],
    faultCount: 0,
    changes: { new: 0, merged: 0, unchanged: 0, trashed: 0 },
  };
  let total = 0;
  let batch: ArticleParcel[] = [];
  const look = async () => {
    const parcels = batch;
    batch = [];
    for (const standing of await step(database, (archive) => standingsOf(archive, parcels), signal)) {
      standings[standing] += 1;
    }
    preview.changes = await step(database, (archive) => countMerges(archive, parcels, preview.changes), signal);
  };
  for await (const item of readArchive(file, deps)) {
    if (signal?.aborted) throw new WorkStopped('cancelled');
    if (item.kind === 'begin') {
      total = item.total;
      const { manifest } = item;
      if (manifest !== null) {
        Object.assign(preview, { writtenAt: manifest.writtenAt, archive: manifest.archive, isWhole: manifest.isWhole });
      }
    }
    if (item.kind === 'article' && item.parcel.article !== null) {
      preview.articles += 1;
      preview.versions += item.parcel.versions.length;
      if ((item.parcel.marks?.savedAt.value ?? null) !== null) preview.saved += 1;
      batch.push(item.parcel);
      if (batch.length >= batchSize) await look();
    }
    if (item.kind === 'fault') {
      preview.faultCount += 1;
      if (preview.faults.length < mostFaults) preview.faults.push(item.fault);
    }
    if (item.kind === 'end') Object.assign(preview, { sha256: item.sha256, unfit: item.unfit });
    if ('read' in item) onProgress?.(item.read, total);
  }
  await look();
  return preview;
}
