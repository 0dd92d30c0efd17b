import puppeteer, { type Browser, type Extension, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { findChromium } from './find-browser.ts';
import { builtExtension } from './project.ts';
import { waitFor, within } from './wait-for.ts';

export interface ChromiumOptions {
  /** Folder of the extension; the built one when left out. `null` starts the browser without it. */
  extension?: string | null;
  /** Kept profile, so that a browser can be started again on it. Without one it is thrown away. */
  profile?: string;
  headless?: boolean;
  /** Lets the extension work in private windows, as the reader can on the extension's page. */
  allowPrivate?: boolean;
  /** Folder that downloads go to, without a question. */
  downloads?: string;
  arguments?: string[];
  /** Milliseconds that one call into a page may take; three minutes when left out. */
  protocolTimeout?: number;
  /** Leaves Ctrl-C to the caller; otherwise it ends the browser and this process. */
  leaveInterrupt?: boolean;
}

/** A running Chromium with the built extension in it. */
export interface ChromiumSession {
  browser: Browser;
  /** The extension's id; empty without an extension. */
  extensionId: string;
  /** Presses the extension's toolbar button on a page, which opens the browser's side panel, and answers the panel. */
  openPanel(page: Page): Promise<Page>;
  /** The service worker, woken if it sleeps. */
  worker(): Promise<WebWorker>;
  /** Stops the service worker, as the browser does after half a minute without work. */
  stopWorker(): Promise<void>;
  /** Address of one of the extension's own pages. */
  pageUrl(path: string): string;
  close(): Promise<void>;
}

/** Starts Chromium with the extension. Debugging goes over a pipe, so no port is open on the machine. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumSession> {
  const folder = options.extension === undefined ? builtExtension.chromium : options.extension;
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    handleSIGINT: !options.leaveInterrupt,
    ...(options.protocolTimeout && { protocolTimeout: options.protocolTimeout }),
    ...(options.profile && { userDataDir: options.profile }),
    ...(options.downloads && { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } }),
    args: [
      '--enable-unsafe-extension-debugging',
      '--window-size=1280,900',
      // Chromium refuses its sandbox to root, who is the only user in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.arguments ?? []),
    ],
  });
  const extensionId = folder
    ? await browser.installExtension(folder, { enabledInIncognito: options.allowPrivate ?? false })
    : '';

  const pageUrl = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const isWorker = (type: string, url: string) => type === 'service_worker' && url.startsWith(pageUrl(''));

  return {
    browser,
    extensionId,
    pageUrl,
    close: () => browser.close(),

    async openPanel(page) {
      const before = new Set(browser.targets());
      await page.bringToFront();
      const extension = await waitFor('the extension', () => findExtension(browser, extensionId));
      await waitFor('the worker', () => browser.targets().some((target) => isWorker(target.type(), target.url())));
      // The worker says in its first moments that the button opens the panel; a press before that does nothing.
      for (let press = 1; ; press += 1) {
        await extension.triggerAction(page);
        const target = await browser
          .waitForTarget(
            (one) => !before.has(one) && one.type() === 'page' && one.url().startsWith(pageUrl('sidepanel.html')),
            { timeout: 3_000 },
          )
          .catch(() => null);
        if (target) return target.asPage();
        if (press === 5) throw new Error('The side panel did not open when the toolbar button was pressed.');
      }
    },

    worker() {
      // The browser starts the worker twice when it installs the extension: a first one may be gone while we attach.
      return waitFor('the worker', () =>
        browser
          .targets()
          .findLast((one) => isWorker(one.type(), one.url()))
          ?.worker(),
      );
    },

    async stopWorker() {
      // As above: of several, the last is the one that lives.
      const target = browser.targets().findLast((one) => isWorker(one.type(), one.url()));
      if (!target) return;
      await waitFor('the worker to stop', async () => {
        if (!browser.targets().includes(target)) return true;
        // One that an event is just waking does not stop, and is told again.
        await within(closeWorker(target), 2_000).catch(() => undefined);
        return !browser.targets().includes(target);
      });
    },
  };
}

async function closeWorker(target: Target): Promise<void> {
  await (await target.worker())?.close();
}

async function findExtension(browser: Browser, id: string): Promise<Extension | null> {
  return (await browser.extensions()).get(id) ?? null;
}
