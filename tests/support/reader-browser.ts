import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { waitFor, within } from '../../scripts/browsers/wait-for.ts';
import { watchErrors } from '../../scripts/browsers/watch-errors.ts';
import { type ArchiveTables, unpackedTables } from './kept-tables.ts';
import { Panel } from './panel.ts';

export type BrowserKind = 'Chromium' | 'Firefox';
export const browserKinds: readonly BrowserKind[] = ['Chromium', 'Firefox'];

/** How many records a table has more than before. */
export function added(before: ArchiveTables, after: ArchiveTables, table: string): number {
  return (after[table]?.length ?? 0) - (before[table]?.length ?? 0);
}

export interface ToolbarButton {
  badge: string;
  title: string;
}

/** A browser with Dateline in it, as tests use it. */
export interface ReaderBrowser {
  kind: BrowserKind;
  /** Opens an address in a new tab, which is then the active one. */
  open(url: string): Promise<Page>;
  /** Opens an address in a private window and answers how to close that window. */
  openPrivate(url: string): Promise<() => Promise<void>>;
  /** The real side panel, opened on first use. It follows the active tab of the first window. */
  panel(): Promise<Panel>;
  /** The real side panel of the private window. */
  privatePanel(): Promise<Panel>;
  /** The tabs that show one of the extension's own pages. */
  ownTabs(path: string): Promise<Page[]>;
  /** Its archive's tables, with the versions whole. */
  archive(): Promise<ArchiveTables>;
  /** The same as they lie there. */
  rawArchive(): Promise<ArchiveTables>;
  /** What the toolbar button says on each tab that shows this address. */
  buttons(url: string): Promise<ToolbarButton[]>;
  /** A page of the extension's own in a tab in front, for reading and writing its archive at length. */
  ownPage(): Promise<Page>;
  /** Stops the background, as the browser does when nothing happens. The next event starts it again. */
  stopBackground(): Promise<void>;
  /** What went wrong in the extension's own code so far. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

export interface ReaderBrowserOptions {
  /** Kept profile: a browser started on it again finds what the last one left. */
  profile?: string;
  allowPrivate?: boolean;
  /** Folder that downloads go to. */
  downloads?: string;
  /** Folder of the extension; the built one when left out. */
  extension?: string;
}

export function startReaderBrowser(kind: BrowserKind, options: ReaderBrowserOptions = {}): Promise<ReaderBrowser> {
  return kind === 'Chromium' ? startChromium(options) : startFirefox(options);
}

