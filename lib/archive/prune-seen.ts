import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { pruneBatch } from '../storage/prune-repository.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';

const day = 24 * 60 * 60 * 1_000;

/** Articles in one transaction: few enough that a capture never waits long for its turn. */
const batchSize = 40;

export interface PruneDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/**
 * Deletes the articles that were only seen, not saved, and not seen again for as long as the reader set (30 days unless
 * changed). Does its work at most once a day, so it may be called at any occasion. Answers how many were deleted.
 *
 * Each batch is a transaction of its own: when the background is stopped half-way, the rest goes the next day.
 */
export async function pruneSeen({
  database = archiveDatabase(),
  clock = systemClock,
}: PruneDeps = {}): Promise<Result<{ deleted: number }, ErrorCode>> {
  const now = clock();
  const limit = await withArchive((archive) => pruneLimit(archive, now), database);
  if (!limit.ok) return limit;

  const before = limit.value;
  if (before === null) return success({ deleted: 0 });

  let deleted = 0;
  let inBatch: number;
  do {
    const batch = await withArchive((archive) => pruneBatch(archive, before, batchSize), database);
    if (!batch.ok) return batch;
    inBatch = batch.value;
    deleted += inBatch;
  } while (inBatch === batchSize);
  return success({ deleted });
}

/** The time before which seen articles go, or null when nothing is to be pruned today. Notes that today was looked at. */
async function pruneLimit(archive: ArchiveDatabase, now: number): Promise<number | null> {
  const days = await readSetting(archive, 'seenRetentionDays');
  const last = await readSetting(archive, 'lastPrunedAt');
  // A clock that was set back must not stop the pruning for years.
  if (days === null || (last <= now && now - last < day)) return null;
  await writeSetting(archive, 'lastPrunedAt', now, now);
  return now - days * day;
}
