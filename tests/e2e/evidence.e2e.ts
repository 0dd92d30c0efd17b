import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('evidence in %s', (kind) => {
  let paper: Newspaper;
  let folder: string;
  let browser: ReaderBrowser;
  let panel: Panel;
  let tab: Page;
  /** The page that checks, pressed and read as the panel is. */
  let verify: Panel;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-evidence-'));
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { downloads: folder })]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** A report that has been written whole. */
  const saved = (ending: string) =>
    waitFor(`a report ${ending}`, async () => {
      const name = (await readdir(folder)).find((one) => one.startsWith('dateline-evidence-') && one.endsWith(ending));
      const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
      return text.endsWith(ending === '.html' ? '</html>\n' : '}\n') && text;
    });

  const check = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    const input = (await tab.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(join(folder, name));
  };

  test('a report of two versions is saved from the panel, as a page and as data', async () => {
    const story = await browser.open(`${paper.url}/council/cistern`);
    panel = await browser.panel();
    await panel.shows('Old cistern found', 'Only one version is kept so far');
    paper.newsroom.edit('cistern');
    await story.reload();
    await panel.shows('Version 2', 'No note found that names this');
    await panel.press('Evidence report');
    await panel.press('Save as a page');
    await panel.shows('The report is saved. Its last seal is number 2.');
    const page = await saved('.html');
    expect(page).toContain('<del>340</del><ins>430</ins>');
    expect(page).not.toMatch(/<script/i);
    await panel.press('Save as data (JSON)');
    expect(JSON.parse(await saved('.json'))).toMatchObject({
      format: 'dateline-evidence',
      versions: [{ takenBy: 'live', seal: { seq: 1 } }, { seal: { seq: 2 } }],
    });
  });

  test('it opens by itself: no network, no script, and what changed is marked', async () => {
    const name = (await readdir(folder)).find((one) => one.endsWith('.html')) ?? '';
    const page = await browser.open(`file://${join(folder, name)}`);
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toContain('cistern');
    expect(await page.evaluate(() => [...document.querySelectorAll('ins')].map((one) => one.textContent))).toContain(
      '430',
    );
    expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
  });

  test('the page that checks it finds it intact', async () => {
    await (await browser.open(`${paper.url}/council/cistern`)).bringToFront();
    await panel.shows('Old cistern found');
    await panel.press('Check a report');
    [tab] = await waitFor('the page that checks', async () => {
      const tabs = await browser.ownTabs('verify.html');
      return tabs.length > 0 && (tabs as [Page]);
    });
    verify = new Panel(async (expression) => String(await tab.evaluate(expression)));
    await verify.shows('It is checked on this machine, and sent nowhere.');
    for (const ending of ['.html', '.json']) {
      await check(`copy${ending}`, await saved(ending));
      await verify.shows('Nothing in this report was altered', 'Last seal, number 2', 'unchanged since it was saved');
      expect(await verify.run(`document.body.innerText`)).not.toContain('does not show what its data say');
    }
  });

  test('one letter altered is found, and in which version', async () => {
    await check('altered.json', (await saved('.json')).replace('430 cubic', '431 cubic'));
    await verify.shows('This report is not as it was saved.', 'Version 2', 'The text is not the one that was saved.');
    await check('shown.html', (await saved('.html')).replace('<ins>430</ins>', '<ins>340</ins>'));
    await verify.shows('The page does not show what its data say.');
    await check('other.html', '<p>News</p>');
    await verify.shows('This is no evidence report of Dateline.');
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
