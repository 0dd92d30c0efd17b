import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryParts, partAddress } from '../../lib/archive/library-address.ts';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';

/** The browser's letters at twice their size, on pages as narrow as they come. */
describe('large letters on a narrow page', () => {
  let paper: Newspaper;
  let session: ChromiumSession;
  let articleId: string;

  beforeAll(async () => {
    [paper, session] = await Promise.all([
      startNewspaper(),
      launchChromium({ arguments: ['--blink-settings=defaultFontSize=32'] }),
    ]);
    const story = await session.browser.newPage();
    await story.goto(`${paper.url}/council/cistern`);
    const panelPage = await session.openPanel(story);
    const panel = new Panel(async (expression) => String(await panelPage.evaluate(expression)));
    await panel.shows('Old cistern found');
    paper.newsroom.edit('cistern');
    await story.reload();
    await panel.shows('Version 2');
    await panel.write('Tags', 'wells');
    await panel.shows('Saved');
    articleId = await panel.run(
      `new Promise((done) => chrome.storage.session.get(null, (all) => done(Object.values(all).find((one) => one?.articleId)?.articleId ?? '')))`,
    );
  });
  afterAll(async () => {
    await session.close();
    await paper.close();
  });

  test.each([
    ...libraryParts.map((part) => () => `library.html${partAddress(part)}`),
    () => `reader.html?article=${articleId}`,
    () => `compare.html?article=${articleId}`,
  ])('nothing is wider than the page: %#', async (address) => {
    const page = await session.browser.newPage();
    await page.setViewport({ width: 320, height: 640 });
    await page.goto(session.pageUrl(address()));
    await waitFor(
      'the page',
      () =>
        page.evaluate(
          () => document.querySelector('main h1, main [role="grid"]') && !document.querySelector('[aria-busy]'),
        ),
      // The first page waits for the search index, which is made while two other browsers are at work.
      45_000,
    );
    const beyond = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return `${location.search}: ${Math.max(0, scrollWidth - clientWidth)} px`;
    });
    expect(beyond).toMatch(/: 0 px$/u);
    await page.close();
  });

  test('a dialog can be read: what it does does not stick before it', async () => {
    const page = await session.browser.newPage();
    await page.setViewport({ width: 320, height: 640 });
    await page.goto(session.pageUrl(`reader.html?article=${articleId}`));
    const library = new Panel(async (expression) => String(await page.evaluate(expression)));
    await library.press('Cite');
    await waitFor('the citation', () => page.evaluate(() => document.querySelector('dialog figure') !== null));
    const stuck = await page.evaluate(() =>
      [...document.querySelectorAll('dialog *')]
        .filter((one) => getComputedStyle(one).position === 'sticky')
        .map(({ textContent }) => textContent),
    );
    expect(stuck).toEqual([]);
    await page.close();
  });
});
