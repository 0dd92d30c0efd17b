import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('what is kept besides the text in %s', (kind) => {
  let paper: Newspaper;
  let downloads: string;
  let browser: ReaderBrowser;
  let panel: Panel;
  let story: Page;

  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'dateline-downloads-'));
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { downloads })]);
    story = await browser.open(`${paper.url}/harbour/dredging-plan`);
    panel = await browser.panel();
    await panel.shows('Kept besides the text');
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** Looking into the archive can bring another tab to the front, and the panel follows; its folds are closed then. */
  const unfold = async () => {
    await story.bringToFront();
    await panel.unfold('Kept besides the text');
  };
  const count = async (table: string) => (await browser.rawArchive())[table]?.length ?? 0;

  test('nothing is fetched until the reader asks; then each picture once, and all of it in the ledger', async () => {
    expect(await count('requests')).toBe(0);
    await unfold();
    await panel.shows('No pictures are kept.');
    await panel.press('Keep its pictures');
    await panel.shows('1 picture is kept.');
    const { images = [], articleImages = [], requests = [] } = await browser.rawArchive();
    expect(images).toMatchObject([{ type: 'image/png' }]);
    expect(articleImages).toHaveLength(1);
    expect(requests).toMatchObject([{ purpose: 'picture', status: 200, failure: null }]);
    await unfold();
    await panel.press('Look for more');
    await waitFor('the answer', async () => (await panel.text()).includes('1 picture is kept.'));
    expect(await count('requests')).toBe(1);
    await unfold();
  });

  test('pictures go, and come back by undo', async () => {
    await panel.press('Remove pictures');
    await panel.shows('Its pictures are removed.');
    await panel.shows('No pictures are kept.');
    await panel.press('Undo');
    await panel.shows('1 picture is kept.');
    expect([await count('images'), await count('articleImages')]).toEqual([1, 1]);
  });

  test('the page is kept as it is seen, and the article saved', async () => {
    await unfold();
    await story.evaluate(() => {
      document
        .querySelector('h1')
        ?.insertAdjacentHTML('afterend', '<p style="color: rgb(1, 2, 3)">Seen by me alone</p>');
    });
    await panel.press('Keep the page as I see it');
    await panel.shows('The page is kept', 'The page as seen on');
    await waitFor('the article saved', () => panel.pressed('Saved'));
    const [page] = (await browser.rawArchive()).pagesAsSeen ?? [];
    expect(page).toMatchObject({ url: `${paper.url}/harbour/dredging-plan` });
  });

  test('it is shown without the paper: its words, its look and its pictures, and nothing that runs', async () => {
    await paper.close();
    await unfold();
    await panel.press('The page as seen on');
    const [tab] = await waitFor('the tab', async () => {
      const tabs = await browser.ownTabs('page-as-seen.html');
      return tabs.length > 0 && tabs;
    });
    if (tab === undefined) throw new Error('no tab');
    const shown = new Panel((expression) =>
      tab.evaluate((code) => String(new Function(`return ${code}`)()), expression),
    );
    const inFrame = (code: string) =>
      tab.evaluate(
        `String((() => { const page = document.querySelector('iframe')?.contentDocument; return page?.body ? ${code} : ''; })())`,
      ) as Promise<string>;
    await waitFor('the page in its frame', async () =>
      (await inFrame('page.body.innerText')).includes('Seen by me alone'),
    );
    expect(await inFrame(`page.querySelectorAll('script').length`)).toBe('0');
    expect(
      await inFrame(
        `[...page.querySelectorAll('p')].find((one) => one.textContent === 'Seen by me alone').style.color`,
      ),
    ).toBe('rgb(1, 2, 3)');
    await waitFor(
      'its picture',
      async () => Number(await inFrame(`page.querySelector('figure img')?.naturalWidth ?? 0`)) > 0,
    );
    expect(Number(await inFrame(`page.adoptedStyleSheets.length`))).toBeGreaterThan(0);
    expect(await shown.text()).toContain('nothing is asked of any network');
    await shown.press('Save as a file');
    const name = await waitFor('the file', async () => (await readdir(downloads)).find((one) => one.endsWith('.html')));
    const file = await waitFor('all of it', async () => {
      const text = await readFile(join(downloads, name), 'utf8');
      return text.endsWith('</html>\n') && text;
    });
    expect(file).toContain('Seen by me alone');
    expect(file).not.toMatch(/<script|\ssrc="http/);
  });

  test('nothing went wrong in the extension', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
