import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** What the browser's page processes take, watched from outside. Linux alone; elsewhere nothing is known. */
export class RendererMemory {
  readonly #browser: Browser;
  #timer: NodeJS.Timeout | undefined;
  #before = 0;
  #most = 0;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async start(): Promise<void> {
    this.#before = await this.#largest();
    this.#most = this.#before;
    this.#timer = setInterval(() => {
      this.#largest().then(
        (now) => {
          this.#most = Math.max(this.#most, now);
        },
        // The browser is gone: whoever works with it is told.
        () => clearInterval(this.#timer),
      );
    }, 250);
  }

  /** Bytes that the largest of them took before, and at the most. */
  stop(): { before: number; most: number } {
    clearInterval(this.#timer);
    return { before: this.#before, most: this.#most };
  }

  async #largest(): Promise<number> {
    const session = await this.#browser.target().createCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const sizes = await Promise.all(renderers.map(({ id }) => residentBytes(id)));
    return Math.max(0, ...sizes);
  }
}

async function residentBytes(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
