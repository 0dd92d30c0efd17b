import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord, SettingRecord, VersionRow } from '../../lib/storage/records.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { deleteArchive, holdArchive, markerIn, putCopy } from '../support/archive-by-hand.ts';
import type { ArchiveTables } from '../support/kept-tables.ts';
import { loadAnew } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('storage in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let panel: Panel;
  /** The library's tab, pressed and read as the panel is. */
  let tab: Page;
  let library: Panel;
  /** A page of the extension's own that does nothing but what tests do to the archive. */
  let own: Page;
  let older: ArchiveTables;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  const go = (part: string) =>
    library.run(`(() => {
      const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent === ${JSON.stringify(part)});
      link?.click();
      return link ? 'done' : '';
    })()`);
  const markerSays = (articles: number) =>
    waitFor('the marker', async () => {
      const marker = await markerIn(own);
      return marker?.articles === articles && marker;
    });

  test('the marker follows what is kept', async () => {
    await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    panel = await browser.panel();
    await panel.shows('Ministry doubles ferry subsidy', '1 version kept');
    await browser.open(`${paper.url}/council/seawall-vote`);
    await panel.shows('Council backs higher sea wall', '1 version kept');
    await panel.press('All corrections');
    [tab] = await waitFor('the library', async () => {
      const tabs = await browser.ownTabs('library.html');
      return tabs.length > 0 && (tabs as [Page]);
    });
    library = new Panel(async (expression) => String(await tab.evaluate(expression)));
    own = await browser.ownPage();
    await markerSays(2);
    older = await browser.rawArchive();
  });

  test('the part Storage says what the archive holds and what takes its room', async () => {
    await waitFor('the part Storage', async () => (await go('Storage')) === 'done');
    await library.shows('What it holds', 'Articles 2', 'Versions 2', 'Texts and versions', 'Keep seen articles for');
    await library.shows('The archive is not among what the browser clears by itself');
  });

  test('faults made by hand are found, repaired, and gone', async () => {
    const damaged = structuredClone(await browser.rawArchive()) as Record<string, unknown[]>;
    const [one, other] = (damaged.articles ?? []) as ArticleRecord[];
    if (one === undefined || other === undefined) throw new Error('no articles');
    one.newestVersionId = 'none';
    other.versionCount = 12;
    damaged.corrections = [];
    damaged.frames?.push({ id: 'spare', articleId: one.id, lines: ['spare'] });
    await putCopy(own, damaged);
    await library.press('Check the archive');
    await library.shows(
      'Not all is in order. Nothing was changed yet.',
      '1 article whose newest version cannot be read, though another can',
      '1 article with a wrong number of versions or corrections',
      'Text that no version needs, in 1 place',
      'can be repaired',
    );
    await library.press('Repair');
    await library.shows('What can be repaired was repaired.');
    await library.press('Check again');
    await library.shows('All is in order. Articles: 2. Versions: 2.');
    const { settings: _mended, ...mended } = await browser.rawArchive();
    const { settings: _before, ...before } = older;
    const tables = ['articles', 'versions', 'frames', 'corrections', 'readerMarks'];
    for (const table of tables) expect(mended[table], table).toEqual(before[table]);
  });

  test('a version that is lost is named, and its article with it', async () => {
    const sound = await browser.rawArchive();
    const damaged = structuredClone(sound) as Record<string, unknown[]>;
    for (const row of (damaged.versions ?? []) as VersionRow[]) if (row.frame !== undefined) row.frame = 'lost';
    await putCopy(own, damaged);
    await library.press('Check again');
    await library.shows(
      'Not all is in order, and nothing of it can be repaired.',
      '2 versions whose text is missing or damaged',
      'What stays as it is',
      'Ministry doubles ferry subsidy',
    );
    await putCopy(own, sound);
  });

  test('an older copy in place of the archive is noticed, and said until the reader has decided', async () => {
    await browser.open(`${paper.url}/business/cannery-figures`);
    await panel.shows('Cannery posts first profit', '1 version kept');
    await markerSays(3);
    await putCopy(own, older);
    await loadAnew(tab);
    await library.shows('This archive held 3 articles on', 'Now it is as it was earlier, with 2');
    await panel.shows('Now it is as it was earlier, with 2', 'Begin with what is here');
    await library.press('Begin with what is here');
    await library.shows('Dateline begins with what is here.');
    await library.press('Undo');
    await library.shows('Now it is as it was earlier, with 2');
    await panel.press('Begin with what is here');
    await waitFor('the marker', async () => (await markerIn(own))?.notice === null);
  });

  test('an archive that was deleted is noticed; reading and keeping go on', async () => {
    await markerSays(2);
    await deleteArchive(own);
    await loadAnew(tab);
    await library.shows('This archive held 2 articles on', 'Now it holds none.', 'Restore a backup');
    await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    await panel.shows('Ministry doubles ferry subsidy', '1 version kept', 'Now another archive stands in its place');
    await library.shows('Now another archive stands in its place, with 1');
    const identity = ((await browser.rawArchive()).settings as SettingRecord[]).find(({ key }) => key === 'archive');
    expect(identity).toBeDefined();
    await library.press('Restore a backup');
    await library.shows('What it holds');
    await library.press('Begin with what is here');
    await library.shows('Dateline begins with what is here.');
    await waitFor('the marker', async () => (await markerIn(own))?.notice === null);
  });

  test('an archive that answers nobody is said everywhere, and goes on when it answers again', async () => {
    const held = await holdArchive(own);
    await loadAnew(tab);
    await library.shows('The archive does not answer', 'Try again');
    await browser.open(`${paper.url}/business/cannery-figures`);
    await panel.shows('Cannery posts first profit', 'Not kept.', 'The browser’s storage does not answer');
    await held.letGo();
    await panel.press('Try again');
    await panel.shows('Cannery posts first profit', '1 version kept');
    await loadAnew(tab);
    await library.shows('What it holds', 'Articles 2');
    expect(await browser.errors()).toEqual([]);
  });
});
