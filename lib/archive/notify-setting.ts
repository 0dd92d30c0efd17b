import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Whether the reader wants the computer to tell of what watches find. Off until it is asked for. */
export function notifiesOfChanges(database: ArchiveDatabase = archiveDatabase()): Promise<boolean> {
  return readSetting(database, 'notifyOfChanges');
}

/** Sets it. The permission is another matter: see `requestNotifications`. */
export async function setNotifyOfChanges(
  notify: boolean,
  database: ArchiveDatabase = archiveDatabase(),
  clock: Clock = systemClock,
): Promise<Result<null, ErrorCode>> {
  const set = await withArchive((archive) => writeSetting(archive, 'notifyOfChanges', notify, clock()), database);
  return set.ok ? success(null) : set;
}
