import type { ReaderSettings } from '../article/reader-settings.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';

/** How the reader page sets a text; as it comes, where nothing was chosen. */
export function readerSettings(database: ArchiveDatabase = archiveDatabase()): Promise<ReaderSettings> {
  return readSetting(database, 'reader');
}

/** Sets it. */
export async function setReaderSettings(
  settings: ReaderSettings,
  database: ArchiveDatabase = archiveDatabase(),
  clock: Clock = systemClock,
): Promise<Result<null, ErrorCode>> {
  const set = await withArchive((archive) => writeSetting(archive, 'reader', settings, clock()), database);
  return set.ok ? success(null) : set;
}
