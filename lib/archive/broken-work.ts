import type { BrokenWork } from '../article/broken-work.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { leaveWork } from '../storage/broken-work.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';

export interface BrokenWorkDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** The reader leaves work that was broken off at that: nothing is said of it any more. What came in stays. */
export function leaveBrokenWork(work: BrokenWork, deps: BrokenWorkDeps = {}): Promise<Result<null, ErrorCode>> {
  return left(work, true, deps);
}

/** Undoes `leaveBrokenWork`. */
export function putBackBrokenWork(work: BrokenWork, deps: BrokenWorkDeps = {}): Promise<Result<null, ErrorCode>> {
  return left(work, false, deps);
}

async function left(
  work: BrokenWork,
  isLeft: boolean,
  { database = archiveDatabase(), clock = systemClock }: BrokenWorkDeps,
): Promise<Result<null, ErrorCode>> {
  const done = await withArchive((archive) => leaveWork(archive, work, isLeft, clock()), database);
  return done.ok ? success(null) : done;
}
