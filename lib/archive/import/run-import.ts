import { isContentBlock } from '../../article/content-hash.ts';
import { articleIdOf } from '../../article/ids.ts';
import type { ImportFault, ImportItem } from '../../article/import-item.ts';
import type { ImportCounts, ImportOutcome, ImportStanding } from '../../article/import-run.ts';
import { type Clock, systemClock } from '../../foundation/clock.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import { type Result, success } from '../../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import { beginImport, endImport, importArticle, unreadAmong } from '../../storage/import-repository.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { captureBy } from '../capture-article.ts';
import { atOnce, type ImportSource, mostFaults } from './import-source.ts';
import { mergeItem } from './merge-item.ts';
import { addressOf, bringsText, type ItemReader, readItem, type StatedUrls } from './read-item.ts';

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
 * Imports files, an article a transaction, so that of each article all is written or nothing. It can be stopped at any moment,
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
  const touched = new Set<string>();
  let entries = 0;
  let error: ErrorCode | null = null;
  for await (const line of source.read()) {
    if (signal?.aborted === true) break;
    if ('fault' in line) {
      if (faults.length < mostFaults) faults.push(line.fault);
      continue;
    }
    const one = await importItem(line.item, importId, { ...deps, newId, clock });
    if (!one.ok) {
      error = one.error;
      break;
    }
    if (one.value === null) faults.push(unreadable(line.item, line.file ?? null));
    else {
      counts[one.value.standing] += 1;
      if (one.value.standing !== 'trashed') touched.add(one.value.articleId);
    }
    entries += 1;
    onProgress(entries);
    if (entries % atOnce === 0) await pause();
  }
  const isDone = error === null && signal?.aborted !== true;
  const ended = await withArchive(async (archive) => {
    await endImport(archive, importId, isDone ? clock() : null, deps.label ?? null);
    return unreadAmong(archive, [...touched]);
  }, database);
  const outcome = { importId, counts, unread: ended.ok ? ended.value : [], faults };
  if (error !== null || !ended.ok) {
    const said = error ?? (ended.ok ? 'storage-stuck' : ended.error);
    return success({ end: 'failed', error: said, outcome });
  }
  return success({ end: isDone ? 'done' : 'stopped', outcome });
}

/** Null: no facts come of it. */
async function importItem(
  item: ImportItem,
  importId: string,
  deps: ImportDeps & Required<Pick<ImportDeps, 'newId' | 'clock'>>,
): Promise<Result<{ articleId: string; standing: ImportStanding } | null, ErrorCode>> {
  const { statedUrls, itemReader, newId, clock, database = archiveDatabase(), label = null } = deps;
  const canonicalUrl = addressOf(item, statedUrls);
  const articleId = await articleIdOf(canonicalUrl);
  const read = readItem(item, canonicalUrl, itemReader);
  if (read === null) return success(null);
  const { reading, facts } = read;
  const now = clock();
  const wants = {
    importId,
    now,
    wantsText: bringsText(item) && reading.blocks.some(isContentBlock),
    wantsPlaces: item.highlights.length > 0,
  };
  const context = { now, newId, label: label === null ? null : [label] };
  const taken = Math.min(item.takenAt ?? item.savedAt ?? now, now);
  const standing = await captureBy(
    reading,
    facts,
    { interpreter: itemReader.interpreter, database, clock, takenBy: 'import', takenAt: taken },
    (archive, capture) =>
      importArticle(archive, capture, wants, (here, texts) => mergeItem(item, here, texts, articleId, context)),
  );
  return standing.ok ? success({ articleId, standing: standing.value }) : standing;
}

function unreadable({ at, headline, url }: ImportItem, file: string | null): ImportFault {
  return { at, file, reason: 'unreadable', excerpt: (headline ?? url).slice(0, 120) };
}
