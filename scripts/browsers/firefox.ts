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
  /** Lets the extension work in private windows, as the reader can on the add-on's page. */
  allowPrivate?: boolean;
  /** Folder that downloads go to, without a question. */
  downloads?: string;
}

/** A running Firefox with the built extension in it. */
export interface FirefoxSession {
  browser: Browser;
  /** Opens one of the extension's own pages in a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** Opens the real sidebar in the window used last. */
  openSidebar(): Promise<void>;
  /** Runs an expression in the document of that sidebar (`document` is at hand) and answers it as text. */
  runInSidebar(expression: string): Promise<string>;
  /** Stops the event page, as Firefox does after half a minute without events. */
  stopBackground(): Promise<void>;
  /** Errors that Firefox has written on its console about the extension's own code since the start. */
  errors(): Promise<string[]>;
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
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(options.downloads && { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads }),
    },
  });
  const chrome = chromeScript(browser);
  if (options.allowPrivate) await chrome(allowInPrivateWindows(id));
  await browser.installExtension(folder);
  const pageUrl = (path: string) => `moz-extension://${uuid}/${path}`;
  const runInSidebar = (expression: string) => chrome(inSidebar(expression));

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

    runInSidebar,

    async openSidebar() {
      await chrome(`${lastWindow} await last.SidebarController.show(${JSON.stringify(sidebarId(id))}); return '';`);
      await waitFor('the sidebar', async () => (await runInSidebar('document.readyState')) === 'complete');
    },

    async stopBackground() {
      await chrome(`
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        return extension.backgroundState;`);
    },

    async errors() {
      const lines = await chrome(`
        const own = Services.console.getMessageArray().filter((one) =>
          one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag) &&
          one.sourceName.startsWith(${JSON.stringify(pageUrl(''))}));
        return JSON.stringify(own.map((one) => one.errorMessage + ' at ' + one.sourceName + ':' + one.lineNumber));`);
      const found: unknown = JSON.parse(lines);
      return (Array.isArray(found) ? found.map(String) : []).filter((line) => !leftBehind.test(line));
    },
  };
}

/** What Firefox says when a page is left or closed before an answer to it came: nobody is there to hear it, and nothing is wrong. */
const leftBehind = /^Promise (?:resolved|rejected) (?:while context is inactive|after context unloaded)/;

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

const lastWindow = `const last = Services.wm.getMostRecentWindow('navigator:browser');`;

/** A script for the browser's window that runs an expression in the sidebar's document and answers it as text. */
function inSidebar(expression: string): string {
  const name = 'dateline-test-answer';
  const frameScript = `{
    const document = content.document;
    let answer;
    try { answer = String(${expression}); } catch (error) { answer = 'Error: ' + error.message; }
    sendAsyncMessage('${name}', answer);
  }`;
  return `
    ${lastWindow}
    const inner = last.SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
    if (!inner?.messageManager) return '';
    return new Promise((resolve) => {
      const heard = (message) => { inner.messageManager.removeMessageListener('${name}', heard); resolve(message.data); };
      inner.messageManager.addMessageListener('${name}', heard);
      inner.messageManager.loadFrameScript(${JSON.stringify(`data:,${encodeURIComponent(frameScript)}`)}, false);
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
