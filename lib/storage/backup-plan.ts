import type { BackupPlan } from '../article/backup-plan.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';

/** What is planned of backups, and the last one of any. For a live query too. */
export function backupPlan(database: ArchiveDatabase = archiveDatabase()): Promise<BackupPlan> {
  return readSetting(database, 'backups');
}

/** When the next backup is due; null: none is planned. One read of one record. */
export async function backupDueAt(database: ArchiveDatabase): Promise<number | null> {
  return (await readSetting(database, 'backups')).nextAt;
}

/** Changes the plan in one transaction and answers what `change` does. `change` must not wait for anything. */
export async function changeBackupPlan<T extends { plan: BackupPlan }>(
  database: ArchiveDatabase,
  now: number,
  change: (plan: BackupPlan) => T,
): Promise<T> {
  return database.transaction('rw', database.settings, async () => {
    const changed = change(await readSetting(database, 'backups'));
    await writeSetting(database, 'backups', changed.plan, now);
    return changed;
  });
}

/** Where the browser's handle of the chosen folder lies: no value of JSON, so that no backup carries it. */
const folderKey = 'backupFolder';

/** The folder that the reader has chosen, as the browser handed it out; undefined: none. */
export async function chosenFolder(database: ArchiveDatabase): Promise<unknown> {
  return (await database.settings.get(folderKey))?.value;
}

export async function rememberFolder(database: ArchiveDatabase, folder: unknown, now: number): Promise<void> {
  await database.settings.put({ key: folderKey, value: folder, updatedAt: now });
}

/** Saved articles, for whoever wonders whether a backup is worth it. One look into one index. */
export function countSaved(database: ArchiveDatabase = archiveDatabase()): Promise<number> {
  // The index leaves out what has no time: an article that is not saved.
  return database.readerMarks.orderBy('savedAt.value').count();
}
