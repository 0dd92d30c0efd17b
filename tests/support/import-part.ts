import type { ElementHandle, Page } from 'puppeteer-core';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { goTo } from './load-anew.ts';
import { Panel } from './panel.ts';

/** The library's part Import in a tab, as a reader uses it. */
export class ImportPart extends Panel {
  readonly page: Page;

  constructor(page: Page) {
    super(async (expression) => String(await page.evaluate(expression)));
    this.page = page;
  }

  /** Goes there, in place of whatever the tab shows. */
  async open(): Promise<void> {
    await goTo(this.page, '/library.html?part=import');
    await this.page.waitForSelector('main input[type="file"]');
  }

  /** Chooses files of this machine. */
  async give(...paths: string[]): Promise<void> {
    const input = await this.page.waitForSelector('main input[type="file"]');
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
  }

  /** Undoes the last import that is listed, and says yes. */
  async undoLast(): Promise<void> {
    await this.press('Undo');
    await waitFor('the question', async () => {
      const answer = await this.run(`(() => {
        const button = [...document.querySelectorAll('fieldset button')].find((one) => one.textContent === 'Undo');
        button?.click();
        return button ? 'done' : '';
      })()`);
      return answer === 'done';
    });
  }
}
