import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../browsers/bundled-page.ts';
import { type ChromiumOptions, type ChromiumSession, launchChromium } from '../../browsers/chromium.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { BrowserArchive } from '../browser-archive.ts';

/** Articles written in one call. */
const perCall = 500;
/** Seconds of one look whether the browser is at rest, and the share of a processor that it may take then. */
const restStep = 1;
const restShare = 0.15;
/** Longest that one call into the page may take: rivals index some thousand articles in one. */
const callLimit = 15 * 60_000;

/** Real Chromium with the built extension, an archive of a size, and a page of the extension's own that works with it. */
export class BenchBrowser {
  #session: ChromiumSession;
  #page: Page;
  readonly #options: ChromiumOptions & { profile: string };
  readonly #code: string;

  private constructor(
    options: ChromiumOptions & { profile: string },
    code: string,
    session: ChromiumSession,
    page: Page,
  ) {
    this.#options = options;
    this.#code = code;
    this.#session = session;
    this.#page = page;
  }

  /** `extension`: folder of one to measure in place of the built one. */
  static async start(extension?: string): Promise<BenchBrowser> {
    const options = {
      profile: await mkdtemp(join(tmpdir(), 'dateline-bench-')),
      arguments: ['--enable-precise-memory-info'],
      protocolTimeout: callLimit,
      ...(extension === undefined ? {} : { extension }),
    };
    const code = await bundle('scripts/bench/archive/archive.page.ts');
    const session = await launchChromium(options);
    const page = await openPage(session, code);
    await new BrowserArchive(page).isMade();
    return new BenchBrowser(options, code, session, page);
  }

  get session(): ChromiumSession {
    return this.#session;
  }

  get page(): Page {
    return this.#page;
  }

  /** Ends the browser and starts it on the same archive: what filling that has left in memory is gone. */
  async startAnew(): Promise<void> {
    await this.#session.close();
    this.#session = await launchChromium(this.#options);
    this.#page = await openPage(this.#session, this.#code);
  }

  /** Waits until nothing is done in the background any more: an archive that was filled from outside is new to the extension. */
  async comesToRest(): Promise<void> {
    const line = await this.#session.browser.target().createCDPSession();
    const used = async () => {
      const { processInfo } = await line.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    for (let before = await used(), quiet = 0; quiet < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, restStep * 1_000));
      const now = await used();
      quiet = now - before < restStep * restShare ? quiet + 1 : 0;
      before = now;
    }
    await line.detach();
  }

  /** Another page of the extension's own with the same functions. */
  anotherPage(): Promise<Page> {
    return openPage(this.#session, this.#code);
  }

  /** Fills the archive. Answers the bytes of all texts. */
  async fill(count: number): Promise<number> {
    // What was only seen stays, however long ago that was.
    const settings = [{ key: 'seenRetentionDays', value: null, updatedAt: 1 }];
    await new BrowserArchive(this.page).put({ settings });
    let bytes = 0;
    for (let from = 0; from < count; from += perCall) {
      const to = Math.min(from + perCall, count);
      bytes += await this.page.evaluate((...range) => window.archiveBench.fill(...range), from, to, count);
      process.stderr.write(`\r${to} of ${count} articles written`);
    }
    process.stderr.write('\n');
    return bytes;
  }

  /** The offscreen page that holds the index is ended, as by a crash. */
  async killIndex(): Promise<void> {
    const isHolder = (url: string) => url === this.session.pageUrl('offscreen.html');
    const holder = this.session.browser.targets().find((target) => isHolder(target.url()));
    if (holder === undefined) return;
    await (await holder.asPage()).close();
    await waitFor(
      'the index to be gone',
      () => !this.session.browser.targets().some((target) => isHolder(target.url())),
    );
  }

  /** Has the index made anew and waits until it knows all. `stopAt`: the share at which its page is killed, once. */
  async rebuild(stopAt: number | null): Promise<{ seconds: number; stoppedAt: number; resumedAt: number }> {
    const begun = await this.page.evaluate(() => window.archiveBench.send('background/rebuild-index', null));
    if (!begun.ok) throw new Error(`The index was not made: ${begun.error}`);
    const started = performance.now();
    let stoppedAt = 0;
    let resumedAt = 0;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const state = await this.page.evaluate(() => window.archiveBench.state());
      if (state === null) continue;
      process.stderr.write(`\r${state.done} of ${state.total} indexed`);
      if (state.total > 0 && state.done >= state.total) break;
      if (stopAt !== null && stoppedAt === 0 && state.done > state.total * stopAt) {
        stoppedAt = state.done;
        await this.killIndex();
        const health = await this.page.evaluate(() => {
          return window.archiveBench.send<{ indexed: number }>('background/index-health', null);
        });
        resumedAt = health.ok ? health.value.indexed : 0;
      }
    }
    process.stderr.write('\n');
    return { seconds: (performance.now() - started) / 1_000, stoppedAt, resumedAt };
  }

  async indexBytes(): Promise<number> {
    const health = await this.page.evaluate(() => {
      return window.archiveBench.send<{ bytes: number; indexed: number }>('background/index-health', null);
    });
    if (!health.ok) throw new Error(health.error);
    return health.value.bytes;
  }

  async close(): Promise<void> {
    await this.session.close();
    await rm(this.#options.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function openPage(session: ChromiumSession, code: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(session.pageUrl('verify.html'));
  await page.evaluate(code);
  return page;
}
