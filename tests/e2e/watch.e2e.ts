import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { quayLamps } from '../fixtures/newspaper/stories/watched.ts';
import type { Trouble } from '../fixtures/newspaper/trouble.ts';
import { Panel } from '../support/panel.ts';
import { heartbeatAt, letChecksBeDue, recordsOf, stopBackground } from '../support/passing-time.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const path = '/council/quay-lamps';

describe.each(browserKinds)('watching in %s', (kind) => {
  let paper: Newspaper;
  let profile: string;
  let browser: ReaderBrowser;
  let own: Page;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'dateline-profile-'));
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { profile, leaveWorker: true })]);
    paper.newsroom.publish({ ...quayLamps, published: new Date(Date.now() - 3_600_000).toISOString() });
    own = await browser.ownPage();
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** What came to the paper from the extension itself: nobody else asks for HTML and nothing else. */
  const asked = () => paper.newsroom.asked.filter(({ accept }) => accept === 'text/html,application/xhtml+xml');
  const watch = async () => Object((await recordsOf(own, 'watches'))[0]);
  /** Stops the background, has the time of the next check come, and waits until the check has come to its end. */
  const nextCheck = async () => {
    await stopBackground(browser, own);
    const { lastAt } = await watch();
    await letChecksBeDue(own);
    await waitFor('the check', async () => ((await watch()).lastAt ?? 0) > (lastAt ?? 0), 45_000);
    return watch();
  };

  test('nothing is asked for until the reader has an article watched', async () => {
    await browser.open(paper.url + path);
    const panel = await browser.panel();
    await panel.shows('New lamps for the old quay', 'Watch this article');
    expect(asked()).toEqual([]);
    expect(await heartbeatAt(own)).toBeNull();
    expect(await recordsOf(own, 'requests')).toEqual([]);
  });

  test('then it is looked at at once, without cookies, and again in minutes', async () => {
    const panel = await browser.panel();
    await panel.press('Watch this article');
    await panel.shows('seen once in this way', 'Next check in');
    expect(asked()).toEqual([expect.objectContaining({ path, cookie: null, ifNoneMatch: null, status: 200 })]);
    expect(paper.newsroom.asked.filter((one) => one.cookie !== null && one.path === path)).toEqual([]);
    expect((await watch()).nextAt).toBeGreaterThan(Date.now());
    await waitFor('the heartbeat', async () => (await heartbeatAt(own)) !== null);
    expect(Math.abs(((await heartbeatAt(own)) ?? 0) - (await watch()).nextAt)).toBeLessThan(60_000);
  });

  test('with the background stopped in between, a page that is the same is not sent again', async () => {
    expect(await nextCheck()).toMatchObject({ lastOutcome: 'unchanged', quietChecks: 1 });
    expect(asked().at(-1)).toMatchObject({ path, status: 304 });
    await (await browser.panel()).shows('nothing has changed', 'Next check in');
    expect(await recordsOf(own, 'versions')).toHaveLength(1);
  });

  test('a change without a word is found, and kept as taken in the background', async () => {
    paper.newsroom.edit(quayLamps.slug);
    expect(await nextCheck()).toMatchObject({ lastOutcome: 'new-version', quietChecks: 0 });
    await (await browser.panel()).shows('a new version was kept', '2 versions');
    const versions = await recordsOf(own, 'versions');
    expect(versions.map((version) => version.takenBy)).toContain('background');
  });

  test('after a restart of the browser it goes on', async () => {
    await browser.close();
    paper.newsroom.edit(quayLamps.slug);
    browser = await startReaderBrowser(kind, { profile, leaveWorker: true });
    own = await browser.ownPage();
    await waitFor('the heartbeat', async () => (await heartbeatAt(own)) !== null);
    expect(await nextCheck()).toMatchObject({ lastOutcome: 'new-version' });
    const corrections = await recordsOf(own, 'corrections');
    expect(JSON.stringify(corrections)).toContain('It will cost 130,000 crowns.');
  });

  test('what the first one said is there again', async () => {
    paper.newsroom.edit(quayLamps.slug);
    expect(await nextCheck()).toMatchObject({ lastOutcome: 'new-version' });
    await browser.open(paper.url + path);
    await (await browser.panel()).shows('New lamps for the old quay', 'a new version was kept');
  });

  test.each<[string, Trouble, string]>([
    ['a wall that asks for consent', { kind: 'consent' }, 'Stopped: the page asks for consent'],
    ['a log-in', { kind: 'login' }, 'Stopped: the page asks for a log-in'],
    ['a page that is gone', { kind: 'status', status: 410 }, 'Stopped: the page is not there any more'],
    ['a site that refuses', { kind: 'status', status: 403 }, 'Stopped: the site does not answer'],
    ['another page', { kind: 'redirect', to: '/council/library-hours' }, 'Stopped: the address leads to another page'],
    ['the front page', { kind: 'redirect', to: '/' }, 'Stopped: the address leads to another page'],
  ])('%s stops it, with the reason, and the reader may go on', async (_, trouble, words) => {
    const panel = await browser.panel();
    paper.newsroom.have(path, trouble);
    expect(await nextCheck()).toMatchObject({ nextAt: null });
    await panel.shows(words);
    const requests = asked().length;
    await letChecksBeDue(own);
    paper.newsroom.have(path, null);
    const { lastAt } = await watch();
    await panel.press('Watch again');
    // Until that check has ended the panel shows the last one, and when this one was due.
    await waitFor('the check', async () => (await watch()).lastAt > lastAt, 45_000);
    await panel.shows('Last check', 'Next check in');
    expect(asked()).toHaveLength(requests + 1);
  });

  test('a server that stumbles is tried again, one that is silent is given up, and one that is busy is left alone', async () => {
    const panel = await browser.panel();
    paper.newsroom.have(path, { kind: 'status', status: 500 });
    expect(await nextCheck()).toMatchObject({ lastOutcome: 'failed', failures: 1, stopped: null });
    await panel.shows('the page could not be read');
    paper.newsroom.have(path, { kind: 'silent' });
    expect(await nextCheck()).toMatchObject({ lastOutcome: 'failed', failures: 2 });
    paper.newsroom.have(path, { kind: 'busy', retryAfter: '7200' });
    const { nextAt } = await nextCheck();
    expect(nextAt - Date.now()).toBeGreaterThan(7_100_000);
    await panel.shows('the site asks to be left alone', 'Next check in 2 hours');
    expect(await panel.text()).not.toContain('check now');
    paper.newsroom.have(path, null);
    expect(await nextCheck()).toMatchObject({ failures: 0, stopped: null });
  });

  test('every request is in the ledger, and there are no others', async () => {
    const requests = await recordsOf(own, 'requests');
    expect(requests).toHaveLength(asked().length - redirects());
    const panel = await browser.panel();
    await panel.press('Requests for this article');
    const [tab] = await waitFor('the library', async () => {
      const tabs = await browser.ownTabs('library.html');
      return tabs.length > 0 && (tabs as [Page]);
    });
    const library = new Panel(async (expression) => String(await tab.evaluate(expression)));
    await library.shows(`${requests.length} requests`, 'Requests for one article', 'Answered with 429');
    await library.press('Show all requests');
    await library.press('Clear the list');
    await library.shows('Nothing was requested.');
    await library.press('Undo');
    await library.shows(`${requests.length} requests`);
  });

  test('all watching ends with one press, and no heartbeat goes on', async () => {
    const [tab] = await browser.ownTabs('library.html');
    const library = new Panel(async (expression) => String(await tab?.evaluate(expression)));
    await library.run(`[...document.querySelectorAll('nav a')].find((one) => one.textContent === 'Watched').click()`);
    await library.shows('1 article', 'New lamps for the old quay');
    await library.press('Stop watching all');
    await library.shows('Nothing is watched');
    await letChecksBeDue(own);
    await waitFor('the last heartbeat', async () => (await heartbeatAt(own)) === null);
  });

  test('a hostile page that is fetched runs nothing and loads nothing', async () => {
    await browser.open(`${paper.url}/hostile`);
    const panel = await browser.panel();
    await panel.shows('Quiet night in the harbour', 'Watch this article');
    // What the open page itself asks for is its own business, and comes to an end.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const before = paper.newsroom.asked.length;
    await panel.press('Watch this article');
    await waitFor('the watch', async () => (await watch()).articleId !== undefined);
    await letChecksBeDue(own);
    await waitFor('the check', async () => (await watch()).checks === 1, 45_000);
    await panel.shows('seen once in this way');
    // Once, or twice where the first check was under way already; and nothing that the page names.
    expect(new Set(paper.newsroom.asked.slice(before).map((one) => one.path))).toEqual(new Set(['/hostile']));
    expect(await browser.errors()).toEqual([]);
  });

  /** Requests that were made because another was answered with "see there": one entry of the ledger for both. */
  function redirects(): number {
    return paper.newsroom.asked.filter(({ status }) => status === 302).length;
  }
});
