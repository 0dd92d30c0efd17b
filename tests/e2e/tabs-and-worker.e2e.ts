import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';
import { added, browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('two tabs at once in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('the panel follows the active tab', async () => {
    const first = await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    const panel = await browser.panel();
    await panel.shows('Ministry doubles ferry subsidy');
    const second = await browser.open(`${paper.url}/council/seawall-vote`);
    await panel.shows('Council backs higher sea wall by a single vote', 'Marguerite Oyelaran');
    await first.bringToFront();
    await panel.shows('Ines Calloway', 'Ruth Sandoval');
    await second.bringToFront();
    await panel.shows('Marguerite Oyelaran', 'This article was amended on 3 June 2026');
  });

  test('the same story loaded in two tabs at the same time is kept once', async () => {
    const first = await browser.open(`${paper.url}/contact`);
    const second = await browser.open(`${paper.url}/contact`);
    const panel = await browser.panel();
    const before = await browser.archive();
    const story = `${paper.url}/business/cannery-figures`;
    await Promise.all([first.goto(story), second.goto(story)]);
    await panel.shows('Cannery posts first profit', '1 version kept');
    await first.bringToFront();
    await panel.shows('Cannery posts first profit', '1 version kept');
    const after = await browser.archive();
    expect(added(before, after, 'articles')).toBe(1);
    expect(added(before, after, 'versions')).toBe(1);
    expect(await browser.errors()).toEqual([]);
  });
});

describe('a worker that the browser stops', () => {
  let paper: Newspaper;
  let session: ChromiumSession;

  beforeAll(async () => {
    [paper, session] = await Promise.all([startNewspaper(), launchChromium()]);
  });
  afterAll(async () => {
    await session.close();
    await paper.close();
  });

  test('between capture and panel: the panel shows what was read, and the next page is read too', async () => {
    const page = await session.browser.newPage();
    await page.goto(`${paper.url}/contact`);
    const panelPage = await session.openPanel(page);
    const panel = new Panel(async (expression) => String(await panelPage.evaluate(expression)));
    await panel.shows('No article here');

    await page.goto(`${paper.url}/harbour/ferry-subsidy`);
    await panel.shows('Ruth Sandoval');
    await session.stopWorker();
    await panelPage.reload();
    await panel.shows('Ministry doubles ferry subsidy', 'Ruth Sandoval');

    await session.stopWorker();
    await page.goto(`${paper.url}/council/seawall-vote`);
    await panel.shows('Council backs higher sea wall', 'This article was amended');

    await session.stopWorker();
    await panel.press('Show in page');
    await panel.shows('Shown in the page.');
  });
});
