import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrowserArchive } from '../../scripts/bench/browser-archive.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { type ArchiveServer, startWebArchive } from '../fixtures/web-archive/server.ts';
import { consentPage } from '../support/ferry-pages.ts';
import type { Panel } from '../support/panel.ts';
import { letChecksBeDue, recordsOf, stopBackground } from '../support/passing-time.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const path = '/harbour/dredging-plan';
const first = '20260603090000';
const wall = '20260604090000';
const later = '20260605090000';
const slow = '20260606090000';
const busy = '20260607090000';

/** The list is closed where the panel has shown another page meanwhile. */
async function openList(panel: Panel): Promise<void> {
  await panel.shows('Harbour board approves dredging', 'Earlier captures');
  const isOpen = (await panel.text()).includes('captures of the invented archive');
  if (!isOpen) await panel.press('Earlier captures');
  await panel.shows('Captures of the Invented Archive');
}

/** Presses the boxes of the list whose moment has these words, through the page as a reader would. */
async function choose(panel: Panel, ...days: string[]): Promise<void> {
  await openList(panel);
  for (const day of days) {
    await waitFor(`the capture of ${day}`, async () => {
      const done = await panel.run(`(() => {
        const box = [...document.querySelectorAll('input[type=checkbox]:not(:disabled)')].find((one) =>
          (one.closest('label')?.querySelector('time')?.dateTime ?? '').startsWith(${JSON.stringify(day)}));
        if (box && !box.checked) box.click();
        return box?.checked ? 'done' : '';
      })()`);
      return done === 'done';
    });
  }
  await panel.press('Read the chosen');
}

