import type { ImportFault } from '../../article/import-item.ts';
import type { ImportCounts, ImportOutcome, ImportStanding } from '../../article/import-run.ts';
import { type Clock, systemClock } from '../../foundation/clock.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import { type Result, success } from '../../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import { beginImport, endImport, unreadAmong } from '../../storage/import-repository.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { faultsOf, sumOf } from './entry-standing.ts';
import { type ImportSource, mostFaults } from './import-source.ts';
import { type Entry, importTogether, together, weightOf } from './import-together.ts';
import type { ItemReader, StatedUrls } from './read-item.ts';

export interface ImportDeps {
  statedUrls: StatedUrls;
  itemReader: ItemReader;
  database?: ArchiveDatabase;
  clock?: Clock;
  newId?: () => string;
  /** The name of a collection that everything is put into besides; null: none. */
  label?: string | null;
  signal?: AbortSignal;
  /** Told how many entries have been written. */
  onProgress?: (entries: number) => void;
  /** Waited for between two batches. */
  pause?: () => Promise<void>;
}

/** How an import ended. `failed`: the archive could take no more; what was written until then stays, and can be taken back. */
export type ImportEnd =
  | { end: 'done' | 'stopped'; outcome: ImportOutcome }
  | { end: 'failed'; error: ErrorCode; outcome: ImportOutcome };

/**
 * Imports files, some articles a transaction, so that of each article all is written or nothing. It can be stopped at any moment,
 * by the reader or by the browser: what was done until then is in the archive with the steps by which `undoImport` takes it
 * back, and importing the same files again goes on with the rest, for whatever is here already is left as it is.
 *
 * `storage-stuck`, `storage-full` before anything was written: see `withArchive`.
 */
export async function runImport(source: ImportSource, deps: ImportDeps): Promise<Result<ImportEnd, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock, newId = () => crypto.randomUUID() } = deps;
  const { signal, onProgress = () => {}, pause = async () => {} } = deps;
  const importId = newId();
  const startedAt = clock();
  const counts: ImportCounts = { new: 0, merged: 0, unchanged: 0, trashed: 0 };
  const record = {
    id: importId,
    name: source.name,
    format: source.format,
    startedAt,
    finishedAt: null,
    counts,
    collectionId: null,
    collections: [],
  };
  const begun = await withArchive((archive) => beginImport(archive, record), database);
  if (!begun.ok) return begun;
  const faults: ImportFault[] = [];
  const standings = new Map<string, ImportStanding>();
  let entries = 0;
  let error: ErrorCode | null = null;
  let waiting: Entry[] = [];
  let weight = 0;
  // Each article once, as the preview counts them, however many files it stands in.
  const count = (articleId: string, standing: ImportStanding) => {
    const before = standings.get(articleId);
    const both = sumOf(before, standing);
    if (before === both) return;
    if (before !== undefined) counts[before] -= 1;
    counts[both] += 1;
    standings.set(articleId, both);
  };
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    weight = 0;
    const done = await importTogether(batch, importId, { ...deps, newId, clock, database, pause });
    for (const one of done.outcomes) {
      if ('fault' in one) faults.push(one.fault);
      else {
        faults.push(...faultsOf(one, standings.get(one.articleId)));
        count(one.articleId, one.standing);
      }
    }
    entries += done.outcomes.length;
    error = done.error;
    onProgress(entries);
    await pause();
  };
  for await (const line of source.read()) {
    if (signal?.aborted === true || error !== null) break;
    if ('fault' in line) {
      if (faults.length < mostFaults) faults.push(line.fault);
      continue;
    }
    const entry = { item: line.item, file: line.file ?? null };
    waiting.push(entry);
    weight += weightOf(entry);
    if (weight >= together) await flush();
  }
  if (waiting.length > 0 && error === null && signal?.aborted !== true) await flush();
  const isDone = error === null && signal?.aborted !== true;
  const ended = await withArchive(
    (archive) => endImport(archive, importId, isDone ? clock() : null, deps.label ?? null),
    database,
  );
  const touched = [...standings].flatMap(([id, standing]) => (standing === 'trashed' ? [] : [id]));
  const unread = ended.ok ? await unreadOf(touched, database, pause) : ended;
  const outcome = { importId, counts, unread: unread.ok ? unread.value : [], faults };
  if (error !== null || !unread.ok) {
    const said = error ?? (unread.ok ? 'storage-stuck' : unread.error);
    return success({ end: 'failed', error: said, outcome });
  }
  return success({ end: isDone ? 'done' : 'stopped', outcome });
}

/** Articles that are asked for in one question. */
const asked = 500;

async function unreadOf(
  articleIds: readonly string[],
  database: ArchiveDatabase,
  pause: () => Promise<void>,
): Promise<Result<string[], ErrorCode>> {
  const unread: string[] = [];
  for (let at = 0; at < articleIds.length; at += asked) {
    const some = await withArchive((archive) => unreadAmong(archive, articleIds.slice(at, at + asked)), database);
    if (!some.ok) return some;
    unread.push(...some.value);
    await pause();
  }
  return success(unread);
}
