import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { faultsOf } from '../support/contrast.ts';
import { goTo } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

/** A press that opens a dialog of the library, and what shows that it is ready. */
const dialogs = [
  { opens: 'Cite', title: 'Cite', ready: 'dialog figure' },
  { opens: 'Export all', title: 'Export', ready: 'dialog input[type="radio"]' },
];

describe.each(browserKinds)('the dialogs of the library in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let page: Page;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
    for (const [path, headline] of [
      ['/council/seawall-vote', 'Council backs higher sea wall'],
      ['/world/mina', 'الميناء القديم'],
    ] as const) {
      await browser.open(paper.url + path);
      await (await browser.panel()).shows(headline);
    }
    page = await browser.ownPage();
    await goTo(page, '/library.html');
    await new Panel(async (expression) => String(await page.evaluate(expression))).shows('2 articles');
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  /** Where the keyboard is, and whether that is in an open dialog. */
  const keyboard = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return { words: at?.textContent?.trim() ?? '', inside: at?.closest('dialog[open]') != null };
    });

  test.each(dialogs)('$title is opened, walked through and left by keys alone', async ({ opens, title, ready }) => {
    await waitFor('the button', () =>
      page.evaluate((name) => {
        const all = [...document.querySelectorAll('main button')];
        const found = all.find((one) => one.textContent?.trim().startsWith(name));
        if (found instanceof HTMLElement) found.focus();
        return document.activeElement === found;
      }, opens),
    );
    const before = await keyboard();
    await page.keyboard.press('Enter');
    await waitFor(title, () => page.evaluate((what) => document.querySelector(what) !== null, ready));
    await waitFor('the keyboard to be in it', async () => {
      const { words, inside } = await keyboard();
      return inside && words === 'Close';
    });
    const met: string[] = [];
    while (met.length < 4) {
      await page.keyboard.press('Tab');
      const { words, inside } = await keyboard();
      expect(inside).toBe(true);
      met.push(words);
    }
    expect(met).not.toContain('Close');
    if (kind === 'Chromium') {
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await faultsOf(page), value).toEqual([]);
      }
    }
    await page.keyboard.press('Escape');
    await waitFor('the page', () => page.evaluate(() => document.querySelector('dialog') === null));
    await waitFor('the keyboard to be back', async () => (await keyboard()).words === before.words);
    expect(await keyboard()).toEqual(before);
  });

  test('the way between the parts is one line on a narrow page, and unfolds', async () => {
    await page.setViewport({ width: 360, height: 700 });
    const seen = () =>
      page.evaluate(
        () => [...document.querySelectorAll('nav a')].filter((link) => link.getClientRects().length > 0).length,
      );
    await waitFor('the line', async () => (await seen()) === 0);
    await page.focus('nav button');
    await page.keyboard.press('Enter');
    await waitFor('the index', async () => (await seen()) > 10);
    await page.keyboard.press('Tab');
    expect((await keyboard()).words).toBe('Articles');
    await page.keyboard.press('Escape');
    await waitFor('the line again', async () => (await seen()) === 0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await browser.errors()).toEqual([]);
  });
});
