import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { AskedLibrary, deletePrivateFiles, endIndexHolder } from '../support/library-page.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('the search index in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let page: Page;
  let library: AskedLibrary;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
    for (const path of ['council/seawall-vote', 'world/hafenbahn', 'world/yugang']) {
      await browser.open(`${paper.url}/${path}`);
    }
    page = await browser.ownPage();
    library = new AskedLibrary(page);
    await waitFor('three articles', async () => (await library.browse('')).total === 3);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('a captured article is found by a word, a phrase, in Chinese, and not where it is excluded', async () => {
    expect(await library.total('promenade')).toBe(1);
    expect(await library.total('"by one vote on monday night"')).toBe(1);
    expect(await library.total('"vote one by"')).toBe(0);
    expect(await library.total('渔港')).toBe(1);
    expect(await library.total('fahrt')).toBe(1);
    expect(await library.total('promenade -hoteliers')).toBe(0);
    expect(await library.total('author:oyelaran has:correction')).toBe(1);
    expect((await library.browse('"promenade')).problem?.kind).toBe('open-quote');
  });

  test('filters count what they would leave, and combine', async () => {
    const all = await library.browse('');
    const counts = new Map(all.lists.languages.map(({ value, count }) => [value.slice(0, 2), count]));
    expect([...counts].sort()).toEqual([
      ['de', 1],
      ['en', 1],
      ['zh', 1],
    ]);
    expect(all.flags).toMatchObject({ corrected: 3, saved: 0, seen: 3 });
    const german = all.lists.languages.find(({ value }) => value.startsWith('de'))?.value ?? '';
    const chosen = await library.browse('', { languages: [german] });
    expect(chosen.total).toBe(1);
    // The chosen list still counts what the others would bring.
    expect(chosen.lists.languages).toEqual(all.lists.languages);
    expect(chosen.flags).toMatchObject({ corrected: 1, seen: 1 });
    expect(await library.total('promenade', { languages: [german] })).toBe(0);
  });

  test('a tag is found as soon as the reader has set it', async () => {
    expect(await library.total('tag:coast')).toBe(0);
    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows('Council backs higher sea wall');
    await panel.write('Tags', 'coast,');
    await panel.shows('coast');
    await waitFor('the tag to be found', async () => (await library.total('tag:coast is:saved')) === 1);
  });

  test('it goes on when the background is stopped and started', async () => {
    await browser.stopBackground();
    expect(await library.total('promenade')).toBe(1);
    expect((await library.health()).stale).toBe(0);
  });

  test('it is made anew when its files are lost', async () => {
    await endIndexHolder(kind, page, () => browser.stopBackground());
    // The browser lets go of the files a moment after their context has ended.
    await waitFor('the files to be deleted', async () => (await deletePrivateFiles(page)) > 0);
    await waitFor('the index to be made anew', async () => {
      const { building, total } = await library.browse('promenade');
      return building === null && total === 1;
    });
    expect(await library.health()).toMatchObject({ archived: 3, indexed: 3, stale: 0, building: null });
    expect(await library.total('渔港')).toBe(1);
  });

  test('it is made anew when the reader asks for that', async () => {
    await library.rebuild();
    await waitFor('the index to be made anew', async () => (await library.health()).building === null);
    expect(await library.health()).toMatchObject({ archived: 3, indexed: 3 });
    expect(await library.total('tag:coast')).toBe(1);
  });

  test('an article in the trash, or deleted, is not found', async () => {
    const [id = ''] = (await library.browse('promenade')).ids;
    await writeRow(page, 'readerMarks', id, { trashedAt: { value: 1, updatedAt: 1 } });
    await waitFor('the article to be gone', async () => (await library.total('promenade')) === 0);
    await writeRow(page, 'readerMarks', id, { trashedAt: { value: null, updatedAt: 2 } });
    await waitFor('the article to be back', async () => (await library.total('promenade')) === 1);
    await writeRow(page, 'articles', id, null);
    await waitFor('the article to be gone', async () => (await library.total('')) === 2);
    expect(await library.health()).toMatchObject({ archived: 2, indexed: 2, stale: 0 });
    expect(await browser.errors()).toEqual([]);
  });
});

/** Changes a record, or deletes it (null), by the browser's plain interface, with the note in the queue. */
async function writeRow(page: Page, table: string, id: string, change: object | null): Promise<void> {
  await page.evaluate(
    async (name, key, text) => {
      const opening = indexedDB.open('dateline');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction([name, 'indexQueue'], 'readwrite');
      const store = transaction.objectStore(name);
      const reading = store.get(key);
      reading.addEventListener('success', () => {
        const wanted = JSON.parse(text);
        if (wanted === null) store.delete(key);
        else store.put({ ...reading.result, ...wanted });
        transaction.objectStore('indexQueue').put({ articleId: key, touch: performance.now() });
      });
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      opening.result.close();
    },
    table,
    id,
    JSON.stringify(change),
  );
}
