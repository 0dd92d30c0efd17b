import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readZip } from '../../lib/zip/read-zip.ts';
import { bundle } from '../../scripts/browsers/bundled-page.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { goTo, loadAnew } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

/** More than are written before anybody can press a button. */
const articles = 2_500;
const perCall = 500;

describe.each(browserKinds)('an export of many articles in %s', (kind) => {
  let downloads: string;
  let browser: ReaderBrowser;
  let page: Page;
  let library: Panel;

  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'dateline-exports-'));
    browser = await startReaderBrowser(kind, { downloads });
    page = await browser.ownPage();
    await page.evaluate(await bundle('scripts/bench/archive/archive.page.ts'));
    await page.evaluate(keepWhatWasSeen);
    for (let from = 0; from < articles; from += perCall) {
      await page.evaluate((...range) => window.archiveBench.fill(...range), from, from + perCall, articles);
    }
    await goTo(page, '/library.html');
    library = new Panel(async (expression) => String(await page.evaluate(expression)));
    await library.shows('2,500 articles');
  });
  afterAll(async () => {
    await browser.close();
    await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const begin = async () => {
    await library.press('Export all');
    await waitFor('the format', async () => {
      const chosen = await library.run(`(() => {
        const label = [...document.querySelectorAll('dialog label')].find((one) => one.textContent.startsWith('Markdown'));
        label?.click();
        return label ? 'done' : '';
      })()`);
      return chosen === 'done';
    });
    await library.press('Export');
    await library.shows('Exporting 2,500 articles');
  };
  /** What lies in the browser's private files, one path a line. */
  const scratch = () => page.evaluate(listScratch);

  test('is stopped, and leaves nothing behind', async () => {
    await begin();
    await waitFor('a file', async () => (await scratch()).includes('request.json'));
    await library.press('Stop');
    await library.shows('The export was stopped. Nothing of it was kept.');
    expect(await scratch()).toBe('');
    await library.press('Dismiss');
  });

  test('goes on where it was when its page was closed, and is whole', { timeout: 180_000 }, async () => {
    await begin();
    await waitFor('a part that is whole', async () => /"size":[1-9]/.test(await page.evaluate(readJournals)));
    await loadAnew(page);
    await library.shows('was interrupted', 'of 2,500 articles are written', '2,500 articles');
    await library.press('Go on');
    // As long as it goes on: a busy machine takes its time.
    await waitFor('the end', async () => !(await library.text()).includes('exporting 2,500'), 90_000);
    await library.shows('2,500 articles exported: dateline-');
    const name = await waitFor('the file', async () => {
      const names = await readdir(downloads);
      const whole = !names.some((one) => /\.(?:crdownload|part)$/.test(one));
      return whole && names.find((one) => one.endsWith('.zip'));
    });
    const paths = new Set<string>();
    for await (const entry of readZip(new Blob([await readFile(join(downloads, name))]))) {
      paths.add(entry.path.toLowerCase());
      if (paths.size % 400 === 0) expect(await entry.text()).toMatch(/^---\n/);
    }
    expect(paths.size).toBe(articles);
    await loadAnew(page);
    await library.shows('2,500 articles');
    expect(await library.text()).not.toContain('interrupted');
    expect(await browser.errors()).toEqual([]);
  });
});

/** Articles that were seen long ago are not deleted meanwhile. Runs in the page. */
async function keepWhatWasSeen(): Promise<void> {
  const opening = indexedDB.open('dateline');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const transaction = opening.result.transaction('settings', 'readwrite');
  transaction.objectStore('settings').put({ key: 'seenRetentionDays', value: null, updatedAt: 1 });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  opening.result.close();
}

/** Runs in the page. */
async function listScratch(): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const exports = await root.getDirectoryHandle('exports', { create: true });
  const paths: string[] = [];
  for await (const [id, folder] of exports.entries()) {
    if (folder.kind !== 'directory') continue;
    for await (const name of (folder as FileSystemDirectoryHandle).keys()) paths.push(`${id}/${name}`);
  }
  return paths.join('\n');
}

/** Runs in the page. */
async function readJournals(): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const exports = await root.getDirectoryHandle('exports', { create: true });
  let text = '';
  for await (const folder of exports.values()) {
    if (folder.kind !== 'directory') continue;
    try {
      const file = await (folder as FileSystemDirectoryHandle).getFileHandle('journal.json');
      text += await (await file.getFile()).text();
    } catch {
      // Not written yet, or just being replaced.
    }
  }
  return text;
}
