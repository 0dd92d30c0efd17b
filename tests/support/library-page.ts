import type { Page } from 'puppeteer-core';
import type { IndexHealth } from '../../lib/article/index-health.ts';
import type { LibraryAnswer, LibraryFilters, LibraryQuery } from '../../lib/article/library-query.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { browsing } from './library-queries.ts';
import type { BrowserKind } from './reader-browser.ts';

/** Asks the library as one of the extension's own pages does: by a message to the background. */
export class AskedLibrary {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async browse(
    search: string,
    filters: Partial<LibraryFilters> = {},
    over: Partial<LibraryQuery> = {},
  ): Promise<LibraryAnswer> {
    return this.#send<LibraryAnswer>('background/browse-archive', browsing(search, filters, over));
  }

  async total(search: string, filters: Partial<LibraryFilters> = {}): Promise<number> {
    return (await this.browse(search, filters)).total;
  }

  health(): Promise<IndexHealth> {
    return this.#send('background/index-health', null);
  }

  rebuild(): Promise<null> {
    return this.#send('background/rebuild-index', null);
  }

  async #send<T>(name: string, data: unknown): Promise<T> {
    const answer = (await this.#page.evaluate(async (text) => {
      interface Extension {
        runtime: { sendMessage(message: unknown): Promise<unknown> };
      }
      const scope = globalThis as { browser?: Extension; chrome?: Extension };
      return (scope.browser ?? scope.chrome)?.runtime.sendMessage(JSON.parse(text));
    }, JSON.stringify({ name, data }))) as Result<T, ErrorCode>;
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  }
}

/** Ends the context that holds the index, as a crash would; `stopBackground` does it where the background holds it. */
export async function endIndexHolder(
  kind: BrowserKind,
  page: Page,
  stopBackground: () => Promise<void>,
): Promise<void> {
  if (kind === 'Firefox') return stopBackground();
  await page.evaluate(async () => {
    const scope = globalThis as unknown as { chrome: { offscreen: { closeDocument(): Promise<void> } } };
    await scope.chrome.offscreen.closeDocument().catch(() => undefined);
  });
}

/** Deletes whatever this origin has in its private file system. Answers how many entries that were. */
export async function deletePrivateFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    for (const name of names) await root.removeEntry(name, { recursive: true });
    return names.length;
  });
}
