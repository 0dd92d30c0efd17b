// Runs inside a page of real Chromium: keeps and reads versions as the background and the panel would.
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { versionStates } from '../../../lib/storage/version-states.ts';

/** Keeps these pages one after the other. Answers how long each capture took, in milliseconds, without reading the page. */
async function keepPages(pages: readonly { url: string; html: string }[], from: number): Promise<number[]> {
  const database = new ArchiveDatabase();
  const interpreter = { version: 'bench', interpret: interpretPage };
  const times: number[] = [];
  for (const [at, { url, html }] of pages.entries()) {
    const reading = extractPage(new DOMParser().parseFromString(html, 'text/html'), url);
    if (!reading.ok) throw new Error(reading.error);
    const started = performance.now();
    const kept = await captureArticle(reading.value, { interpreter, database, clock: () => from + at * 60_000 });
    times.push(performance.now() - started);
    if (!kept.ok) throw new Error(kept.error);
  }
  database.close();
  return times;
}

/** Reads all versions of the one article that there is, `rounds` times. */
async function readVersions(rounds: number): Promise<{ versions: number; times: number[] }> {
  const database = new ArchiveDatabase();
  await database.open();
  const article = await database.articles.toCollection().first();
  const times: number[] = [];
  let versions = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    versions = (await versionStates(article?.id ?? '', database)).length;
    times.push(performance.now() - started);
  }
  database.close();
  return { versions, times };
}

/** Every record of the archive, by table, as JSON. */
async function allRows(): Promise<string> {
  const database = new ArchiveDatabase();
  await database.open();
  const tables: Record<string, unknown[]> = {};
  for (const table of database.tables) tables[table.name] = await table.toArray();
  database.close();
  return JSON.stringify(tables);
}

/** What the browser says that IndexedDB takes, in bytes; null where it says nothing of it. */
async function reported(): Promise<number | null> {
  const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } = await navigator.storage.estimate();
  return estimate.usageDetails?.indexedDB ?? null;
}

const storageBench = { keepPages, readVersions, allRows, reported };
declare global {
  interface Window {
    storageBench: typeof storageBench;
  }
}
window.storageBench = storageBench;
