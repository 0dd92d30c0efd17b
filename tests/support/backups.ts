import { type BackupItem, readBackup } from '../../lib/backup/read-backup.ts';
import { backupStream, blobOf } from '../../lib/backup/write-backup.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';

/** A backup of an archive, begun at 123. */
export function backupOf(database: ArchiveDatabase): Promise<Blob> {
  return blobOf(backupStream(database, { now: 123 }));
}

/** All that a file holds. */
export async function itemsOf(file: Blob): Promise<BackupItem[]> {
  const items: BackupItem[] = [];
  for await (const item of readBackup(file)) items.push(item);
  return items;
}
