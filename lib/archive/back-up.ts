import type { BackupFailure } from '../article/backup.ts';
import {
  type BackupEvery,
  type BackupFile,
  type BackupPlace,
  type BackupPlan,
  type BackupTrouble,
  nextBackupAt,
  planAfterBackup,
  planAfterRemoval,
  planAfterTrouble,
} from '../article/backup-plan.ts';
import { backupFileName } from '../backup/backup-format.ts';
import { settled, WorkStopped } from '../backup/work-stopped.ts';
import { backupStream, blobOf } from '../backup/write-backup.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { changeBackupPlan } from '../storage/backup-plan.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';

export interface BackUpDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
  signal?: AbortSignal;
  /** Rows written, and about how many there are. */
  onProgress?: (done: number, total: number) => void;
}

/** A backup that was made. */
export interface MadeBackup {
  name: string;
  at: number;
  articles: number;
}

/** Makes a backup of the archive as it is, in a `Blob`. What is captured meanwhile is in it whole or not at all. */
export function backUp(deps: BackUpDeps = {}): Promise<Result<MadeBackup & { blob: Blob }, BackupFailure>> {
  return made(deps, async (stream) => ({ blob: await blobOf(stream) }));
}

/** The same into a stream that goes to a file. Throws what the stream throws. */
export function backUpInto(
  target: WritableStream<Uint8Array<ArrayBuffer>>,
  deps: BackUpDeps = {},
): Promise<Result<MadeBackup, BackupFailure>> {
  return made(deps, async (stream) => {
    await stream.pipeTo(target);
    return {};
  });
}

async function made<T>(
  { database = archiveDatabase(), clock = systemClock, signal, onProgress }: BackUpDeps,
  take: (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<T>,
): Promise<Result<MadeBackup & T, BackupFailure>> {
  return settled(async () => {
    const at = clock();
    let articles = 0;
    const stream = backupStream(database, {
      now: at,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
      onEnd: (counts) => {
        articles = counts.articles ?? 0;
      },
    });
    const taken = await take(stream);
    if (signal?.aborted) throw new WorkStopped('cancelled');
    return { name: backupFileName(at), at, articles, ...taken };
  });
}

/** Plans backups from now on, the first of them at once; with null none is made by itself. */
export async function planBackups(
  every: BackupEvery | null,
  to: BackupPlace,
  { database = archiveDatabase(), clock = systemClock }: BackUpDeps = {},
): Promise<Result<null, ErrorCode>> {
  const now = clock();
  const planned = await withArchive(
    (archive) =>
      changeBackupPlan(archive, now, (plan) => {
        const lastHere = plan.files.filter((file) => file.to === to).at(-1)?.at ?? null;
        const due = lastHere === null ? now : (nextBackupAt(every, lastHere) ?? now);
        return { plan: { ...plan, every, to, nextAt: every === null ? null : Math.max(due, now), trouble: null } };
      }),
    database,
  );
  return planned.ok ? success(null) : planned;
}

/** Notes a backup that was made, and answers which files of earlier ones are one too many. */
export async function noteBackup(
  made: { at: number; size: number; articles: number; by: 'itself' | 'hand' },
  file: BackupFile | null,
  { database = archiveDatabase(), clock = systemClock }: BackUpDeps = {},
): Promise<Result<BackupFile[], ErrorCode>> {
  const noted = await withArchive(
    (archive) => changeBackupPlan(archive, clock(), (plan) => planAfterBackup(plan, made, file)),
    database,
  );
  return noted.ok ? success(noted.value.tooOld) : noted;
}

/** Notes that the file of an earlier backup is gone from the folder. */
export async function noteRemoved(
  name: string,
  { database = archiveDatabase(), clock = systemClock }: BackUpDeps = {},
): Promise<void> {
  await withArchive(
    (archive) => changeBackupPlan(archive, clock(), (plan) => ({ plan: planAfterRemoval(plan, name) })),
    database,
  );
}

/** Notes that nothing came of a backup, and why. */
export async function noteBackupTrouble(
  reason: BackupTrouble,
  { database = archiveDatabase(), clock = systemClock }: BackUpDeps = {},
): Promise<Result<BackupPlan, ErrorCode>> {
  const now = clock();
  const noted = await withArchive(
    (archive) => changeBackupPlan(archive, now, (plan) => ({ plan: planAfterTrouble(plan, now, reason) })),
    database,
  );
  return noted.ok ? success(noted.value.plan) : noted;
}

/** Has a backup that is planned be made now: the reader has put right what was in its way. */
export async function hastenBackup({
  database = archiveDatabase(),
  clock = systemClock,
}: BackUpDeps = {}): Promise<Result<null, ErrorCode>> {
  const now = clock();
  const hastened = await withArchive(
    (archive) =>
      changeBackupPlan(archive, now, (plan) => ({
        plan: { ...plan, trouble: null, nextAt: plan.every === null ? null : now },
      })),
    database,
  );
  return hastened.ok ? success(null) : hastened;
}

/** A failure of a backup that was to be made by itself, as it is remembered. */
export function troubleOf(failure: BackupFailure): BackupTrouble {
  return failure === 'storage-stuck' || failure === 'storage-full' ? failure : 'not-written';
}
