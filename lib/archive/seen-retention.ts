import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { countPrunable } from '../storage/prune-repository.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';

const day = 24 * 60 * 60 * 1_000;

/** The lengths of time that are offered, in days. */
export const retentionChoices = [7, 30, 90, 180, 365, 730] as const;

export interface RetentionDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** Days that articles which were only seen are kept; null: for good. */
export function seenRetention(database: ArchiveDatabase = archiveDatabase()): Promise<number | null> {
  return readSetting(database, 'seenRetentionDays');
}

/** How many articles would go if seen ones were kept for so long. */
export async function wouldGo(
  days: number | null,
  { database = archiveDatabase(), clock = systemClock }: RetentionDeps = {},
): Promise<Result<number, ErrorCode>> {
  if (days === null) return success(0);
  return withArchive((archive) => countPrunable(archive, clock() - days * day), database);
}

/**
 * Sets how long articles that were only seen are kept. Nothing goes in the next 24 hours, however short it is: what was set by
 * mistake can be set back. Answers what it was.
 */
export async function setSeenRetention(
  days: number | null,
  { database = archiveDatabase(), clock = systemClock }: RetentionDeps = {},
): Promise<Result<number | null, ErrorCode>> {
  const now = clock();
  return withArchive(
    (archive) =>
      archive.transaction('rw', [archive.settings], async () => {
        const before = await readSetting(archive, 'seenRetentionDays');
        await writeSetting(archive, 'seenRetentionDays', days, now);
        await writeSetting(archive, 'lastPrunedAt', now, now);
        return before;
      }),
    database,
  );
}
