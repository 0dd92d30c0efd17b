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

/** When the archive was as it stands in a file, in milliseconds since 1970. */
export async function writtenAt(file: Blob): Promise<number> {
  for await (const item of readBackup(file)) if (item.kind === 'header') return item.header.writtenAt;
  throw new Error('A backup begins with its header.');
}
