import type { BackupPreview } from '../article/backup.ts';
import type { ArticleParcel } from '../storage/article-parcel.ts';
import { standingsOf } from '../storage/backup-outline.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { BackupFileError } from './backup-format.ts';
import { readBackup } from './read-backup.ts';
import { step, WorkStopped } from './work-stopped.ts';

export interface ReadingWork {
  signal?: AbortSignal;
  /** Bytes read, of so many. */
  onProgress?: (done: number, total: number) => void;
}

/** Articles that are looked up at once. */
const batchSize = 50;

/** Reads a whole file, and what it is to this archive. Nothing is changed. Throws `BackupFileError` and `WorkStopped`. */
export async function previewBackup(
  database: ArchiveDatabase,
  file: Blob,
  { signal, onProgress }: ReadingWork = {},
): Promise<BackupPreview> {
  const standings = { new: 0, same: 0, 'newer-here': 0, 'newer-there': 0, 'deleted-here': 0 };
  const preview: BackupPreview = {
    writtenAt: 0,
    archive: null,
    sha256: '',
    articles: 0,
    saved: 0,
    versions: 0,
    size: file.size,
    standings,
    onlyHere: 0,
    unfit: 0,
  };
  let batch: ArticleParcel[] = [];
  const look = async () => {
    const parcels = batch;
    batch = [];
    for (const standing of await step(database, (archive) => standingsOf(archive, parcels), signal)) {
      standings[standing] += 1;
    }
  };
  let isWhole = false;
  for await (const item of readBackup(file)) {
    if (signal?.aborted) throw new WorkStopped('cancelled');
    if (item.kind === 'header')
      Object.assign(preview, { writtenAt: item.header.writtenAt, archive: item.header.archive });
    if (item.kind === 'article' && item.parcel.article !== null) {
      preview.articles += 1;
      preview.versions += item.parcel.versions.length;
      if ((item.parcel.marks?.savedAt.value ?? null) !== null) preview.saved += 1;
      batch.push(item.parcel);
      if (batch.length >= batchSize) await look();
    }
    if (item.kind === 'article' || item.kind === 'row') onProgress?.(item.read, file.size);
    if (item.kind === 'end') {
      isWhole = true;
      preview.unfit = item.unfit;
      preview.sha256 = item.footer.sha256;
    }
  }
  if (!isWhole) throw new BackupFileError('cut-short', 'no end');
  await look();
  const here = await step(database, ({ articles }) => articles.count(), signal);
  preview.onlyHere = Math.max(0, here - preview.articles + standings.new + standings['deleted-here']);
  return preview;
}
