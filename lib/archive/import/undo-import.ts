import { type Clock, systemClock } from '../../foundation/clock.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import { type Result, success } from '../../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import { countSteps, endUndo, forgetImports, undoSteps } from '../../storage/import-undo.ts';
import { deriveAnew } from '../../storage/restore-repository.ts';
import { withArchive } from '../../storage/with-archive.ts';

export { pastImports } from '../../storage/import-undo.ts';

export interface UndoDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
  signal?: AbortSignal;
  /** Told after each batch: articles done, and in all. */
  onProgress?: (done: number, total: number) => void;
  pause?: () => Promise<void>;
}

/** What taking an import back came to. */
export interface UndoneImport {
  /** Articles that are gone again. */
  deleted: number;
  /** Articles that it had made, and that stay: the reader has done something with them since. */
  stayed: number;
  /** Articles that were here before, and have what they had. */
  restored: number;
}

/** Steps in one transaction: a capture never waits long for its turn. Those of an archive's own file hold whole articles. */
const batch = { entries: 200, articles: 20 };

/**
 * Takes a whole import back: what it made is deleted, what it added goes, unless the reader has changed it since. In batches,
 * each whole or not at all; stopped in the middle, it goes on from there when it is asked for again.
 */
export async function undoImport(
  importId: string,
  {
    database = archiveDatabase(),
    clock = systemClock,
    signal,
    onProgress = () => {},
    pause = async () => {},
  }: UndoDeps = {},
): Promise<Result<UndoneImport, ErrorCode>> {
  const counted = await withArchive((archive) => countSteps(archive, importId), database);
  if (!counted.ok) return counted;
  const most = counted.value.format === 'dateline' ? batch.articles : batch.entries;
  const undone: UndoneImport = { deleted: 0, stayed: 0, restored: 0 };
  let done = 0;
  for (let more = true; more; ) {
    if (signal?.aborted === true) return success(undone);
    const part = await withArchive((archive) => undoSteps(archive, importId, most), database);
    if (!part.ok) return part;
    const { value } = part;
    more = value.more;
    undone.deleted += value.deleted;
    undone.stayed += value.stayed;
    undone.restored += value.restored;
    done += value.steps;
    onProgress(done, counted.value.steps);
    await pause();
  }
  const ended = await withArchive((archive) => endUndo(archive, importId), database);
  if (!ended.ok) return ended;
  if (ended.value !== 'dateline') return success(undone);
  // What lay here before may be of an older interpreter than has run since.
  const derived = await withArchive((archive) => deriveAnew(archive, clock()), database);
  return derived.ok ? success(undone) : derived;
}

/** Milliseconds for which an import can be taken back: as long as what is thrown away stays in the trash. */
const remembered = 30 * 24 * 60 * 60_000;

/** Forgets how to take imports back that are older. What they brought stays. */
export async function forgetOldImports(
  now: number,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<null, ErrorCode>> {
  const forgotten = await withArchive((archive) => forgetImports(archive, now - remembered), database);
  return forgotten.ok ? success(null) : forgotten;
}
