import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { faultsOf } from '../support/contrast.ts';
import { loadAnew } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { selectText } from '../support/select-text.ts';

describe.each(browserKinds)('the reader page in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let story: Page;
  let panel: Panel;
  let tab: Page;
  /** The reader page, pressed and read as the panel is. */
  let reader: Panel;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  const readerTab = async () => {
    tab = await waitFor('the reader page', async () => (await browser.ownTabs('reader.html'))[0]);
    reader = new Panel(async (expression) => String(await tab.evaluate(expression)));
  };
  const marked = () => reader.run(`[...document.querySelectorAll('mark')].map((one) => one.textContent).join('|')`);
  const choose = (words: string) =>
    waitFor(`the choice "${words}"`, async () => {
      const script = `[...document.querySelectorAll('label')].find((one) => one.textContent.trim() === ${JSON.stringify(words)})`;
      return (await reader.run(`${script} ? (${script}.click(), 'done') : ''`)) === 'done';
    });
  const colours = () =>
    reader.run(
      `getComputedStyle(document.documentElement).backgroundColor + ' ' + document.documentElement.dataset.theme`,
    );
  const requests = async () => ((await browser.archive()).requests ?? []) as { purpose: string; url: string }[];

  test('opens from the panel, with the text as it is kept', async () => {
    story = await browser.open(`${paper.url}/council/cistern`);
    panel = await browser.panel();
    await panel.shows('Old cistern found', 'Only one version is kept so far');
    await panel.press('Read');
    await readerTab();
    await reader.shows(
      'Old cistern found under the fish market',
      'It is dry, it is large',
      'Marguerite Oyelaran',
      'It holds 340 cubic metres',
      'The only version kept',
      'About 1 minute to read',
      'The roof of the cistern from below.',
      'Open the original page',
    );
    expect(await requests()).toEqual([]);
  });

  test('any version from the timeline, in the same tab, with word of a newer one', async () => {
    paper.newsroom.edit('cistern');
    await story.bringToFront();
    await story.reload();
    await panel.shows('Version 2', 'Compared with version 1');
    // What is open stays as it was opened.
    await reader.shows('A newer version is kept.', '340 cubic metres');
    await panel.press('Version 2: Read this version');
    await waitFor('version 2', async () => (await reader.run('location.search')).includes('version='));
    await reader.shows('430 cubic metres');
    expect(await browser.ownTabs('reader.html')).toHaveLength(1);
    await tab.bringToFront();
    // A tab that has just come to the front may not hear the first press; at the oldest version another one does nothing.
    await waitFor('version 1', async () => {
      await tab.keyboard.press('p');
      return (await reader.text()).includes('340 cubic metres');
    });
    await reader.shows('A newer version is kept.');
    await reader.press('Read the newest version');
    await reader.shows('430 cubic metres');
  });

  test('selected words are highlighted, with a note, and are there after a reload', async () => {
    await selectText(tab, 'was dry when they looked into it');
    await reader.press('Highlight');
    await reader.shows('Highlighted. The article is saved.');
    await waitFor('the highlight', async () => (await marked()) === 'was dry when they looked into it');
    await selectText(tab, 'it has shade');
    await tab.keyboard.press('h');
    await reader.shows('2 highlights');
    await reader.press('Highlight 1');
    await reader.write('Note on this highlight', 'Ask the engineer.');
    await waitFor('the note', async () => {
      const kept = ((await browser.archive()).highlights ?? []) as { note: { value: string } }[];
      return kept.some(({ note }) => note.value === 'Ask the engineer.');
    });
    await loadAnew(tab);
    await reader.shows('2 highlights', 'Stands here as you marked it.');
    expect(await marked()).toBe('was dry when they looked into it|it has shade');
    await reader.shows('Ask the engineer.');
    await story.bringToFront();
    await panel.shows('Followed passages', 'was dry when they looked into it');
  });

  test('a highlight is removed, and put back', async () => {
    await reader.press('Remove: it has shade');
    await reader.shows('Highlight removed.', '1 highlight');
    await reader.press('Undo');
    await reader.shows('2 highlights');
  });

  test('is without a fault in every theme, and keeps the one that was chosen', async () => {
    await reader.press('Appearance');
    await reader.shows('Size of letters');
    for (const [words, theme] of [
      ['Light', 'light'],
      ['Dark', 'dark'],
      ['Sepia', 'sepia'],
      ['As the computer', 'system'],
    ] as const) {
      await choose(words);
      await waitFor(words, async () => (await colours()).split(' ').at(-1) === theme);
      expect(await faultsOf(tab), theme).toEqual([]);
    }
    await choose('Sepia');
    await waitFor('sepia', async () => (await colours()).endsWith('sepia'));
    await waitFor('the setting', async () => {
      const kept = ((await browser.archive()).settings ?? []) as { key: string; value: { theme?: string } }[];
      return kept.some(({ key, value }) => key === 'reader' && value.theme === 'sepia');
    });
    await loadAnew(tab);
    await waitFor('sepia again', async () => (await colours()) === 'rgb(244, 234, 214) sepia');
  });

  test('asks for the picture only when it is told to, and says so in the list of requests', async () => {
    await reader.shows('The picture is not kept.');
    expect(await requests()).toEqual([]);
    const drawn = () => reader.run(`String(document.querySelector('figure img')?.naturalWidth ?? 0)`);
    expect(await drawn()).toBe('0');
    await reader.press('Show the picture');
    await waitFor('the picture', async () => (await drawn()) === '1200');
    expect(await requests()).toMatchObject([
      { purpose: 'picture', url: `${paper.url}/pictures/cistern.png`, status: 200, failure: null },
    ]);
  });

  test('is printed without what is for the screen, the source and the highlights with it', async () => {
    const paperRules = await reader.run(`(() => {
      const hidden = new Set();
      for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) {
        if (rule.media?.mediaText !== 'print') continue;
        for (const inner of rule.cssRules) if (inner.style?.display === 'none') {
          for (const one of document.querySelectorAll(inner.selectorText)) hidden.add(one);
        }
      }
      const isHidden = (one) => { for (let at = one; at !== null; at = at.parentElement) if (hidden.has(at)) return true; return false; };
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Print');
      const shown = [document.querySelector('h1'), document.querySelector('mark'), document.querySelector('a[href^="http://127"]')];
      return JSON.stringify([isHidden(button), ...shown.map(isHidden)]);
    })()`);
    expect(JSON.parse(paperRules)).toEqual([true, false, false, false]);
  });

  test('needs no network: everything is there when the paper is gone', async () => {
    await paper.close();
    await loadAnew(tab);
    await reader.shows('430 cubic metres', '2 highlights', 'Marguerite Oyelaran');
    await reader.press('Show the picture');
    await reader.shows('The picture could not be had.');
    paper = await startNewspaper({ port: paper.port });
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
