import type { ArticleParcel } from '../storage/article-parcel.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { mergeParcels, replaceParcels, type Stretch } from '../storage/restore-repository.ts';
import { mergeRows, type PlainRows, replaceRows, sweepShared } from '../storage/restore-rows.ts';
import { BackupFileError, type PlainTable } from './backup-format.ts';
import type { ReadingWork } from './preview-backup.ts';
import { type BackupItem, readBackup } from './read-backup.ts';
import { step, WorkStopped } from './work-stopped.ts';

/** Articles in one transaction: few enough that a capture never waits long for its turn. Rows; large ones are written singly. */
const batchSize = { articles: 20, rows: 200, large: 1 } as const;

export interface RestoreWork extends ReadingWork {
  /** Of `BackupPreview`: another file than the one that was looked at is not restored. */
  sha256: string;
}

/**
 * Brings everything of a file into the archive, batch by batch; nothing that is here goes away. Stopped at any moment the
 * archive is sound and has all that it had; done again, it is completed.
 *
 * `preferred`: whether what was changed later holds, or what the file says.
 */
export async function mergeBackup(
  database: ArchiveDatabase,
  file: Blob,
  preferred: 'later' | 'theirs',
  work: RestoreWork,
): Promise<void> {
  await inBatches(file, work, {
    rows: (table, rows) => step(database, (archive) => mergeRows(archive, table, rows, preferred), work.signal),
    articles: (parcels) => step(database, (archive) => mergeParcels(archive, parcels, preferred), work.signal),
  });
}

/**
 * After `mergeBackup` of the same file: takes away what is not in it, but what was kept or changed since `since`, so that the
 * archive is as it was when the backup was made. The last thing that a replacement does: until here nothing was lost.
 */
export async function dropOthers(
  database: ArchiveDatabase,
  file: Blob,
  since: number,
  work: RestoreWork,
): Promise<void> {
  const ends = new Map<string, string | null>();
  let afterArticle: string | null = null;
  const articles = async (parcels: readonly ArticleParcel[], upTo: string | null) => {
    let left: Stretch | null = { after: afterArticle, upTo };
    while (left !== null) {
      const stretch: Stretch = left;
      left = await step(database, (archive) => replaceParcels(archive, parcels, stretch, since), work.signal);
    }
    afterArticle = upTo;
  };
  const rows = async <T extends keyof PlainRows>(table: T, some: readonly PlainRows[T][], upTo: string | null) => {
    // What texts and images are needed for is known when all others are settled.
    if (table === 'contents' || table === 'images') return;
    const after = ends.get(table) ?? null;
    await step(database, (archive) => replaceRows(archive, table, some, { after, upTo }, since), work.signal);
    ends.set(table, upTo);
  };
  await inBatches(file, work, {
    rows: (table, some, last) => rows(table, some, last),
    articles: (parcels) => articles(parcels, parcels.at(-1)?.articleId ?? null),
  });
  await articles([], null);
  for (const table of ['collections', 'settings', 'savedReading', 'requests', 'pagesAsSeen'] as const) {
    await rows(table, [], null);
  }
  await step(database, sweepShared, work.signal);
}

interface BatchWork {
  /** `last`: the key of the last row. */
  rows: <T extends PlainTable>(table: T, rows: PlainRows[T][], last: string) => Promise<void>;
  articles: (parcels: ArticleParcel[]) => Promise<unknown>;
}

async function inBatches(file: Blob, { signal, onProgress, sha256 }: RestoreWork, work: BatchWork): Promise<void> {
  let parcels: ArticleParcel[] = [];
  let open: { table: PlainTable; rows: object[]; last: string } | null = null;
  const flush = async () => {
    const [some, rows] = [parcels, open];
    parcels = [];
    open = null;
    if (some.length > 0) await work.articles(some);
    // Each row has passed its table's schema; the compiler cannot follow it through the name.
    if (rows !== null) await work.rows(rows.table, rows.rows as PlainRows[typeof rows.table][], rows.last);
  };
  for await (const item of readBackup(file)) {
    if (signal?.aborted) throw new WorkStopped('cancelled');
    if (item.kind === 'end' && item.footer.sha256 !== sha256) {
      throw new BackupFileError('damaged', 'another file than was looked at');
    }
    if (item.kind === 'header') continue;
    if (isOther(item, open)) await flush();
    if (item.kind === 'article') {
      parcels.push(item.parcel);
      if (parcels.length >= batchSize.articles) await flush();
    }
    if (item.kind === 'row') {
      open ??= { table: item.table, rows: [], last: '' };
      open.rows.push(item.row);
      open.last = item.key;
      const isLarge = item.table === 'images' || item.table === 'pagesAsSeen';
      if (open.rows.length >= (isLarge ? batchSize.large : batchSize.rows)) await flush();
    }
    if (item.kind !== 'end') onProgress?.(item.read, file.size);
  }
  await flush();
}

function isOther(item: BackupItem, open: { table: PlainTable } | null): boolean {
  return item.kind === 'end' || (item.kind === 'row' ? item.table !== open?.table : open !== null);
}
