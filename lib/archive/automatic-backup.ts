import { type BackupPlace, type BackupPlan, type BackupTrouble, nextNumber } from '../article/backup-plan.ts';
import { backupFileName, numberedBackupName } from '../backup/backup-format.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { settledIdentity } from '../storage/archive-identity.ts';
import { backupPlan, chosenFolder } from '../storage/backup-plan.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';
import { backUp, backUpInto, noteBackup, noteBackupTrouble, noteRemoved, troubleOf } from './back-up.ts';

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
  /** Puts a file into the folder for downloads, in the place of one of that name, and answers when it is there. */
  download: (blob: Blob, name: string) => Promise<Result<null, BackupTrouble>>;
  /** Begins a file in the chosen folder. */
  open: (folder: unknown, name: string) => Promise<Result<FileInFolder, BackupTrouble>>;
  /**
   * Takes a file out of the chosen folder and answers whether it is gone, be it by the reader's hand: one that the browser
   * could not take away is asked for again after the next backup.
   */
  remove: (folder: unknown, name: string) => Promise<boolean>;
}

export interface AutomaticDeps {
  target: BackupTarget;
  database?: ArchiveDatabase;
  clock?: Clock;
  /** Called every now and then while it goes on. */
  onProgress?: () => void;
}

/**
 * Makes the backup that is due, if one is. In a folder the oldest is then taken away when it is one too many; among the
 * downloads the new one takes its place, since Firefox lets no extension touch a file that it had downloaded before the last
 * start. What came of it stands in the plan; a failure is tried again later. Answers whether one was due.
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
  const made = allowed.ok ? await write(plan, folder, target, work) : allowed;
  if (!made.ok) {
    await noteBackupTrouble(made.error, work);
    return true;
  }
  const { name, at, size, articles } = made.value;
  const noted = await noteBackup({ at, size, articles, by: 'itself' }, { name, at, to: plan.to }, work);
  // The new one is there; only then does the oldest go. It is forgotten when it is gone: the browser may be closed in between.
  if (noted.ok)
    for (const { name: old } of noted.value) if (await target.remove(folder, old)) await noteRemoved(old, work);
  return true;
}

interface WrittenBackup {
  name: string;
  at: number;
  size: number;
  articles: number;
}

async function write(
  plan: BackupPlan,
  folder: unknown,
  target: BackupTarget,
  work: { database: ArchiveDatabase; clock: Clock; onProgress?: () => void },
): Promise<Result<WrittenBackup, BackupTrouble>> {
  if (plan.to === 'downloads') {
    const made = await backUp(work);
    if (!made.ok) return failure(troubleOf(made.error));
    const { blob, at, articles } = made.value;
    const identity = await withArchive((archive) => settledIdentity(archive, work.clock()), work.database);
    if (!identity.ok) return failure(troubleOf(identity.error));
    // Every archive has names of its own: another profile's backups may lie in the same folder.
    const nameOf = (number: number) => numberedBackupName(identity.value.id, number);
    const name = nameOf(nextNumber(plan, nameOf));
    const saved = await target.download(blob, name);
    return saved.ok ? success({ name, at, articles, size: blob.size }) : saved;
  }
  const file = await target.open(folder, backupFileName(work.clock()));
  if (!file.ok) return file;
  try {
    const made = await backUpInto(file.value.stream, work);
    if (!made.ok) return failure(troubleOf(made.error));
    return success({ ...made.value, size: await file.value.size() });
  } catch {
    // What a browser says of a full disk, or of a folder that goes away, has no name of its own.
    return failure('not-written');
  }
}