describe.each(browserKinds)('earlier captures in %s', (kind) => {
  let paper: Newspaper;
  let there: ArchiveServer;
  let browser: ReaderBrowser;
  let panel: Panel;
  /** A page of the extension's own, in a tab behind. */
  let own: Page;

  const table = (name: string) => recordsOf(own, name);
  const asked = () => there.archive.asked;

  beforeAll(async () => {
    [paper, there, browser] = await Promise.all([
      startNewspaper(),
      startWebArchive({ secondsBetween: 0.2 }),
      startReaderBrowser(kind),
    ]);
    own = await browser.ownPage();
    const archive = new BrowserArchive(own);
    await archive.isMade();
    await archive.put({ settings: [{ key: 'webArchive', value: there.setting, updatedAt: 0 }] });

    const url = `${paper.url}${path}`;
    const body = async () => (await fetch(url)).text();
    const before = await body();
    const { holdings } = there.archive;
    holdings.keep({ timestamp: first, url, body: before });
    holdings.keep({ timestamp: wall, url, body: consentPage() });
    holdings.keep({ timestamp: busy, url, body: before.replace('trawlers', 'vessels') });
    holdings.keep({ timestamp: slow, url, body: before.replace('trawlers', 'ships') });
    paper.newsroom.edit('dredging-plan');
    holdings.keep({ timestamp: later, url, body: await body() });
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await there.close();
  });

  test('nothing is asked before the click, and what will be asked is said', async () => {
    await browser.open(`${paper.url}${path}`);
    panel = await browser.panel();
    await panel.shows(
      'Harbour board approves dredging',
      '1 version kept',
      'Asks the Invented Archive for its captures',
    );
    expect(asked()).toEqual([]);
    expect(await table('requests')).toEqual([]);
  });

  test('a list that cannot be had is said calmly', async () => {
    there.archive.fail({ on: 'cdx', kind: 'busy', retryAfter: '120', times: 1 });
    await panel.press('Earlier captures');
    await panel.shows('The web archive asks to be left alone for a while');
    there.archive.fail({ on: 'cdx', kind: 'error-page', times: 1 });
    there.archive.fail({ on: 'timemap', kind: 'down', times: 1 });
    await panel.press('Ask again');
    await panel.shows('is no list of captures');
    // The TimeMap answers where CDX does not.
    there.archive.fail({ on: 'cdx', kind: 'broken-json', times: 1 });
    await panel.press('Ask again');
    await panel.shows('Captures of the Invented Archive', 'None chosen');
    there.archive.recover();
  });

  test('chosen captures join the versions, and what is no article does not', async () => {
    await choose(panel, '2026-06-03', '2026-06-04', '2026-06-05');
    await panel.shows('joined the versions', '1 was not the article', 'Not the article');
    const captures = await table('captures');
    expect(captures.map(({ timestamp, outcome }) => [timestamp, outcome])).toEqual(
      expect.arrayContaining([
        [first, 'joined'],
        [wall, 'not-the-article'],
      ]),
    );
    const joined = captures.find(({ timestamp }) => timestamp === first);
    expect(joined?.archivedUrl).toBe(`${there.setting.origin}/web/${first}/${paper.url}${path}`);
    const versions = await table('versions');
    expect(versions.find(({ id }) => id === joined?.versionId)).toMatchObject({
      takenBy: 'archive',
      takenAt: Date.UTC(2026, 5, 3, 9),
      archivedUrl: joined?.archivedUrl,
    });
    // The newest version is still the one that was read in the browser.
    const [article] = await table('articles');
    expect(versions.find(({ id }) => id === article?.newestVersionId)).toMatchObject({ takenBy: 'live' });
    await panel.shows('1 correction');
  });

  test('an archive that asks to wait is left alone, and the reader can try sooner', async () => {
    there.archive.fail({ on: 'capture', kind: 'busy', retryAfter: '1800' });
    await choose(panel, '2026-06-06');
    await panel.shows('1 capture is still to be fetched', 'asked to be left alone', 'tried again by itself');
    const before = asked().length;
    await browser.open(`${paper.url}/contact`);
    await browser.open(`${paper.url}${path}`);
    await panel.shows('1 capture is still to be fetched');
    expect(asked()).toHaveLength(before);
    there.archive.recover();
    there.archive.fail({ on: 'capture', kind: 'slow', milliseconds: 3_000, times: 1 });
    await panel.press('Try now');
    await panel.shows('Reading captures: 0 of 1 done');
  });

  test('what a stopped background left unread is read by the next one', async () => {
    await waitFor('the capture to be on its way', async () => asked().at(-1)?.includes(slow) === true);
    await browser.stopBackground();
    await browser.open(`${paper.url}/council/seawall-vote`);
    await waitFor('the capture to be read', async () => {
      const captures = await table('captures');
      return captures.find(({ timestamp }) => timestamp === slow)?.outcome === 'joined';
    });
    await browser.open(`${paper.url}${path}`);
    await openList(panel);
    await panel.shows('Among the versions', 'Not the article');
  });

  test('what was put off is read with the heartbeat, though the background was stopped', async () => {
    there.archive.fail({ on: 'capture', kind: 'busy', retryAfter: '3600' });
    await choose(panel, '2026-06-07');
    await panel.shows('1 capture is still to be fetched');
    await stopBackground(browser, own);
    there.archive.recover();
    await letChecksBeDue(own);
    await waitFor('the capture to be read', async () => {
      const captures = await table('captures');
      return captures.find(({ timestamp }) => timestamp === busy)?.outcome === 'joined';
    });
    await panel.shows('1 capture joined the versions');
  });

  test('every request is in the ledger, and there is no other', async () => {
    const requests = await table('requests');
    const host = new URL(there.setting.origin).hostname;
    expect(new Set(requests.map((entry) => entry.host))).toEqual(new Set([host]));
    const paths = requests.map(({ url }) => {
      const { pathname, search } = new URL(String(url));
      return `${pathname}${search}`;
    });
    expect(paths.sort()).toEqual([...asked()].sort());
    expect(new Set(requests.map(({ purpose }) => purpose))).toEqual(new Set(['captures-list', 'capture']));
    expect(asked().filter((one) => one.includes('utm'))).toEqual([]);
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
