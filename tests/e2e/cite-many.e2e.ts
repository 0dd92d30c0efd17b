import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/browsers/bundled-page.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { goTo } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const articles = 120;

describe.each(browserKinds)('citing many articles in %s', (kind) => {
  let downloads: string;
  let browser: ReaderBrowser;
  let page: Page;
  let library: Panel;

  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'dateline-cites-'));
    browser = await startReaderBrowser(kind, { downloads });
    page = await browser.ownPage();
    await page.evaluate(await bundle('scripts/bench/archive/archive.page.ts'));
    await page.evaluate((...range) => window.archiveBench.fill(...range), 0, articles, articles);
    await goTo(page, '/library.html');
    library = new Panel(async (expression) => String(await page.evaluate(expression)));
    await library.shows(`${articles} articles`);
  });
  afterAll(async () => {
    await browser.close();
    await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('a worker puts them in the order of the style, and the file has every one', async () => {
    await page.evaluate(listenToWorkers);
    await library.press('Choose all');
    await library.press('Cite');
    await library.shows(`Cites ${articles} articles`);
    await library.press('Download .txt');
    const text = await waitFor('the file', async () => {
      const name = (await readdir(downloads)).find((one) => one.endsWith('.txt'));
      const written = name === undefined ? '' : await readFile(join(downloads, name), 'utf8');
      return written.endsWith('\n') && written;
    });
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(articles);
    expect(lines).toEqual(lines.toSorted(new Intl.Collator('en').compare));
    expect(await page.evaluate(() => document.documentElement.dataset.answers)).toContain(`citations ${articles};`);
  });
});

/** In the page: notes what the workers that it makes from now on answer. */
const listenToWorkers = `(() => {
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(address, options) {
      super(address, options);
      this.addEventListener('message', ({ data }) => {
        document.documentElement.dataset.answers = (document.documentElement.dataset.answers ?? '') + options.name + ' ' + data?.answer?.length + ';';
      });
    }
  };
})()`;
