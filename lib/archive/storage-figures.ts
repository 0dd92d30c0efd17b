import { type DiskSpace, type KindSize, type StorageFigures, storageKinds } from '../article/storage-figures.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { archiveCounts, kindSizes } from '../storage/archive-figures.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';

export interface FiguresDeps {
  /** What the browser says of the disk. */
  disk: () => Promise<DiskSpace>;
  /** Bytes that the search index takes; null: it does not say. */
  indexBytes: () => Promise<number | null>;
  database?: ArchiveDatabase;
}

/**
 * What the archive holds and how much room it takes, by kind. Of large tables some records are read and the rest is told from
 * them, so that it takes a moment whatever the size of the archive.
 */
export async function storageFigures({
  disk,
  indexBytes,
  database = archiveDatabase(),
}: FiguresDeps): Promise<Result<StorageFigures, ErrorCode>> {
  const [index, space] = await Promise.all([indexBytes(), disk()]);
  const counts = await withArchive(archiveCounts, database);
  if (!counts.ok) return counts;
  const sizes = await withArchive(kindSizes, database);
  if (!sizes.ok) return sizes;
  const all: KindSize[] = [...sizes.value, { kind: 'index', bytes: index, isExact: true }];
  const kinds = storageKinds.flatMap((kind) => all.find((size) => size.kind === kind) ?? []);
  return success({ counts: counts.value, kinds, disk: space });
}
