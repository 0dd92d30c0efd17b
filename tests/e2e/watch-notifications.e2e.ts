import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { quayLamps } from '../fixtures/newspaper/stories/watched.ts';
import { goTo } from '../support/load-anew.ts';
import { checksAreDone, letChecksBeDue, recordsOf, stopBackground } from '../support/passing-time.ts';
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
    [paper, browser] = await Promise.all([
      startNewspaper(),
      startReaderBrowser(kind, { extension, leaveWorker: true }),
    ]);
    paper.newsroom.publish(quayLamps);
    own = await browser.ownPage();
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(extension, { recursive: true, force: true });
  });

  /**
   * The notifications that were shown since the page was told to listen, each by its id. Firefox without a display may put them
   * away at once, so that none stands to be asked for.
   */
  const listen = () => own.evaluate(`(${noteNotifications})(globalThis.browser ?? globalThis.chrome)`);
  const shown = async (): Promise<string[]> => {
    const told: unknown = await own.evaluate('globalThis.toldBy()');
    return JSON.parse(String(told));
  };
  /** What the toolbar button says on the tab that shows a page of the paper. */
  const buttonAt = async (path: string): Promise<unknown> =>
    JSON.parse(
      String(
        await own.evaluate(`(async ({ tabs, action }) => {
          const [{ id: tabId }] = (await tabs.query({})).filter(({ url }) => url === ${JSON.stringify(paper.url + path)});
          return JSON.stringify({ badge: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) });
        })(globalThis.browser ?? globalThis.chrome)`),
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
      await checksAreDone(own);
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
    await goTo(own, '/library.html?part=watched');
    await waitFor('the list', () => own.evaluate(() => document.querySelector('input[type=checkbox]') !== null));
    await own.bringToFront();
    await own.click('input[type=checkbox]');
    await waitFor('the setting', async () =>
      (await recordsOf(own, 'settings')).some(({ key, value }) => key === 'notifyOfChanges' && value === true),
    );
    await listen();
    await checkBoth();
    expect(await shown()).toEqual([]);
  });

  test('a change without a word is told once, and marks the toolbar button of the page that is open', async () => {
    paper.newsroom.edit(quayLamps.slug);
    await checkBoth();
    const { articleId, toldOf } = await watchAt(lamps);
    expect(toldOf).not.toBeNull();
    await waitFor('the notification', async () => (await shown()).length > 0);
    expect(await shown()).toEqual([`watched:${articleId}`]);
    const button = await buttonAt(lamps);
    expect(button).toMatchObject({ badge: '•', title: expect.stringContaining('has changed since it was opened') });
    await checkBoth();
    expect(await shown()).toEqual([`watched:${articleId}`]);
    expect((await watchAt(lamps)).toldOf).toBe(toldOf);
  });

  test('a correction of another article is told with it, in one notification', async () => {
    paper.newsroom.edit('dredging-plan');
    await checkBoth();
    const [one, other] = [(await watchAt(lamps)).articleId, (await watchAt(dredging)).articleId];
    await waitFor('the notification', async () => (await shown()).some((id) => id.includes(other)));
    const grouped = `watched:${one},${other}`;
    // With the one that stands; where the browser has put that away by itself, alone.
    expect(kind === 'Firefox' ? [grouped, `watched:${other}`] : [grouped]).toContain((await shown()).at(-1));
    const button = await buttonAt(dredging);
    expect(button).toMatchObject({ badge: '•', title: 'Dateline. This article carries 1 correction.' });
  });

  test('what was told and put away does not come again', async () => {
    const before = await shown();
    for (const id of before) {
      await own.evaluate(`(globalThis.browser ?? globalThis.chrome).notifications.clear(${JSON.stringify(id)})`);
    }
    await listen();
    await checkBoth();
    expect(await shown()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});

interface NotificationApi {
  notifications: {
    getAll(): Promise<object>;
    onShown?: { addListener(heard: (id: string) => void): void };
    onClosed: { addListener(heard: (id: string) => void): void };
  };
}

/** Sent into an own page as text: notes every notification that stands, is shown or is put away from now on. */
function noteNotifications({ notifications }: NotificationApi): void {
  const told = new Set<string>();
  notifications.onShown?.addListener((id) => told.add(id));
  // In Firefox one that cannot be shown is put away at once; in Chromium, where all stand, one is put away for the next.
  if (notifications.onShown) notifications.onClosed.addListener((id) => told.add(id));
  Reflect.set(globalThis, 'toldBy', async () => {
    for (const id of Object.keys(await notifications.getAll())) told.add(id);
    return JSON.stringify([...told]);
  });
}
