import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { Panel } from '../support/panel.ts';
import { type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

// Chromium opens no page of an extension in a private window.
let browser: ReaderBrowser;

beforeAll(async () => {
  browser = await startReaderBrowser('Firefox', { allowPrivate: true });
});
afterAll(() => browser.close());

test('the library in a private window of Firefox says why it is not open, and takes no file', async () => {
  const own = await browser.ownPage();
  await own.evaluate(() => {
    const { browser: api } = globalThis as unknown as {
      browser: { windows: { create(window: object): Promise<unknown> } };
    };
    void api.windows.create({ incognito: true, url: '/library.html?part=import' });
  });
  const tab = await waitFor('the library', async () => (await browser.ownTabs('library.html'))[0]);
  const library = new Panel(async (expression) => String(await tab.evaluate(expression)));
  await library.shows('Your archive is not open in private windows', 'Open the library in an ordinary window.');
  expect(await library.run(`String(document.querySelector('input[type=file]'))`)).toBe('null');
});
