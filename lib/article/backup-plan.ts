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
  /** Those that are there, the oldest first; in a folder also those that have still to be taken away. */
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

/** How many files are remembered at most: one that could never be taken away is given up then. */
const filesRemembered = 4 * backupsKept;

/** A plan after a backup was made, and which files in a folder are too old now. They stay in it until they are gone. */
export function planAfterBackup(
  plan: BackupPlan,
  made: { at: number; size: number; articles: number; by: 'itself' | 'hand' },
  file: BackupFile | null,
): { plan: BackupPlan; tooOld: BackupFile[] } {
  // A file of the same name takes the place of the one that was there.
  const isReplaced = (one: BackupFile) => one.to === file?.to && one.name === file.name;
  const others = plan.files.filter((one) => !isReplaced(one));
  const files = (file === null ? others : [...others, file]).slice(-filesRemembered);
  const inFolder = files.filter((one) => one.to === 'folder');
  const tooOld = inFolder.slice(0, Math.max(0, inFolder.length - backupsKept));
  // One by hand is the reader's, wherever it went: what is made by itself goes on as planned.
  const nextAt = made.by === 'hand' ? plan.nextAt : nextBackupAt(plan.every, made.at);
  const trouble = made.by === 'hand' ? plan.trouble : null;
  return { plan: { ...plan, last: made, nextAt, trouble, files }, tooOld };
}

/** Which number, from 1 to `backupsKept`, a new file among the downloads gets: the first that is free, or else that of the oldest. */
export function nextNumber(plan: BackupPlan, nameOf: (number: number) => string): number {
  const place = (number: number) =>
    plan.files.findIndex(({ to, name }) => to === 'downloads' && name === nameOf(number));
  let next = 1;
  for (let number = 2; number <= backupsKept; number += 1) if (place(number) < place(next)) next = number;
  return next;
}

/** A plan after a file was taken out of the folder. */
export function planAfterRemoval(plan: BackupPlan, name: string): BackupPlan {
  return { ...plan, files: plan.files.filter((file) => file.to !== 'folder' || file.name !== name) };
}

/** A plan after nothing came of a backup: it is tried again in a while. */
export function planAfterTrouble(plan: BackupPlan, at: number, reason: BackupTrouble): BackupPlan {
  return { ...plan, trouble: { at, reason }, nextAt: plan.every === null ? null : at + triedAgain };
}
