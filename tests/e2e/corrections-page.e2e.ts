import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionsFileSchema } from '../../lib/exports/corrections-json.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { loadAnew } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('the corrections page in %s', (kind) => {
  let paper: Newspaper;
  let downloads: string;
  let browser: ReaderBrowser;
  let tab: Page;
  /** The corrections page, pressed and read as the panel is. */
  let library: Panel;

  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'dateline-downloads-'));
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { downloads })]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const hafenbahn = 'Hafenbahn fährt ab Dezember wieder bis zum Fischmarkt';
  const choose = (words: string) =>
    waitFor(`the choice "${words}"`, async () => {
      const chosen = await library.run(`(() => {
        const label = [...document.querySelectorAll('fieldset label')].find((one) => one.textContent.startsWith(${JSON.stringify(words)}));
        label?.click();
        return label ? 'done' : '';
      })()`);
      return chosen === 'done';
    });
  const headlines = async () =>
    JSON.parse(
      await library.run(`JSON.stringify([...document.querySelectorAll('article h3')].map((one) => one.textContent))`),
    );
  const address = () => library.run('document.location.search');
  /** A file that has been written whole. */
  const downloaded = (ending: string) =>
    waitFor(`a file ${ending}`, async () => {
      const name = (await readdir(downloads)).find((one) => one.endsWith(ending));
      const text = name === undefined ? '' : await readFile(join(downloads, name), 'utf8');
      return name !== undefined && text !== '' && { name, text };
    });

  test('opens from the panel, empty at first, and says how notes get there', async () => {
    await browser.open(`${paper.url}/harbour/storm-warning`);
    const panel = await browser.panel();
    await panel.shows('No correction note found');
    await panel.press('All corrections');
    [tab] = await waitFor('the library', async () => {
      const tabs = await browser.ownTabs('library.html');
      return tabs.length > 0 && (tabs as [Page]);
    });
    library = new Panel(async (expression) => String(await tab.evaluate(expression)));
    await library.shows('No correction notes yet');
  });

  test('shows the notes of the stories that are opened meanwhile, and the tab that is open is used again', async () => {
    const panel = await browser.panel();
    for (const [path, fact] of [
      ['/harbour/ferry-subsidy', '14 vessels, not 40'],
      ['/council/seawall-vote', 'This article was amended on 3 June 2026'],
      ['/business/cannery-figures', '13 million crowns'],
      ['/world/hafenbahn', 'In einer früheren Version'],
    ] as const) {
      await browser.open(paper.url + path);
      await panel.shows(fact);
    }
    await panel.press('All corrections in your archive');
    await waitFor('the library in front', () => tab.evaluate(() => document.visibilityState === 'visible'));
    expect(await browser.ownTabs('library.html')).toHaveLength(1);
    // The first note came in while nothing was shown; what came after it waits until it is asked for.
    await library.shows('new notes have come in');
    await library.press('Show');
    await library.shows(
      '4 corrections in 4 articles',
      'Ministry doubles ferry subsidy',
      'Hafenbahn fährt ab Dezember',
      'It should say',
      'after publication',
    );
  });

  test('filters combine and stand in the address; back leads back', async () => {
    await choose('German');
    await library.shows('1 correction in 1 article');
    expect(await headlines()).toEqual([hafenbahn]);
    expect(await address()).toBe('?part=corrections&language=de');
    await choose('English');
    await library.shows('4 corrections in 4 articles');
    await tab.evaluate(() => history.back());
    await library.shows('1 correction in 1 article');
    expect(await address()).toBe('?part=corrections&language=de');
    await loadAnew(tab);
    await waitFor('the page again', async () => (await headlines()).length === 1);
    await library.press('Clear all filters');
    await library.shows('4 corrections in 4 articles');
    expect(await address()).toBe('?part=corrections');
  });

  test('what is shown comes out as CSV and as JSON', async () => {
    await choose('German');
    await library.shows('1 correction in 1 article');
    await library.press('Export as JSON');
    const json = await downloaded('.json');
    expect(json.name).toMatch(/^dateline-corrections-\d{4}-\d\d-\d\d\.json$/);
    const file = v.parse(correctionsFileSchema, JSON.parse(json.text));
    expect(file).toMatchObject({
      filters: '?part=corrections&language=de',
      notes: [{ headline: hafenbahn, kind: 'correction' }],
    });

    await library.press('Clear all filters');
    await library.shows('4 corrections in 4 articles');
    await library.press('Export as CSV');
    const rows = parseCsv((await downloaded('.csv')).text);
    expect(rows).toHaveLength(5);
    expect(rows.flat()).toContain(hafenbahn);
  });

  test('a note is dismissed there, and the story counts it no more', async () => {
    await library.press('Not a correction note: Hafenbahn');
    await library.shows('3 corrections in 3 articles');
    const { articles } = await browser.archive();
    expect(JSON.stringify(articles)).toMatch(/Hafenbahn fährt ab Dezember[^}]*"correctionCount":0/);
    await library.press('Undo');
    await library.shows('4 corrections in 4 articles');
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
