import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { goTo } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { selectIn, selectText } from '../support/select-text.ts';
import { ZoteroServer } from '../support/zotero-server.ts';

const letters = 'Letters are read by a person.';
const toll = 'Twelve people were hurt';

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(wanted: object): Promise<{ id?: number; url?: string; windowId?: number }[]> };
}

describe.each(browserKinds)('clips in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let own: Page;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
    own = await browser.ownPage();
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  /** Sends what a menu or a shortcut would have done, from one of the extension's own pages. */
  const ask = (name: string, data: object, url: string | null = null) =>
    own.evaluate(async (text) => {
      const scope = globalThis as { browser?: Extension; chrome?: Extension };
      const api = scope.browser ?? scope.chrome;
      const { name: message, data: rest, url: address } = JSON.parse(text);
      const tab = (await api?.tabs.query({}))?.find((one) => one.url === address);
      const data = address === null ? rest : { ...rest, tabId: tab?.id };
      return JSON.stringify(await api?.runtime.sendMessage({ name: message, data }));
    }, JSON.stringify({ name, data, url }));
  const focused = (panel: Panel) => panel.run('document.activeElement?.tagName ?? ""');

  test('a selection on a page that holds no article is kept as a text of its own, with room for a note', async () => {
    const page = await browser.open(`${paper.url}/contact`);
    const panel = await browser.panel();
    await panel.press('Clip the selection');
    await panel.shows('Select the passage in the page first.');
    await selectText(page, letters);
    await panel.press('Clip the selection');
    await panel.shows('A clip', 'Clipped: what you selected is kept', 'Followed passages', letters);
    await waitFor('the keyboard in the note', async () => (await focused(panel)) === 'TEXTAREA');
    await panel.write('Note on this passage', 'Who is it?');
    const {
      articles = [],
      highlights = [],
      versions = [],
    } = await waitFor('the note', async () => {
      const archive = await browser.archive();
      return JSON.stringify(archive.highlights).includes('Who is it?') && archive;
    });
    expect(articles).toMatchObject([{ versionCount: 1 }]);
    expect(JSON.stringify(articles)).toContain('/contact#:~:text=Letters%20are');
    expect(highlights).toMatchObject([{ exact: letters }]);
    expect(versions).toMatchObject([{ takenBy: 'live', page: { bodyFrom: 'selection' } }]);
  });

  test('a selection in a frame of the page is kept as well', async () => {
    const page = await browser.open(`${paper.url}/`);
    const panel = await browser.panel();
    await page.evaluate(() => {
      const within = document.createElement('iframe');
      within.src = '/contact';
      document.body.prepend(within);
    });
    const frame = await waitFor('the frame', async () => page.frames().find((one) => one.url().endsWith('/contact')));
    await waitFor('its words', async () =>
      (await frame.evaluate(() => document.body?.textContent ?? '')).includes('We print'),
    );
    await page.bringToFront();
    await selectIn(frame, 'We print some of them.');
    await panel.press('Clip the selection');
    await panel.shows('Clipped: what you selected is kept as a text of its own.', 'We print some of them.');
    await page.close();
  });

  test('a selection in an article saves it and marks the passage, and is taken back', async () => {
    const url = `${paper.url}/harbour/crane-fall`;
    const page = await browser.open(url);
    const panel = await browser.panel();
    await panel.shows('Crane falls on the north quay');
    await selectText(page, toll);
    expect(await ask('background/clip-selection', {}, url)).toContain('true');
    await panel.shows('Clipped: the article is kept and the passage marked.', 'As marked, in 1 version');
    await waitFor('the article saved', async () => (await panel.pressed('Saved')) === true);
    await waitFor('the keyboard in the note', async () => (await focused(panel)) === 'TEXTAREA');
    await panel.press('Undo');
    await waitFor('nothing followed', async () => !(await panel.text()).includes('as marked, in 1 version'));
    await waitFor('the article not saved', async () => (await panel.pressed('Save')) === false);
  });

  test('a link is fetched, kept and saved; one behind a wall stays in saved reading with the reason', async () => {
    // Two names of one server: a host is left alone for a while between two requests.
    const walled = `${paper.url.replace('127.0.0.1', 'localhost')}/business/cannery-figures`;
    paper.newsroom.have('/business/cannery-figures', { kind: 'login' });
    const url = `${paper.url}/council/seawall-vote`;
    await ask('background/clip-saved-link', { url, headline: 'Sea wall' });
    const archive = await waitFor('the article', async () => {
      const now = await browser.archive();
      return JSON.stringify(now.articles).includes('sea wall') && (now.readerMarks ?? []).length > 0 && now;
    });
    expect(JSON.stringify(archive.versions)).toContain('"takenBy":"background"');
    expect(JSON.stringify(archive.requests)).toContain('"purpose":"clip"');
    await ask('background/clip-saved-link', { url: walled, headline: 'Cannery figures' });
    const panel = await browser.panel();
    await browser.open(`${paper.url}/contact`);
    await panel.shows('Cannery figures', 'The page asks for a log-in or a subscription', 'Clip it now');
    expect(await panel.text()).not.toContain('being fetched');
  });

  test('all tabs of the window are clipped, with what came of each, put into a collection and taken back', async () => {
    for (const path of ['/harbour/storm-warning', '/world/hafenbahn']) {
      await browser.open(paper.url + path);
      await (await browser.panel()).shows(path.includes('storm') ? 'storm' : 'Hafenbahn');
    }
    await browser.open(`${paper.url}/`);
    await own.bringToFront();
    await goTo(own, '/library.html?part=clips');
    const library = new Panel(async (expression) => String(await own.evaluate(expression)));
    await library.press('Clip all open tabs');
    await library.shows('4 clipped', '1 not clipped', 'No article was found on the page.', 'Hafenbahn');
    await library.press('Put them into it');
    await library.shows('4 articles are in', 'Tabs,');
    await library.press('Undo');
    await library.press('Take all back');
    await library.shows('This was taken back.');
    const { readerMarks = [] } = await browser.archive();
    const saved = readerMarks.filter((marks) => Reflect.get(Object(Reflect.get(Object(marks), 'savedAt')), 'value'));
    // The clips of the first two tests, and the link of the fourth.
    expect(saved).toHaveLength(3);
  });

  test('an article is handed to the Zotero on this machine, and where there is none that is said', async () => {
    const zotero = new ZoteroServer();
    await zotero.start();
    try {
      await browser.open(`${paper.url}/council/seawall-vote`);
      const panel = await browser.panel();
      await panel.shows('sea wall', 'Share or copy');
      await panel.press('Share or copy');
      await panel.press('Send to Zotero');
      await panel.shows('Zotero has it, in the collection that is chosen there.');
      expect(zotero.dropped).toEqual([]);
      expect(zotero.saved[0]?.items).toMatchObject([{ itemType: 'newspaperArticle' }]);
      zotero.state = 'read-only';
      await panel.press('Share or copy');
      await panel.press('Send to Zotero');
      await panel.shows('The library that is chosen in Zotero takes nothing.');
    } finally {
      await zotero.stop();
    }
    const panel = await browser.panel();
    await panel.press('Share or copy');
    await panel.press('Send to Zotero');
    await panel.shows('Zotero does not answer on this computer.');
    expect(await browser.errors()).toEqual([]);
  });
});