async function openTab(newPage: () => Promise<Page>, url: string): Promise<Page> {
  const page = await newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Asks each tab itself: what the protocol says of an extension's page may be what was there before it. */
async function tabsAt(browser: Browser, url: string): Promise<Page[]> {
  const found = await Promise.all(
    (await browser.pages()).map(async (page) => {
      const href = await within(
        page.evaluate(() => location.href),
        2_000,
      ).catch(() => '');
      return href.split('?')[0] === url ? [page] : [];
    }),
  );
  return found.flat();
}

async function startChromium(options: ReaderBrowserOptions): Promise<ReaderBrowser> {
  const session = await launchChromium(options);
  const { browser } = session;
  const errors = watchErrors(session);
  const panelOf = (page: Page) => new Panel(async (expression) => String(await page.evaluate(expression)));
  let panel: Promise<Panel> | undefined;
  let last: Page | undefined;
  let privatePage: Page | undefined;
  const rawArchive = async () => tablesFrom(await (await session.worker()).evaluate(`(${readArchive})()`));
  return {
    kind: 'Chromium',
    close: () => session.close(),
    errors: async () => errors,
    ownPage: () => openTab(() => browser.newPage(), session.pageUrl('sidepanel.html')),
    stopBackground: () => session.stopWorker(),

    async open(url) {
      last = await openTab(() => browser.newPage(), url);
      return last;
    },

    panel() {
      const page = last;
      if (page === undefined) throw new Error('Open a page before its panel.');
      panel ??= session.openPanel(page).then(panelOf);
      return panel;
    },

    async openPrivate(url) {
      const worker = await session.worker();
      await worker.evaluate((address) => {
        const { chrome } = globalThis as unknown as {
          chrome: { windows: { create(options: object): Promise<unknown> } };
        };
        return chrome.windows.create({ incognito: true, url: address }).then(() => null);
      }, url);
      const target = await browser.waitForTarget((one) => one.url() === url, { timeout: 15_000 });
      const page = await waitFor('the private page', () => target.page());
      privatePage = page;
      return () => page.close();
    },

    async privatePanel() {
      if (privatePage === undefined) throw new Error('Open a private page before its panel.');
      return panelOf(await session.openPanel(privatePage));
    },

    ownTabs: (path) => tabsAt(browser, session.pageUrl(path)),

    archive: async () => unpackedTables(await rawArchive()),

    rawArchive,

    async buttons(url) {
      return buttonsFrom(await (await session.worker()).evaluate(`(${readButtons})(chrome, ${JSON.stringify(url)})`));
    },
  };
}

async function startFirefox(options: ReaderBrowserOptions): Promise<ReaderBrowser> {
  const session = await launchFirefox(options);
  const { browser } = session;
  const panel = new Panel((expression) => session.runInSidebar(expression));
  let opened: Promise<Panel> | undefined;
  const inOwnPage = async (expression: string): Promise<unknown> => {
    const page = await session.openOwnPage('sidepanel.html');
    try {
      return await page.evaluate(expression);
    } finally {
      await page.close();
    }
  };
  const rawArchive = async () => tablesFrom(await inOwnPage(`(${readArchive})()`));
  return {
    kind: 'Firefox',
    close: () => session.close(),
    errors: () => session.errors(),
    ownPage: () => session.openOwnPage('sidepanel.html'),
    stopBackground: () => session.stopBackground(),
    open: (url) => openTab(() => browser.newPage(), url),

    panel() {
      opened ??= session.openSidebar().then(() => panel);
      return opened;
    },

    async openPrivate(url) {
      await inOwnPage(`browser.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => '')`);
      const target = await browser.waitForTarget((one) => one.url() === url, { timeout: 15_000 });
      return async () => (await target.page())?.close();
    },

    async privatePanel() {
      await session.openSidebar();
      return panel;
    },

    ownTabs: (path) => tabsAt(browser, session.pageUrl(path)),

    archive: async () => unpackedTables(await rawArchive()),

    rawArchive,

    async buttons(url) {
      return buttonsFrom(await inOwnPage(`(${readButtons})(browser, ${JSON.stringify(url)})`));
    },
  };
}

/** Sent into an own page as text: the records of every table of the archive. */
async function readArchive(): Promise<string> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const tables: Record<string, unknown[]> = {};
  for (const { name } of await indexedDB.databases()) {
    if (name !== 'dateline') continue;
    const database = await answerOf(indexedDB.open(name));
    for (const table of database.objectStoreNames) {
      tables[table] = await answerOf(database.transaction(table).objectStore(table).getAll());
    }
    database.close();
  }
  return JSON.stringify(tables);
}

/** What the browser's API offers of tabs and the toolbar button, as far as tests look. */
interface ButtonApi {
  tabs: { query(wanted: object): Promise<{ id?: number; url?: string }[]> };
  action: {
    getBadgeText(tab: { tabId: number }): Promise<string>;
    getTitle(tab: { tabId: number }): Promise<string>;
  };
}

/** Sent into the extension as text: what its button says on the tabs at an address. */
async function readButtons({ tabs, action }: ButtonApi, url: string): Promise<string> {
  const shown: { badge: string; title: string }[] = [];
  for (const { id: tabId = -1, url: address } of await tabs.query({})) {
    if (address !== url) continue;
    shown.push({ badge: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) });
  }
  return JSON.stringify(shown);
}

function buttonsFrom(answer: unknown): ToolbarButton[] {
  const found: unknown = JSON.parse(String(answer));
  return (Array.isArray(found) ? found : []).map(({ badge, title }) => ({
    badge: String(badge),
    title: String(title),
  }));
}

function tablesFrom(answer: unknown): ArchiveTables {
  const tables: unknown = JSON.parse(String(answer));
  return Object.fromEntries(
    Object.entries(Object(tables)).map(([table, records]) => [table, Array.isArray(records) ? records : []]),
  );
}
