import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { goTo } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { startWirePapers, type WirePapers } from '../support/wire-papers.ts';

describe.each(browserKinds)('what an archive has beside an article, in %s', (kind) => {
  let papers: WirePapers;
  let browser: ReaderBrowser;
  let panel: Panel;
  let tab: Page;
  let library: Panel;

  beforeAll(async () => {
    [papers, browser] = await Promise.all([startWirePapers(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await papers.close();
  });

  /** Headlines and reasons of the section, without marks of direction. */
  const related = async (): Promise<[headline: string, ...reasons: string[]][]> =>
    JSON.parse(
      await panel.run(`JSON.stringify([...document.querySelectorAll('article')].filter((one) => one.querySelector('a[href^="/reader.html"]') && !one.querySelector('article')).map((one) =>
        [one.querySelector('h3').textContent, ...[...one.querySelectorAll('li')].map((reason) => reason.textContent.replace(/[\\u2066-\\u2069]/g, ''))]))`),
    );

  test('the first article stands alone', async () => {
    await browser.open(papers.url('courier', 'dredger'));
    panel = await browser.panel();
    await panel.shows('Last dredger leaves Norrhavn', 'No correction note found');
    expect(await related()).toEqual([]);
  });

  test('the same agency copy at another paper is shown, with how much of it is the same and from whom', async () => {
    await browser.open(papers.url('post', 'empty'));
    await panel.shows('Port authority left without a ship', 'In your archive', 'Last dredger leaves Norrhavn');
    const [[headline, reason] = ['']] = await related();
    expect(headline).toBe('Last dredger leaves Norrhavn');
    expect(reason).toMatch(/^Much of the same text \([78]\d%\), from NTX$/);
    const href = await panel.run(
      `document.querySelector('section article a[href^="/reader.html"]').getAttribute('href')`,
    );
    expect(href).toMatch(/^\/reader\.html\?article=[0-9a-f]{32}$/);
  });

  test('so is what it links to and what else its author wrote', async () => {
    await browser.open(papers.url('courier', 'choir'));
    await panel.shows('A choir stays where it is', 'Linked in this text', 'the same day');
    expect(await related()).toEqual([
      ['Last dredger leaves Norrhavn', 'Linked in this text', 'By Ines Calder, the same day'],
    ]);
  });

  test('an article that comes in meanwhile is there without asking', async () => {
    await browser.open(papers.url('post', 'bridge'));
    await panel.shows('Half a bridge for the milk lorries', 'In your archive', 'Port authority left without a ship');
    expect(await related()).toEqual([['Port authority left without a ship', 'By Jon Tarn, the same day']]);
  });

  test('the overview counts all four, with corrections in so many articles', async () => {
    tab = await browser.ownPage();
    await goTo(tab, '/library.html?part=overview');
    library = new Panel(async (expression) => String(await tab.evaluate(expression)));
    await library.shows('Overview', '4 articles', 'from 2 publishers', '1 in 2 articles', 'Norrhavn');
    const bars = await library.run(`document.querySelectorAll('figure svg a').length`);
    expect(Number(bars)).toBe(1);
  });

  test('a bar leads to the articles it counts', async () => {
    await tab.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('section li a')];
      setTimeout(() => links.find(({ textContent }) => textContent === 'The Harbour Post')?.click());
    });
    await waitFor('the list', () =>
      tab.evaluate(() => location.search.includes('is=corrected') && document.readyState === 'complete'),
    );
    const address = await library.run('document.location.search');
    expect(address).toMatch(/^\?publisher=The\+Harbour\+Post&is=corrected&from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d$/);
  });

  test('nothing went wrong in it', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
