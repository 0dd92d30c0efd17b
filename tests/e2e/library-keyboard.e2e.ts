import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { ImportPart } from '../support/import-part.ts';
import { goTo } from '../support/load-anew.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const links = join(import.meta.dirname, '../fixtures/imports/raindrop.csv');

/** Where the keyboard stands when what it stood on is gone: the library by keys alone. */
describe.each(browserKinds)('the keyboard in the library in %s', (kind) => {
  let browser: ReaderBrowser;
  let page: Page;
  let part: ImportPart;

  beforeAll(async () => {
    browser = await startReaderBrowser(kind);
    page = await browser.ownPage();
    part = new ImportPart(page);
    await part.open();
  });
  afterAll(async () => browser.close());

  const keyboard = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
    });
  const keyboardOn = (words: string) => waitFor(`the keyboard on “${words}”`, async () => (await keyboard()) === words);

  /** Stands on the button of that name and presses Enter. */
  const enter = async (name: string) => {
    await waitFor(name, () =>
      page.evaluate((words) => {
        const called = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
        const button = [...document.querySelectorAll<HTMLElement>('main button')].find((one) => called(one) === words);
        button?.focus();
        return button !== undefined && document.activeElement === button;
      }, name),
    );
    await page.keyboard.press('Enter');
  };

  test('an import goes from view to view, and each is where the keyboard is', async () => {
    const choose = 'Choose files …';
    await waitFor(choose, () =>
      page.evaluate((words) => {
        const button = [...document.querySelectorAll<HTMLElement>('main button')].find(
          ({ textContent }) => textContent === words,
        );
        button?.focus();
        return document.activeElement === button;
      }, choose),
    );
    await part.give(links);
    await keyboardOn('What will happen');
    await enter('Not now');
    await keyboardOn(choose);
    await part.give(links);
    await keyboardOn('What will happen');
    await enter('Import');
    await keyboardOn('Imported');
    await enter('Import something else');
    await keyboardOn(choose);
  });

  test('a question that is answered with Escape gives it back to the button that asked', async () => {
    await enter('Undo: raindrop.csv');
    await keyboardOn('Keep');
    await page.keyboard.press('Escape');
    await keyboardOn('Undo: raindrop.csv');
  });

  test('a tag that is deleted leaves it on the next', async () => {
    await goTo(page, '/library.html?part=organise');
    await enter('Delete: coast');
    await keyboardOn('Delete: favorite');
    await part.shows('Taken off 1 article');
  });
});
