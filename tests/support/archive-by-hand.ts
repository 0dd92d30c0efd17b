import type { Page } from 'puppeteer-core';
import type { ArchiveTables } from './kept-tables.ts';

/**
 * What happens to an archive from outside, done in one of the extension's own pages by the browser's plain interface: none of
 * Dateline's code is asked.
 */

/** Puts a copy in place of what is there, as a restored profile would. The database and its tables stay. */
export async function putCopy(page: Page, tables: ArchiveTables): Promise<void> {
  await page.evaluate(async (text) => {
    const copy: Record<string, unknown[]> = JSON.parse(text);
    const opening = indexedDB.open('dateline');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const names = [...opening.result.objectStoreNames];
    const transaction = opening.result.transaction(names, 'readwrite');
    for (const name of names) {
      transaction.objectStore(name).clear();
      for (const record of copy[name] ?? []) transaction.objectStore(name).put(record);
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  }, JSON.stringify(tables));
}

/** Deletes the archive whole. */
export async function deleteArchive(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('dateline');
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(deleting.error));
      }),
  );
}

/**
 * Has the archive answer nobody: holds it in the middle of a change of its tables, which every other opening waits for. `letGo`
 * gives up that change, and all is as it was.
 */
export async function holdArchive(page: Page): Promise<{ letGo: () => Promise<void> }> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('dateline', 9_000);
        opening.addEventListener('upgradeneeded', () => {
          const { transaction } = opening;
          // A request is always under way, so that the transaction does not end.
          const holdOn = () => {
            if ('letGo' in document.documentElement.dataset) return transaction?.abort();
            transaction?.objectStore('settings').get('none').addEventListener('success', holdOn);
          };
          holdOn();
          resolve();
        });
      }),
  );
  return {
    letGo: () =>
      page.evaluate(() => {
        document.documentElement.dataset.letGo = '';
      }),
  };
}

/** The marker of the archive as it lies outside of it. */
export async function markerIn(page: Page): Promise<{ articles: number; generation: number; notice: unknown } | null> {
  const text = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return JSON.stringify((await chrome.storage.local.get('archive-marker'))['archive-marker'] ?? null);
  });
  return JSON.parse(text);
}
