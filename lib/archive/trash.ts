import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { changeManyMarks, restoreMarks } from '../storage/bulk-marks-repository.ts';
import { archiveDatabase } from '../storage/database.ts';
import { purgeArticles, thrownAwayBy } from '../storage/trash-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { Undo } from './bulk-marks.ts';
import { type BulkDeps, inBatches } from './in-batches.ts';

export { trashedArticles } from '../storage/trash-repository.ts';

const day = 24 * 60 * 60 * 1_000;

/** Days that what was thrown away stays in the trash. */
export const trashDays = 30;

/** Articles deleted in one transaction: fewer than are marked in one, since each has versions. */
const purgeBatchSize = 40;

/** When what was thrown away then goes for good, in milliseconds since 1970. */
export function goesAt(trashedAt: number): number {
  return trashedAt + trashDays * day;
}

/**
 * Throws articles away: they are in the trash, with all that hangs on them, until they are put back or go for good. Their
 * watches pause. Undone with `undoMarks`.
 */
export function trashArticles(ids: readonly string[], deps: BulkDeps = {}): Promise<Result<Undo, ErrorCode>> {
  return changeTrash(ids, deps, (trashedAt, now) => trashedAt ?? now);
}

/** Puts articles back from the trash, as they were; their watches go on. */
export function restoreArticles(ids: readonly string[], deps: BulkDeps = {}): Promise<Result<Undo, ErrorCode>> {
  return changeTrash(ids, deps, () => null);
}

/**
 * Deletes for good those of these articles that are in the trash. Cannot be undone. When the background is stopped half-way, or
 * a batch fails, what was deleted until then is gone and the rest is in the trash still.
 */
export async function deleteForGood(
  ids: readonly string[],
  deps: BulkDeps = {},
): Promise<Result<{ deleted: number }, ErrorCode>> {
  const now = (deps.clock ?? systemClock)();
  const step = async (archive: Parameters<typeof purgeArticles>[0], batch: readonly string[]) => [
    await purgeArticles(archive, batch, now),
  ];
  const done = await inBatches(ids, deps, step, undefined, purgeBatchSize);
  return done.ok ? success({ deleted: done.value.reduce((sum, one) => sum + one, 0) }) : done;
}

/** Deletes for good all that is in the trash now. Else as `deleteForGood`. */
export function emptyTrash(deps: BulkDeps = {}): Promise<Result<{ deleted: number }, ErrorCode>> {
  return deleteThrownAwayBy((deps.clock ?? systemClock)(), deps);
}

/** Deletes for good what was thrown away 30 days ago. One look into an index where there is nothing to do. */
export function purgeExpired(deps: BulkDeps = {}): Promise<Result<{ deleted: number }, ErrorCode>> {
  return deleteThrownAwayBy((deps.clock ?? systemClock)() - trashDays * day, deps);
}

async function deleteThrownAwayBy(until: number, deps: BulkDeps): Promise<Result<{ deleted: number }, ErrorCode>> {
  const ids = await withArchive((archive) => thrownAwayBy(archive, until), deps.database ?? archiveDatabase());
  return ids.ok ? deleteForGood(ids.value, deps) : ids;
}

async function changeTrash(
  ids: readonly string[],
  deps: BulkDeps,
  decide: (trashedAt: number | null, now: number) => number | null,
): Promise<Result<Undo, ErrorCode>> {
  const now = (deps.clock ?? systemClock)();
  const done = await inBatches(
    ids,
    deps,
    (archive, batch) =>
      changeManyMarks(archive, batch, now, ({ trashedAt }, at) => ({ trashedAt: decide(trashedAt, at) })),
    restoreMarks,
  );
  return done.ok ? success({ articles: done.value }) : done;
}
