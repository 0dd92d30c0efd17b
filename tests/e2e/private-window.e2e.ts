import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { added, browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('a private window in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { allowPrivate: true })]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('the context is shown and nothing is kept', async () => {
    await browser.open(`${paper.url}/contact`);
    const before = await browser.archive();
    const closeWindow = await browser.openPrivate(`${paper.url}/harbour/ferry-subsidy`);
    const panel = await browser.privatePanel();
    await panel.shows('Nothing is kept from a private window', 'Ministry doubles ferry subsidy', 'Ruth Sandoval');
    expect(await panel.pressed('Save')).toBeNull();
    await closeWindow();
    const after = await browser.archive();
    for (const table of ['articles', 'versions', 'frames', 'corrections']) {
      expect(added(before, after, table), table).toBe(0);
    }
    expect(await browser.errors()).toEqual([]);
  });
});
