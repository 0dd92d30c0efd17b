// Runs inside a page of the extension: fills its archive, and does what its pages do with it.
import { backUp } from '../../../lib/archive/back-up.ts';
import { quickSearch, searchQuery } from '../../../lib/archive/quick-search.ts';
import { restoreBackup } from '../../../lib/archive/restore.ts';
import type { LibraryAnswer, LibraryQuery } from '../../../lib/article/library-query.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import type { Result } from '../../../lib/foundation/result.ts';
import { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { inventedRows } from './invented-article.ts';
import * as rivals from './rivals.ts';

interface Extension {
  runtime: { sendMessage(message: { name: string; data: unknown }): Promise<unknown> };
}
const scope = globalThis as { browser?: Extension; chrome?: Extension };

async function send<T>(name: string, data: unknown): Promise<Result<T, ErrorCode>> {
  return (await (scope.browser ?? scope.chrome)?.runtime.sendMessage({ name, data })) as Result<T, ErrorCode>;
}

const ask = (data: unknown) => send<LibraryAnswer>('background/browse-archive', data);

let database: ArchiveDatabase | null = null;
async function archive(): Promise<ArchiveDatabase> {
  database ??= new ArchiveDatabase();
  if (!database.isOpen()) await database.open();
  return database;
}

/** Writes articles `from` to `to` of `count` in one transaction. Answers the bytes of their texts. */
async function fill(from: number, to: number, count: number): Promise<number> {
  const rows = Array.from({ length: to - from }, (_, at) => inventedRows(from + at, count));
  const open = await archive();
  const { articles, versions, frames, corrections, readerMarks, indexQueue } = open;
  await open.transaction('rw', [articles, versions, frames, corrections, readerMarks, indexQueue], async () => {
    await articles.bulkPut(rows.map(({ article }) => article));
    await versions.bulkPut(rows.flatMap((row) => row.versions));
    await frames.bulkPut(rows.flatMap((row) => row.frames));
    await corrections.bulkPut(rows.flatMap((row) => row.corrections));
    await readerMarks.bulkPut(rows.flatMap(({ marks }) => marks ?? []));
    // The index is made of the archive from the first to the last, as after a restore; what it took is measured there.
    await indexQueue.clear();
  });
  return rows.reduce((sum, { textBytes }) => sum + textBytes, 0);
}

/** How long a search took with the passages of its first 20 hits, in milliseconds, and how many articles it found. */
async function search(text: string): Promise<{ ms: number; total: number }> {
  const started = performance.now();
  const found = await quickSearch(text, 20, { ask, locale: 'en', database: await archive() });
  if (!found.ok) throw new Error(`${text}: ${found.error}`);
  if (found.value.problem !== null) throw new Error(`${text}: ${found.value.problem.kind}`);
  return { ms: performance.now() - started, total: found.value.total };
}

/** How long it took until a changed filter, order or search had its first rows and its counts. */
async function browse(change: Partial<LibraryQuery>): Promise<{ ms: number; total: number; ids: number }> {
  const query = { ...searchQuery(''), sort: 'seen' as const, ...change };
  const started = performance.now();
  const answer = await ask({ query, offset: 0, limit: 50, locale: 'en' });
  if (!answer.ok) throw new Error(answer.error);
  await (await archive()).articles.bulkGet(answer.value.ids);
  return { ms: performance.now() - started, total: answer.value.total, ids: answer.value.ids.length };
}

async function state(): Promise<{ done: number; total: number } | null> {
  const record = await (await archive()).settings.get('searchIndex');
  return (record?.value ?? null) as { done: number; total: number } | null;
}

/** What the browser says that this origin takes by kind, in bytes. */
async function usage(): Promise<Record<string, number>> {
  const estimate: StorageEstimate & { usageDetails?: Record<string, number> } = await navigator.storage.estimate();
  return { total: estimate.usage ?? 0, ...estimate.usageDetails };
}

/** A backup of the whole archive, and its restore into an empty one: seconds, and bytes of the file. */
async function restoring(): Promise<{ backup: number; restore: number; bytes: number }> {
  const started = performance.now();
  const made = await backUp({ database: await archive() });
  if (!made.ok) throw new Error(made.error);
  const between = performance.now();
  const empty = new ArchiveDatabase('restored');
  await empty.open();
  const restored = await restoreBackup(made.value.blob, 'merge', { database: empty });
  const ended = performance.now();
  if (!restored.ok) throw new Error(restored.error);
  const [kept, wanted] = [await empty.versions.count(), await (await archive()).versions.count()];
  await empty.delete();
  if (kept !== wanted) throw new Error(`${kept} of ${wanted} versions came back`);
  return { backup: (between - started) / 1_000, restore: (ended - between) / 1_000, bytes: made.value.blob.size };
}

const archiveBench = { fill, search, browse, state, usage, send, restoring, rivals };
declare global {
  interface Window {
    archiveBench: typeof archiveBench;
  }
}
window.archiveBench = archiveBench;
