import * as v from 'valibot';

/** The nouns of backups that are made by themselves. Times in milliseconds since 1970. */

export const backupEverySchema = v.picklist(['day', 'week', 'month']);
export type BackupEvery = v.InferOutput<typeof backupEverySchema>;

/** Where files go: into the browser's folder for downloads, or into one that the reader has chosen. */
export const backupPlaceSchema = v.picklist(['downloads', 'folder']);
export type BackupPlace = v.InferOutput<typeof backupPlaceSchema>;

/**
 * Why no backup was made.
 *
 * - `no-permission`: the browser does not let Dateline write there any more
 * - `no-folder`: the folder is not there any more
 * - `not-written`: the file could not be written: the disk is full, or the browser refused
 * - `storage-stuck`, `storage-full`: the archive did not answer
 */
export const backupTroubleSchema = v.picklist([
  'no-permission',
  'no-folder',
  'not-written',
  'storage-stuck',
  'storage-full',
]);
export type BackupTrouble = v.InferOutput<typeof backupTroubleSchema>;

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = time;

/** A file that was made by itself, to be known again when it is too old. */
export const backupFileSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  at: time,
  to: backupPlaceSchema,
  /** The browser's number of the download; null in a folder. */
  downloadId: v.nullable(v.pipe(v.number(), v.integer())),
});
export type BackupFile = v.InferOutput<typeof backupFileSchema>;

/** What is planned, and what came of it. */
export const backupPlanSchema = v.object({
  /** Null: none is made by itself. */
  every: v.nullable(backupEverySchema),
  to: backupPlaceSchema,
  /** When the next one is due; null: none is. */
  nextAt: v.nullable(time),
  /** The last one that was made, by itself or by hand; null: none ever was. */
  last: v.nullable(v.object({ at: time, size: count, articles: count, by: v.picklist(['itself', 'hand']) })),
  /** Why the last try came to nothing; null: it did not. */
  trouble: v.nullable(v.object({ at: time, reason: backupTroubleSchema })),
  /** Those that are kept, the oldest first. */
  files: v.array(backupFileSchema),
});
export type BackupPlan = v.InferOutput<typeof backupPlanSchema>;

export const noBackups: BackupPlan = {
  every: null,
  to: 'downloads',
  nextAt: null,
  last: null,
  trouble: null,
  files: [],
};

/** How many files that were made by themselves are kept: the oldest go. */
export const backupsKept = 5;

const day = 24 * 60 * 60_000;
const lengths: Record<BackupEvery, number> = { day, week: 7 * day, month: 30 * day };

/** Milliseconds after which it is tried again when nothing came of it. */
const triedAgain = 60 * 60_000;

/** When the next is due, one having been made at that moment. */
export function nextBackupAt(every: BackupEvery | null, made: number): number | null {
  return every === null ? null : made + lengths[every];
}

/** A plan after a backup was made. */
export function planAfterBackup(
  plan: BackupPlan,
  made: { at: number; size: number; articles: number; by: 'itself' | 'hand' },
  file: BackupFile | null,
): { plan: BackupPlan; tooOld: BackupFile[] } {
  // In a folder a file of the same name takes the place of the one that was there.
  const isReplaced = (one: BackupFile) => one.to === 'folder' && file?.to === 'folder' && one.name === file.name;
  const others = plan.files.filter((one) => !isReplaced(one));
  const files = file === null ? others : [...others, file];
  const tooOld = files.slice(0, Math.max(0, files.length - backupsKept));
  // One by hand is the reader's, wherever it went: what is made by itself goes on as planned.
  const nextAt = made.by === 'hand' ? plan.nextAt : nextBackupAt(plan.every, made.at);
  const trouble = made.by === 'hand' ? plan.trouble : null;
  return { plan: { ...plan, last: made, nextAt, trouble, files: files.slice(tooOld.length) }, tooOld };
}

/** A plan after nothing came of a backup: it is tried again in a while. */
export function planAfterTrouble(plan: BackupPlan, at: number, reason: BackupTrouble): BackupPlan {
  return { ...plan, trouble: { at, reason }, nextAt: plan.every === null ? null : at + triedAgain };
}
