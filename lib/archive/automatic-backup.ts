import type { BackupFile, BackupPlace, BackupTrouble } from '../article/backup-plan.ts';
import { backupFileName } from '../backup/backup-format.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { backupPlan, chosenFolder } from '../storage/backup-plan.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';
import { backUp, backUpInto, noteBackup, noteBackupTrouble, troubleOf } from './back-up.ts';

/** A file in a folder that is being written. */
export interface FileInFolder {
  stream: WritableStream<Uint8Array<ArrayBuffer>>;
  /** Bytes of it, once it is written. */
  size: () => Promise<number>;
}

/** The browser, as backups need it. */
export interface BackupTarget {
  /** Whether files may be put there, without asking the reader. */
  mayWrite: (to: BackupPlace, folder: unknown) => Promise<Result<null, BackupTrouble>>;
  /** Puts a file into the folder for downloads, and answers the browser's number of it when it is there. */
  download: (blob: Blob, name: string) => Promise<Result<number, BackupTrouble>>;
  /** Begins a file in the chosen folder. */
  open: (folder: unknown, name: string) => Promise<Result<FileInFolder, BackupTrouble>>;
  /** Takes away a file that was made by itself; one that the reader has moved or taken away is left alone. */
  remove: (file: BackupFile, folder: unknown) => Promise<void>;
}

export interface AutomaticDeps {
  target: BackupTarget;
  database?: ArchiveDatabase;
  clock?: Clock;
  /** Called every now and then while it goes on. */
  onProgress?: () => void;
}

/**
 * Makes the backup that is due, if one is, and takes away the oldest that is then one too many. What came of it stands in the
 * plan; a failure is tried again later. Answers whether one was due.
 */
export async function makeDueBackup(deps: AutomaticDeps): Promise<boolean> {
  const { target, database = archiveDatabase(), clock = systemClock, onProgress } = deps;
  const found = await withArchive(
    async (archive) => ({ plan: await backupPlan(archive), folder: await chosenFolder(archive) }),
    database,
  );
  if (!found.ok) return false;
  const { plan, folder } = found.value;
  const now = clock();
  if (plan.nextAt === null || plan.nextAt > now) return false;
  const work = { database, clock, ...(onProgress === undefined ? {} : { onProgress }) };
  const allowed = await target.mayWrite(plan.to, folder);
  const made = allowed.ok ? await write(plan.to, folder, target, work) : allowed;
  if (!made.ok) {
    await noteBackupTrouble(made.error, work);
    return true;
  }
  const { name, at, size, articles, downloadId } = made.value;
  const noted = await noteBackup({ at, size, articles, by: 'itself' }, { name, at, to: plan.to, downloadId }, work);
  // The new one is there; only then does the oldest go.
  if (noted.ok) for (const file of noted.value) await target.remove(file, folder);
  return true;
}

interface WrittenBackup {
  name: string;
  at: number;
  size: number;
  articles: number;
  downloadId: number | null;
}

async function write(
  to: BackupPlace,
  folder: unknown,
  target: BackupTarget,
  work: { database: ArchiveDatabase; clock: Clock; onProgress?: () => void },
): Promise<Result<WrittenBackup, BackupTrouble>> {
  if (to === 'downloads') {
    const made = await backUp(work);
    if (!made.ok) return failure(troubleOf(made.error));
    const { blob, ...of } = made.value;
    const saved = await target.download(blob, of.name);
    return saved.ok ? success({ ...of, size: blob.size, downloadId: saved.value }) : saved;
  }
  const file = await target.open(folder, backupFileName(work.clock()));
  if (!file.ok) return file;
  try {
    const made = await backUpInto(file.value.stream, work);
    if (!made.ok) return failure(troubleOf(made.error));
    return success({ ...made.value, size: await file.value.size(), downloadId: null });
  } catch {
    // What a browser says of a full disk, or of a folder that goes away, has no name of its own.
    return failure('not-written');
  }
}
