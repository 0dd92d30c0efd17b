import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { quayLamps } from '../fixtures/newspaper/stories/watched.ts';
import { letChecksBeDue, recordsOf, stopBackground } from '../support/passing-time.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { extensionWithPermission } from '../support/with-permission.ts';

const lamps = '/council/quay-lamps';
const dredging = '/harbour/dredging-plan';

describe.each(browserKinds)('what a watch tells in %s', (kind) => {
  let paper: Newspaper;
  let extension: string;
  let browser: ReaderBrowser;
  let own: Page;

  beforeAll(async () => {
    extension = await extensionWithPermission(kind, 'notifications');
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { extension })]);
    paper.newsroom.publish(quayLamps);
    own = await browser.ownPage();
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(extension, { recursive: true, force: true });
  });

  const notifications = async (): Promise<string[]> =>
    JSON.parse(
      String(
        await own.evaluate(
          `(globalThis.browser ?? globalThis.chrome).notifications.getAll().then((all) => JSON.stringify(Object.keys(all)))`,
        ),
      ),
    );
  const watches = () => recordsOf(own, 'watches');
  const watchAt = async (path: string) => Object((await watches()).find(({ url }) => String(url).endsWith(path)));
  /** Has both watches checked once more, one after the other, each by a background that was stopped. */
  const checkBoth = async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await stopBackground(browser, own);
      const before = (await watches()).map(({ checks }) => Number(checks)).reduce((sum, one) => sum + one, 0);
      await letChecksBeDue(own);
      await waitFor(
        'a check',
        async () => (await watches()).map(({ checks }) => Number(checks)).reduce((sum, one) => sum + one, 0) > before,
        30_000,
      );
    }
  };

  test('two articles are watched, and the computer is to tell of them', async () => {
    for (const [path, headline] of [
      [lamps, 'New lamps for the old quay'],
      [dredging, 'Harbour board approves dredging'],
    ] as const) {
      await browser.open(paper.url + path);
      const panel = await browser.panel();
      await panel.shows(headline, 'Watch this article');
      await panel.press('Watch this article');
      await panel.shows('Watching');
    }
    await checkBoth();
    expect(await notifications()).toEqual([]);
    await own.evaluate(() => location.assign('/library.html?part=watched'));
    await waitFor('the list', () => own.evaluate(() => document.querySelector('input[type=checkbox]') !== null));
    await own.bringToFront();
    await own.click('input[type=checkbox]');
    await waitFor('the setting', async () =>
      (await recordsOf(own, 'settings')).some(({ key, value }) => key === 'notifyOfChanges' && value === true),
    );
  });

  test('a change without a word is told once, and marks the toolbar button of the page that is open', async () => {
    paper.newsroom.edit(quayLamps.slug);
    await checkBoth();
    const { articleId, toldOf } = await watchAt(lamps);
    expect(toldOf).not.toBeNull();
    await waitFor('the notification', async () => (await notifications()).length > 0);
    expect(await notifications()).toEqual([`watched:${articleId}`]);
    const [button] = await browser.buttons(paper.url + lamps);
    expect(button).toMatchObject({ badge: '•', title: expect.stringContaining('has changed since it was opened') });
    await checkBoth();
    expect(await notifications()).toEqual([`watched:${articleId}`]);
    expect((await watchAt(lamps)).toldOf).toBe(toldOf);
  });

  test('a correction of another article is told with it, in one notification', async () => {
    paper.newsroom.edit('dredging-plan');
    await checkBoth();
    const [one, other] = [(await watchAt(lamps)).articleId, (await watchAt(dredging)).articleId];
    await waitFor('the notification', async () => (await notifications())[0]?.includes(other));
    expect(await notifications()).toEqual([`watched:${one},${other}`]);
    const [button] = await browser.buttons(paper.url + dredging);
    expect(button).toMatchObject({ badge: '•', title: 'Dateline. This article carries 1 correction.' });
  });

  test('what was told and put away does not come again', async () => {
    for (const id of await notifications()) {
      await own.evaluate(`(globalThis.browser ?? globalThis.chrome).notifications.clear(${JSON.stringify(id)})`);
    }
    await checkBoth();
    expect(await notifications()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
