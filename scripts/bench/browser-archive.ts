import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { ReinterpretState } from '../../lib/storage/reinterpret-repository.ts';
import { waitFor } from '../browsers/wait-for.ts';

/**
 * The archive of a browser with Dateline in it, read and written from one of the extension's own pages by the browser's
 * plain interface: what is measured is Dateline, not the measuring. Functions given to `evaluate` run in that page.
 */
export class BrowserArchive {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until the extension has made its archive: only then are its tables there. */
  async isMade(): Promise<void> {
    await waitFor('the archive', () =>
      this.#page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'dateline')),
    );
    await waitFor('the archive’s tables', async () => (await this.state())?.finishedAt != null);
  }

  async put(tables: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
    await this.#page.evaluate(async (text) => {
      const given: [string, readonly unknown[]][] = Object.entries(JSON.parse(text));
      const opening = indexedDB.open('dateline');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      const names = given.filter(([, records]) => records.length > 0).map(([name]) => name);
      const transaction = database.transaction(names, 'readwrite');
      for (const [name, records] of given) for (const record of records) transaction.objectStore(name).put(record);
      await new Promise((resolve, reject) => {
        transaction.addEventListener('complete', resolve);
        transaction.addEventListener('abort', () => reject(transaction.error));
      });
      database.close();
    }, JSON.stringify(tables));
  }

  /** Forgets that the archive is up to date, as an update of the extension would. */
  async forgetState(): Promise<void> {
    await this.put({ settings: [{ key: 'reinterpretation', value: null, updatedAt: 0 }] });
  }

  /** How far re-interpretation is; null: it has not begun. */
  async state(): Promise<ReinterpretState | null> {
    const record = await this.#read('settings', 'reinterpretation');
    const value: unknown = Reflect.get(Object(record), 'value');
    return (value ?? null) as ReinterpretState | null;
  }

  /** How many versions each interpreter has spoken of. */
  async interpreters(): Promise<Record<string, number>> {
    return this.#page.evaluate(async () => {
      const opening = indexedDB.open('dateline');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const cursor = opening.result.transaction('versions').objectStore('versions').openCursor();
      const counts: Record<string, number> = {};
      await new Promise<void>((resolve, reject) => {
        cursor.addEventListener('error', () => reject(cursor.error));
        cursor.addEventListener('success', () => {
          if (cursor.result === null) return resolve();
          const { interpreter } = cursor.result.value;
          counts[interpreter] = (counts[interpreter] ?? 0) + 1;
          cursor.result.continue();
        });
      });
      opening.result.close();
      return counts;
    });
  }

  async count(table: string): Promise<number> {
    const records = await this.#read(table);
    return Array.isArray(records) ? records.length : 0;
  }

  /** A hash over everything the reader marked. */
  async marksHash(): Promise<string> {
    const marks = [await this.#read('readerMarks'), await this.#read('savedReading')];
    return createHash('sha256').update(JSON.stringify(marks)).digest('hex').slice(0, 16);
  }

  /** A record of a table, or all of them in the order of their keys; null where there is none. */
  async #read(table: string, key: string | null = null): Promise<unknown> {
    const text = await this.#page.evaluate(
      async (name, wanted) => {
        const opening = indexedDB.open('dateline');
        await new Promise((resolve) => opening.addEventListener('success', resolve));
        const store = opening.result.transaction(name).objectStore(name);
        const request = wanted === null ? store.getAll() : store.get(wanted);
        await new Promise((resolve, reject) => {
          request.addEventListener('success', resolve);
          request.addEventListener('error', () => reject(request.error));
        });
        opening.result.close();
        return JSON.stringify(request.result ?? null);
      },
      table,
      key,
    );
    return JSON.parse(text);
  }
}
