import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryParts, partAddress } from '../../lib/archive/library-address.ts';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { faultsOf } from '../support/contrast.ts';
import { Panel } from '../support/panel.ts';

const schemes = ['light', 'dark'] as const;

/** Every page of ours with something on it, looked at with axe as it is drawn: contrast is told from real colours only. */
describe('every surface, light and dark', () => {
  let paper: Newspaper;
  let session: ChromiumSession;
  let story: Page;
  let panelPage: Page;
  let articleId: string;

  beforeAll(async () => {
    [paper, session] = await Promise.all([startNewspaper(), launchChromium()]);
    story = await session.browser.newPage();
    await story.goto(`${paper.url}/council/cistern`);
    panelPage = await session.openPanel(story);
    const panel = panelOf(panelPage);
    await panel.shows('Old cistern found');
    paper.newsroom.edit('cistern');
    await story.reload();
    await panel.shows('Version 2');
    await panel.write('Tags', 'wells');
    await panel.shows('Saved');
    await story.goto(`${paper.url}/harbour/ferry-subsidy`);
    await panel.shows('Ministry doubles ferry subsidy', 'Kept besides the text');
    await panel.press('Save');
    await panel.unfold('Kept besides the text');
    await panel.press('Keep the page as I see it');
    await panel.shows('The page as seen on');
    await panel.press('Watch this article');
    articleId = await panel.run(
      `new Promise((done) => chrome.storage.session.get(null, (all) => done(Object.values(all).find((one) => one?.articleId)?.articleId ?? '')))`,
    );
    expect(articleId).not.toBe('');
  });
  afterAll(async () => {
    await session.close();
    await paper.close();
  });

  const panelOf = (page: Page) => new Panel(async (expression) => String(await page.evaluate(expression)));

  const expectNoFaults = async (page: Page) => {
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      // In one text: of a list that differs, the message says no more than how long it is.
      expect((await faultsOf(page)).join('\n'), scheme).toBe('');
    }
  };

  /** A tab whose archive does not answer, as in the first moments of one that is opened on a busy machine. */
  const withoutAnswers = async () => {
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...request) {
        const opening = open.apply(this, request);
        Object.defineProperty(opening, 'onsuccess', { set: () => undefined });
        return opening;
      };
    });
    return page;
  };

  test('the panel', () => expectNoFaults(panelPage));

  test.each(libraryParts)('the library: %s', async (part) => {
    const page = await session.browser.newPage();
    await page.goto(session.pageUrl(`library.html${partAddress(part)}`));
    await waitFor('the part', () =>
      page.evaluate(() => document.querySelector('main h1, main h2, main [role="grid"]') !== null),
    );
    await expectNoFaults(page);
    await page.close();
  });

  test.each([
    ...libraryParts.map((part) => `library.html${partAddress(part)}`),
    'reader.html?article=waited-for',
    'compare.html?article=waited-for',
    'page-as-seen.html?page=waited-for',
    'sidepanel.html',
  ])('%s, while the archive has not answered', async (address) => {
    const page = await withoutAnswers();
    await page.goto(session.pageUrl(address));
    await waitFor('the page', () => page.evaluate(() => document.querySelector('main') !== null));
    await expectNoFaults(page);
    await page.close();
  });

  test.each([
    ['reader', () => `reader.html?article=${articleId}`],
    ['compare', () => `compare.html?article=${articleId}`],
    ['verify', () => 'verify.html'],
    ['a page that is not kept', () => 'page-as-seen.html?page=none'],
    ['an article that is not kept', () => 'reader.html?article=none'],
  ])('%s', async (_name, address) => {
    const page = await session.browser.newPage();
    await page.goto(session.pageUrl(address()));
    await waitFor('something to read', () => page.evaluate(() => document.querySelector('h1') !== null));
    await expectNoFaults(page);
    await page.close();
  });

  test('a page as it was seen', async () => {
    const panel = panelOf(panelPage);
    await story.bringToFront();
    await panel.unfold('Kept besides the text');
    await panel.press('The page as seen on');
    const page = await waitFor('its tab', async () => {
      const target = session.browser.targets().find((one) => one.url().includes('page-as-seen.html'));
      return target?.page();
    });
    await waitFor('the page', () =>
      page.evaluate(() => (document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '') !== ''),
    );
    await expectNoFaults(page);
  });
});