/** Only Chromium lets a test choose from its menus. */
describe('clips from Chromium’s menus', () => {
  let paper: Newspaper;
  let session: ChromiumSession;

  beforeAll(async () => {
    [paper, session] = await Promise.all([startNewspaper(), launchChromium()]);
  });
  afterAll(async () => {
    await session.close();
    await paper.close();
  });

  test('a link and a selection are clipped, and the panel tells', async () => {
    const url = `${paper.url}/harbour/crane-fall`;
    const page = await session.browser.newPage();
    await page.goto(url);
    const panelPage = await session.openPanel(page);
    const panel = new Panel(async (expression) => String(await panelPage.evaluate(expression)));
    await panel.shows('Crane falls on the north quay');
    const choose = async (info: object) =>
      (await session.worker()).evaluate(async (text) => {
        const { info: chosen, url: address } = JSON.parse(text);
        const { chrome } = globalThis as unknown as { chrome: Extension & { contextMenus: MenuEvents } };
        const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
        chrome.contextMenus.onClicked.dispatch({ editable: false, pageUrl: address, ...chosen }, tab);
      }, JSON.stringify({ info, url }));
    await selectText(page, toll);
    await choose({ menuItemId: 'clip-selection', selectionText: toll });
    await panel.shows('Clipped: the article is kept and the passage marked.');
    await choose({ menuItemId: 'clip-link', linkUrl: `${paper.url}/council/seawall-vote` });
    await panel.shows('Clipped: Council backs higher sea wall');
    await choose({ menuItemId: 'clip-link', linkUrl: 'https://nowhere.invalid/story', selectionText: 'A story' });
    await panel.shows('Not clipped, and kept in your saved reading: “A story”.');
    await choose({ menuItemId: 'clip-tabs' });
    const library = await waitFor('the library', async () => {
      const pages = await session.browser.pages();
      return pages.find((one) => one.url().endsWith('/library.html?part=clips'));
    });
    await new Panel(async (expression) => String(await library.evaluate(expression))).shows('1 clipped');
  });
});

interface MenuEvents {
  onClicked: { dispatch(info: object, tab: unknown): void };
}
