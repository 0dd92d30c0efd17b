import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { goTo, loadAnew } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('versions in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let story: Page;
  let panel: Panel;
  let tab: Page;
  /** The compare page, pressed and read as the panel is. */
  let compare: Panel;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  /** The newest version in the panel, in one line and small letters. */
  const newest = async () =>
    (await panel.run(`document.querySelector('#versions ol > li')?.innerText ?? ''`)).replaceAll(/\s+/g, ' ');
  const newestShows = (...facts: string[]) =>
    waitFor(`a version with ${facts.join(', ')}`, async () => {
      const text = await newest();
      return facts.every((fact) => text.toLowerCase().includes(fact.toLowerCase()));
    });
  const nextEdition = async (slug: string) => {
    paper.newsroom.edit(slug);
    await story.reload();
  };
  const marked = async (tag: 'del' | 'ins'): Promise<string[]> =>
    JSON.parse(
      await compare.run(`JSON.stringify([...document.querySelectorAll('${tag}')].map((one) => one.textContent))`),
    );
  const focused = () => compare.run(`document.activeElement?.id ?? ''`);
  const compareTab = async (search: string) => {
    [tab] = await waitFor(`the compare page with ${search}`, async () => {
      const tabs: Page[] = [];
      for (const page of await browser.ownTabs('compare.html')) {
        if ((await page.evaluate(() => location.search)).includes(search)) tabs.push(page);
      }
      return tabs.length > 0 && (tabs as [Page]);
    });
    compare = new Panel(async (expression) => String(await tab.evaluate(expression)));
  };

  test('one version is one calm line', async () => {
    story = await browser.open(`${paper.url}/council/cistern`);
    panel = await browser.panel();
    await panel.shows('Old cistern found', 'Versions', 'Only one version is kept so far', '1 version kept');
  });

  test('a number that changes without a word is shown, and that no note names it', async () => {
    await nextEdition('cistern');
    await newestShows('Version 2', 'Read in your browser', 'Compared with version 1', '1 number', '340', '430');
    await newestShows('No note found that names this');
    expect(await panel.run(`document.querySelector('#versions ol > li del').textContent`)).toBe('340');
    expect(await panel.run(`document.querySelector('#versions ol > li ins').textContent`)).toBe('430');
  });

  test('a headline that changes with the time of change; then a correction, which its note names', async () => {
    await nextEdition('cistern');
    await newestShows('Version 3', 'headline', 'Garrison', 'the publisher moved its time of change');
    await nextEdition('cistern');
    await newestShows('Version 4', '1 number', '18,000', '81,000', 'Named in the correction note');
  });

  test('what is taken back says which text it brings back', async () => {
    await nextEdition('cistern');
    await newestShows('Version 5', 'Brings back the text of version 1');
    await panel.press('Show 1 more');
    await panel.shows('First seen here');
  });

  test('opens two versions beside one another: fields first, then the text', async () => {
    await panel.press('Version 4: Compare with version 3');
    await compareTab('older=');
    await compare.shows(
      'Versions compared',
      'Garrison cistern found under the fish market',
      'Headline, byline and dates',
      '18,000',
      '81,000',
      'Named in the correction note',
    );
    expect(await marked('del')).toContain('18,000');
    expect(await marked('ins')).toContain('81,000');
  });

  test('from change to change by keyboard, said to a screen reader', async () => {
    const count = Number(await compare.run(`document.querySelectorAll('[id^="change-"]').length`));
    expect(count).toBeGreaterThan(1);
    await tab.bringToFront();
    await tab.keyboard.press('j');
    await compare.shows(`Change 1 of ${count}`);
    const first = await focused();
    expect(first).toMatch(/^change-/);
    await tab.keyboard.press('n');
    await compare.shows(`Change 2 of ${count}`);
    expect(await focused()).not.toBe(first);
    await tab.keyboard.press('k');
    await compare.shows(`Change 1 of ${count}`);
    expect(await focused()).toBe(first);
    await tab.keyboard.press('p');
    await compare.shows(`Change ${count} of ${count}`);
    expect(await compare.run(`document.querySelector('[aria-live]').textContent`)).toBe(`Change ${count} of ${count}`);
  });

  test('any two versions, other views, and all of it in the address', async () => {
    await compare.press('Side by side');
    await waitFor(
      'two columns',
      async () => (await compare.run(`document.querySelectorAll('thead th').length`)) === '3',
    );
    await compare.press('Earlier step');
    await compare.shows('Old', 'Garrison', 'the publisher moved its time of change');
    await compare.press('Age of sentences');
    await compare.shows('First seen in version 2');
    expect(await compare.run('location.search')).toMatch(/view=ages/);
    await loadAnew(tab);
    await compare.shows('First seen in version 2');
    await tab.evaluate(() => history.back());
    await waitFor(
      'two columns',
      async () => (await compare.run(`document.querySelectorAll('thead th').length`)) === '3',
    );
    await compare.press('In one text');
    await compare.press('Swap');
    await compare.shows('The earlier version stands on the side of what came after');
    await compare.press('Swap');
  });

  test('the tab that compares this article is used again', async () => {
    await story.bringToFront();
    await panel.shows('Old cistern found');
    await panel.press('Compare versions');
    await waitFor('the compare page in front', () => tab.evaluate(() => document.visibilityState === 'visible'));
    expect(await browser.ownTabs('compare.html')).toHaveLength(1);
  });

  test('on paper there are words, marks and address, and no buttons', async () => {
    await compareTab('older=');
    await compare.shows('Text');
    const printed = async () => ({
      buttons: await compare.run(`String(document.querySelector('fieldset select').checkVisibility())`),
      ink: await compare.run(`getComputedStyle(document.body).color`),
    });
    if (kind === 'Chromium') {
      await tab.emulateMediaType('print');
      expect(await printed()).toEqual({ buttons: 'false', ink: 'rgb(0, 0, 0)' });
      await compare.shows(`${paper.url}/council/cistern`, 'Read in your browser');
      await tab.emulateMediaType('screen');
    }
    expect((await tab.pdf()).length).toBeGreaterThan(10_000);
  });

  test('an Arabic story runs from the right', async () => {
    story = await browser.open(`${paper.url}/world/wells`);
    await panel.shows('ثلاث آبار', 'Only one version');
    await nextEdition('wells');
    await newestShows('1 number', '٤٢', '٦٢');
    expect(await panel.run(`document.querySelector('#versions [lang="ar"]').dir`)).toBe('rtl');
  });

  test('an address that leads to nothing says so', async () => {
    await goTo(tab, '/compare.html?article=nothing');
    await compare.shows('This article is not in the archive');
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
