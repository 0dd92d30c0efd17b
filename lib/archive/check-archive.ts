import type { ArchiveReport } from '../article/archive-fault.ts';
import type { IndexHealth } from '../article/index-health.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { shapedTables } from '../storage/row-shapes.ts';
import { writeSetting } from '../storage/settings.ts';
import { checkArticles, checkUnknownArticles } from './check-articles.ts';
import { checkLoose, checkShapes, checkStray } from './check-records.ts';
import { CheckBroken, CheckWalk } from './check-walk.ts';

/** The search index, which is made of the archive and lives elsewhere. */
export interface IndexKeeper {
  health: () => Promise<Result<IndexHealth, ErrorCode>>;
  rebuild: () => Promise<Result<unknown, ErrorCode>>;
}

export interface CheckProgress {
  /** Records that were looked at, never more than `total`. */
  done: number;
  total: number;
}

export interface CheckDeps {
  /** Whether what can be mended is mended on the way; else it is only found. */
  repair: boolean;
  database?: ArchiveDatabase;
  clock?: Clock;
  /** Null: the index is not asked. */
  index?: IndexKeeper | null;
  /** Waited for before each batch. Captures get their turn without: they come between two transactions. */
  pause?: () => Promise<void>;
  onProgress?: (progress: CheckProgress) => void;
  /** Stops it after the batch that is under way. */
  signal?: AbortSignal;
}

/**
 * Looks at every record of the archive, whether all is there and fits together, in batches that give way to captures. Each
 * batch is a transaction of its own and so is each repair: stopped at any moment, the archive is as sound as it was or sounder.
 *
 * 1. articles with their versions, texts, seals and notes
 * 2. versions, texts and notes without their article
 * 3. what else belongs to articles that are not there
 * 4. texts and images that nobody needs, images that are missing
 * 5. the shapes of the reader's records
 * 6. the search index
 *
 * What `repair` does is said in `repair-repository.ts`. Null: it was stopped. `storage-stuck`, `storage-full`: see
 * `withArchive`; what was mended until then stays.
 */
export async function checkArchive({
  repair,
  database = archiveDatabase(),
  clock = systemClock,
  index = null,
  pause = nextTurn,
  onProgress = () => {},
  signal,
}: CheckDeps): Promise<Result<ArchiveReport | null, ErrorCode>> {
  const walk = new CheckWalk(database, repair, clock());
  try {
    const total = await walk.ask(countRecords);
    let done = 0;
    onProgress({ done, total });
    for (const part of [checkArticles, checkUnknownArticles, checkStray, checkLoose, checkShapes]) {
      for await (const looked of part(walk)) {
        // What is captured meanwhile is looked at as well.
        done = Math.min(total, done + looked);
        onProgress({ done, total });
        if (signal?.aborted) return success(null);
        await pause();
      }
    }
    if (index !== null) await checkIndex(walk, index);
    const report = walk.report(clock());
    await walk.ask((archive) => writeSetting(archive, 'lastCheck', summaryOf(report), report.at));
    return success(report);
  } catch (error) {
    if (error instanceof CheckBroken) return failure(error.code);
    throw error;
  }
}

/** The index follows the archive some moments behind: it is stale when it does not come after, which its counts tell. */
async function checkIndex(walk: CheckWalk, index: IndexKeeper): Promise<void> {
  const health = await index.health();
  // A browser without an index has none that is stale.
  if (!health.ok || health.value.building !== null) return;
  const { archived, indexed, stale } = health.value;
  if (archived === indexed || stale > 0) return;
  walk.found('index-stale', Math.abs(archived - indexed));
  if (walk.repair && (await index.rebuild()).ok) walk.mended('index-stale', Math.abs(archived - indexed));
}

function summaryOf({ at, articles, versions, faults }: ArchiveReport) {
  const all = Object.values(faults);
  const found = all.reduce((sum, one) => sum + one.found, 0);
  return { at, articles, versions, found, repaired: all.reduce((sum, one) => sum + one.repaired, 0) };
}

async function countRecords(archive: ArchiveDatabase): Promise<number> {
  const names = ['articles', 'contents', 'images', 'articleImages', ...shapedTables];
  const counts = await Promise.all(names.map((name) => archive.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Timers come after what waits already. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
