import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import type { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const opener = 'Search your archive';
const hit = 'Council backs higher sea wall';
/** The list under the field; other lists of articles may stand in the panel. */
const results = '[aria-busy]';

/** A text as a script can have it whatever it is sent through. */
const inAscii = (text: string) =>
  JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe.each(browserKinds)('search in the panel of %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let panel: Panel;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
    await browser.open(`${paper.url}/world/yugang`);
    panel = await browser.panel();
    await panel.shows('渔港');
    await browser.open(`${paper.url}/council/seawall-vote`);
    await panel.shows(hit);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  const isOpen = async () =>
    (await panel.run(`String(document.querySelector('input[type=search]') !== null)`)) === 'true';

  /** Writes into the open field, as keys do. */
  const write = (search: string) =>
    waitFor('the field', async () => {
      const done = await panel.run(`(() => {
        const field = document.querySelector('input[type=search]');
        if (field === null) return '';
        field.focus();
        field.value = ${inAscii(search)};
        field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
        return 'done';
      })()`);
      return done === 'done';
    });

  const hits = () =>
    panel.run(`[...document.querySelectorAll('${results} article a')].map((one) => one.textContent.trim()).join('|')`);
  const marks = () =>
    panel.run(`[...document.querySelectorAll('${results} article mark')].map((one) => one.textContent).join('|')`);

  test('what was just kept is found as the reader writes, with its words marked', async () => {
    expect(await isOpen()).toBe(false);
    await panel.press(opener);
    await write('promenade');
    await panel.shows('1 article', 'Show it in the library');
    expect(await hits()).toContain(hit);
    expect((await marks()).toLowerCase()).toContain('promenade');
    // Any stretch of a text without spaces.
    await write('渔港');
    await waitFor('the other article', async () => (await hits()) !== '' && !(await hits()).includes(hit));
    expect(await marks()).toContain('渔港');
  });

  test('nothing found, and what cannot be understood, are said', async () => {
    await write('promenade -promenade');
    await panel.shows('Nothing in your archive answers this.');
    await write('auther:lind');
    await panel.shows('is no field that can be searched');
    expect(await hits()).toBe('');
  });

  test('it works where the tab shows no article, and leads to the reader and the library', async () => {
    await browser.open(paper.url);
    await write('promenade');
    await panel.shows('1 article', 'Show it in the library');
    await panel.run(`document.querySelector('${results} article a').click()`);
    const reader = await waitFor('the reader', async () => (await browser.ownTabs('reader.html'))[0]);
    await waitFor('the article in it', () =>
      reader.evaluate((words) => document.querySelector('h1')?.textContent?.includes(words), hit),
    );
    await panel.press('Show it in the library');
    const library = await waitFor('the library', async () => (await browser.ownTabs('library.html'))[0]);
    expect(await library.evaluate(() => new URLSearchParams(location.search).get('search'))).toBe('promenade');
    await waitFor('the article in the list', () =>
      library.evaluate((words) => document.body.textContent.includes(words), hit),
    );
  });

  test('Escape clears it, then closes it', async () => {
    const pressEscape = () =>
      panel.run(
        `String(document.querySelector('input[type=search]').dispatchEvent(new document.defaultView.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })))`,
      );
    await pressEscape();
    await waitFor('the results to go', async () => (await hits()) === '');
    await pressEscape();
    await waitFor('the field to go', async () => !(await isOpen()));
    expect(await browser.errors()).toEqual([]);
  });
});
