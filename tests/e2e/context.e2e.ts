import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('the context of a story in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('an agency report: headline, authors, dateline, correction, credits, related reading', async () => {
    await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    const panel = await browser.panel();
    await panel.shows(
      'The Harbour Ledger',
      'Ministry doubles ferry subsidy after winter of cancelled sailings',
      'Island councils welcome the money',
      'Ines Calloway',
      'Tom Arkwright',
      'PORT MERIDEN',
      '1 correction',
      'Place in the story:',
      'corrected to say the subsidy covers 14 vessels, not 40, in paragraph 4',
      'The Grey Heron leaves Port Meriden',
      'Jonah Pell',
      'Ruth Sandoval',
      'Council backs higher sea wall by a single vote',
      'Most read',
    );
  });

  test('the corrected passage stands under its note and is marked in the page', async () => {
    const page = await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    const panel = await browser.panel();
    await panel.shows('The corrected passage', 'The subsidy covers 14 vessels on nine routes.', 'Why is this here?');
    await panel.press('Show the passage in the page');
    await panel.shows('Shown in the page.');
    const marked = await waitFor('the mark', () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('dateline-passage') ?? [];
        return range instanceof Range ? range.toString() : null;
      }),
    );
    expect(marked).toBe('The subsidy covers 14 vessels on nine routes.');
  });

  test('"show in page" marks the passage and leaves the page as it was', async () => {
    const page = await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows('This article was amended on 3 June 2026');
    const before = await page.evaluate(() => document.documentElement.outerHTML);

    await panel.press('Show in page');
    await panel.shows('Shown in the page.');

    const marked = await waitFor('the mark', () =>
      page.evaluate(() => CSS.highlights.get('dateline-passage')?.size ?? 0),
    );
    expect(marked).toBe(1);
    await waitFor('the note to be scrolled to', () =>
      page.evaluate(() => {
        const note = document.querySelector('.correction')?.getBoundingClientRect();
        return note !== undefined && note.top >= 0 && note.bottom <= innerHeight;
      }),
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test.each([
    ['/culture/lighthouse-play', ['A lighthouse, two keepers', 'Leonie Achterberg', 'first read in public in 2024']],
    ['/council/library-hours', ['Library to open on Sundays', 'It is forty, not fourteen']],
    [
      '/business/cannery-figures',
      ['Cannery posts first profit', 'Yewande Kerr', 'gave the profit as 13 million crowns'],
    ],
    ['/harbour/regatta-live', ['Autumn regatta: the day as it happened', 'Jonah Pell']],
    ['/world/hafenbahn', ['Hafenbahn fährt ab Dezember', 'Jannes Wendt', 'Nordersiel', '31 Millionen Kronen']],
    ['/world/marche-aux-huitres', ['Le marché aux huîtres', 'Solène Kerdoncuff', 'une version précédente']],
    ['/world/faro-del-cabo', ['El faro del cabo', 'Rocío Valdelomar', 'Es de 1904']],
    ['/world/minato-basu', ['港と駅を結ぶ夜間バス', '水野佳代', '正しくは「大人二百円」']],
    ['/world/yugang', ['老渔港改造工程', '林若溪', '特此更正']],
    ['/world/mina', ['الميناء القديم يفتح رصيفا جديدا', 'سلمى الحداد']],
  ])('%s', async (path, facts) => {
    await browser.open(paper.url + path);
    await (await browser.panel()).shows(...facts);
  });

  test('a story without author and without note says so calmly', async () => {
    await browser.open(`${paper.url}/harbour/storm-warning`);
    await (await browser.panel()).shows('Storm warning for the whole coast', 'No correction note found');
  });

  test('pages that are no article are neither read nor kept', async () => {
    const panel = await browser.panel();
    // What is derived of the archive may still be on its way.
    const kept = async () => {
      const { indexQueue: _queue, likeness: _likeness, settings: _settings, ...tables } = await browser.archive();
      return tables;
    };
    const before = await kept();
    for (const path of ['/', '/harbour', '/contact', '/magazine']) {
      await browser.open(paper.url + path);
      await panel.shows('No article here');
    }
    expect(await kept()).toEqual(before);
  });

  test('text that comes late is read again', async () => {
    const page = await browser.open(`${paper.url}/culture/oyster-season`);
    const panel = await browser.panel();
    await panel.shows('Where to eat oysters', '1 version kept');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-more]')?.click());
    await waitFor('the rest of the text', async () =>
      JSON.stringify((await browser.archive()).versions).includes('ask for Perpetua'),
    );
    // The page has grown under the reader's eyes; its publisher has changed nothing.
    await panel.shows('Where to eat oysters', '1 version kept');
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
