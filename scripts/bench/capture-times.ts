import type { Page } from 'puppeteer-core';
import { waitFor } from '../browsers/wait-for.ts';

declare global {
  interface Window {
    /** Milliseconds by address. */
    captureTimes: Record<string, number>;
  }
}

/**
 * How long captures take, as one of the extension's own pages sees them: from "reading", when the background brings the
 * script into the page, to "kept". So it counts reading the page, sending, interpreting and keeping, and no loading.
 */
export class CaptureTimes {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** `page`: one of the extension's own; it stays in the background. */
  static async watch(page: Page): Promise<CaptureTimes> {
    await page.evaluate(() => {
      interface SessionChanges {
        [key: string]: { newValue?: { state?: string; visit?: { url: string } } };
      }
      interface Extension {
        storage: { session: { onChanged: { addListener(heard: (changes: SessionChanges) => void): void } } };
      }
      const scope = globalThis as { browser?: Extension; chrome?: Extension };
      const begun = new Map<string, number>();
      window.captureTimes = {};
      (scope.browser ?? scope.chrome)?.storage.session.onChanged.addListener((changes) => {
        for (const { newValue } of Object.values(changes)) {
          const url = newValue?.visit?.url;
          if (url === undefined) continue;
          if (newValue?.state === 'reading') begun.set(url, performance.now());
          const since = begun.get(url);
          if (newValue?.state === 'article' && since !== undefined)
            window.captureTimes[url] = performance.now() - since;
        }
      });
    });
    return new CaptureTimes(page);
  }

  /** Waits until the page at this address is kept, and answers how long that took, in milliseconds. */
  async of(url: string): Promise<number> {
    return waitFor(`a capture of ${url}`, () => this.#page.evaluate((address) => window.captureTimes[address], url));
  }
}
