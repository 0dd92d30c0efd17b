import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Whether the reader wants the pictures of every saved article kept. Off until it is asked for. */
export function keepsImages(database: ArchiveDatabase = archiveDatabase()): Promise<boolean> {
  return readSetting(database, 'keepImages');
}

export async function setKeepImages(
  keep: boolean,
  database: ArchiveDatabase = archiveDatabase(),
  clock: Clock = systemClock,
): Promise<Result<null, ErrorCode>> {
  const set = await withArchive((archive) => writeSetting(archive, 'keepImages', keep, clock()), database);
  return set.ok ? success(null) : set;
}
