import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { Panel } from './panel.ts';
import type { ReaderBrowser } from './reader-browser.ts';

/** The library's part Storage in a tab of its own, as a reader uses it. */
export class StoragePart extends Panel {
  readonly #page: Page;

  constructor(page: Page) {
    super(async (expression) => String(await page.evaluate(expression)));
    this.#page = page;
  }

  /** Opens it, in place of any that is open. */
  static async in(browser: ReaderBrowser): Promise<StoragePart> {
    for (const tab of await browser.ownTabs('library.html')) await tab.close();
    const own = await browser.ownPage();
    await own.evaluate(() => {
      // After the answer to this call has left.
      setTimeout(() => location.assign('/library.html?part=storage'));
    });
    const page = await waitFor('the part Storage', async () => {
      const [tab] = await browser.ownTabs('library.html');
      // With its figures: they ask the index, and a tab that is closed meanwhile leaves an answer without anyone to hear it.
      const isThere = await tab?.evaluate(
        () => document.querySelector('input[type="file"]') !== null && document.querySelector('main table') !== null,
      );
      return isThere === true ? tab : null;
    });
    return new StoragePart(page);
  }

  /** Gives a file to the restore. */
  async give(path: string): Promise<void> {
    const input = (await this.#page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  }

  /** Chooses one of the ways to restore. */
  async pick(words: string): Promise<void> {
    await waitFor(`the choice "${words}"`, async () => {
      const chosen = await this.run(`(() => {
        const label = [...document.querySelectorAll('label')].find((one) => one.textContent.startsWith(${JSON.stringify(words)}));
        label?.querySelector('input')?.click();
        return label ? 'done' : '';
      })()`);
      return chosen === 'done';
    });
  }

  /** Picks an option of a list by its keys: Firefox lets a permission be asked for only where a person has done something. */
  async select(label: string, option: string): Promise<void> {
    const steps = await waitFor(`the option "${option}"`, async () => {
      const found = await this.run(`(() => {
        const label = [...document.querySelectorAll('label')].find((one) => one.textContent === ${JSON.stringify(label)});
        const list = document.getElementById(label?.htmlFor ?? '');
        const at = [...(list?.options ?? [])].findIndex((one) => one.textContent === ${JSON.stringify(option)});
        if (at === -1) return '';
        list.focus();
        return String(at - list.selectedIndex);
      })()`);
      return found !== '' && Number(found);
    });
    await this.#page.bringToFront();
    for (let step = 0; step < Math.abs(steps); step += 1) {
      await this.#page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
  }

  /** When the last backup was begun, in milliseconds since 1970. */
  async lastBackupAt(): Promise<number> {
    return (await this.#plan(0)).last.at;
  }

  /** Moves the next backup by so many milliseconds, as if the clock had been moved the other way. */
  async moveDue(by: number): Promise<void> {
    await this.#plan(by);
  }

  /** The plan of backups as it lies in the archive, the next one moved by so many milliseconds before. */
  #plan(movedBy: number): Promise<{ nextAt: number; last: { at: number } }> {
    return this.#page.evaluate(async (milliseconds) => {
      const opening = indexedDB.open('dateline');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction('settings', 'readwrite');
      const reading = transaction.objectStore('settings').get('backups');
      await new Promise((resolve) => reading.addEventListener('success', resolve));
      const row = reading.result;
      row.value.nextAt += milliseconds;
      if (milliseconds !== 0) transaction.objectStore('settings').put(row);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      opening.result.close();
      return row.value;
    }, movedBy);
  }
}

/** The path of the backup in a folder, once it is written whole. */
export async function wholeFile(folder: string): Promise<string> {
  return waitFor('the backup', async () => {
    const name = (await readdir(folder)).find((one) => one.endsWith('.dateline'));
    if (name === undefined) return null;
    const bytes = await readFile(join(folder, name));
    // Its last four bytes say how large it is unpacked: a file that is being written does not have them yet.
    return bytes.length > 100 && bytes.readUInt32LE(bytes.length - 4) > bytes.length ? join(folder, name) : null;
  });
}
