import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './find-browser.ts';
import { builtExtension } from './project.ts';
import { waitFor, within } from './wait-for.ts';

export interface FirefoxOptions {
  extension?: string;
  /** Kept profile, so that a browser can be started again on it. */
  profile?: string;
  headless?: boolean;
  /** Every window is a private one, and the extension may work there. */
  privateWindows?: boolean;
}

/** A running Firefox with the built extension in it. */
export interface FirefoxSession {
  browser: Browser;
  /** Opens one of the extension's own pages in a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** Opens the real sidebar. */
  openSidebar(): Promise<void>;
  /** What the real sidebar shows, as text. */
  sidebarText(): Promise<string>;
  /** Clicks the first element in the sidebar that the selector names. False when there is none. */
  clickInSidebar(selector: string): Promise<boolean>;
  pageUrl(path: string): string;
  close(): Promise<void>;
}

/** The host part of the add-on's address, which Firefox is told to use: made up once, the same at each start. */
const uuid = '7c1d2f64-5a0b-4e0e-9f3a-2b8d41c6e9a7';

/**
 * Starts Firefox with the extension as a temporary add-on. Such an add-on is gone when Firefox ends; on a kept profile
 * the same id, the same address and `keepStorageOnUninstall` give it the same database back.
 */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxSession> {
  const folder = options.extension ?? builtExtension.firefox;
  const id = await addOnId(folder);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: options.headless ?? true,
    defaultViewport: null,
    ...(options.profile && { userDataDir: options.profile }),
    args: ['--remote-allow-system-access', ...(options.privateWindows ? ['-private'] : [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.privatebrowsing.autostart': options.privateWindows ?? false,
    },
  });
  const chrome = chromeScript(browser);
  if (options.privateWindows) await chrome(allowInPrivateWindows(id));
  await browser.installExtension(folder);
  const pageUrl = (path: string) => `moz-extension://${uuid}/${path}`;
  const sidebarText = () => chrome(inSidebar(`content.document.body ? content.document.body.innerText : ''`));

  return {
    browser,
    pageUrl,
    close: () => browser.close(),

    async openOwnPage(path) {
      const page = await browser.newPage();
      // The frame is swapped for one in the extension's process and this promise never settles; the page does come.
      page.goto(pageUrl(path)).catch(() => undefined);
      await waitFor(`the page ${path}`, async () => {
        const href = await within(
          page.evaluate(() => (document.readyState === 'complete' ? location.href : '')),
          2_000,
        );
        return href.startsWith(pageUrl(''));
      });
      return page;
    },

    async openSidebar() {
      await chrome(`SidebarController.show(${JSON.stringify(sidebarId(id))}); return '';`);
      await waitFor('the sidebar', async () => (await sidebarText()) !== '');
    },

    sidebarText,

    async clickInSidebar(selector) {
      const name = JSON.stringify(selector);
      const script = `(() => { const e = content.document.querySelector(${name}); if (e) e.click(); return e ? 'yes' : ''; })()`;
      return (await chrome(inSidebar(script))) === 'yes';
    },
  };
}

/** The add-on's id as its built manifest states it. */
async function addOnId(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const id = /"gecko":\{"id":"([^"]+)"/.exec(JSON.stringify(manifest))?.[1];
  if (id === undefined) throw new Error(`The manifest in ${folder} names no add-on id`);
  return id;
}

/** A script that does what "Run in private windows: allow" on the add-on's page does. */
function allowInPrivateWindows(id: string): string {
  return `
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add(${JSON.stringify(id)}, permissions);
    return '';`;
}

/** Firefox's own name of an add-on's sidebar: its id with everything but letters, digits and `-` replaced. */
function sidebarId(id: string): string {
  return `${id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
}

/** A script for the browser's window that runs an expression in the sidebar's document and answers its text. */
function inSidebar(expression: string): string {
  const name = 'dateline-test-answer';
  const script = JSON.stringify(`data:,${encodeURIComponent(`sendAsyncMessage('${name}', String(${expression}))`)}`);
  return `
    const inner = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
    if (!inner?.messageManager) return '';
    return new Promise((resolve) => {
      const heard = (message) => { inner.messageManager.removeMessageListener('${name}', heard); resolve(message.data); };
      inner.messageManager.addMessageListener('${name}', heard);
      inner.messageManager.loadFrameScript(${script}, false);
    });`;
}

/**
 * Runs a function body in Firefox's own window, where the sidebar is. The protocol has no other way to it;
 * `--remote-allow-system-access` allows this one, in test browsers only.
 */
function chromeScript(browser: Browser): (body: string) => Promise<string> {
  const connection: unknown = Reflect.get(browser, 'connection');
  const send: unknown = Reflect.get(Object(connection), 'send');
  if (typeof send !== 'function') throw new Error('puppeteer no longer shows its connection: see firefox.ts');
  const call = async (method: string, parameters: object): Promise<unknown> => {
    const answer: unknown = await Reflect.apply(send, connection, [method, parameters]);
    return Reflect.get(Object(answer), 'result');
  };
  return async (body) => {
    const tree = await call('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const contexts: unknown = Reflect.get(Object(tree), 'contexts');
    const context: unknown = Reflect.get(Object(Array.isArray(contexts) ? contexts.at(-1) : null), 'context');
    const outcome = await call('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context },
      awaitPromise: true,
    });
    const value: unknown = Reflect.get(Object(Reflect.get(Object(outcome), 'result')), 'value');
    if (typeof value !== 'string') throw new Error(`Firefox answered ${JSON.stringify(outcome)}`);
    return value;
  };
}
