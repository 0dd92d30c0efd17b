import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { loadAnew } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

/** Stories of the paper: what the panel shows when each is kept. Opened in this order, so that the last is on top of the list. */
const stories = [
  ['/harbour/storm-warning', 'No correction note found'],
  ['/world/hafenbahn', 'In einer früheren Version'],
  ['/council/seawall-vote', 'This article was amended on 3 June 2026'],
  ['/business/cannery-figures', '13 million crowns'],
  ['/harbour/ferry-subsidy', '14 vessels, not 40'],
] as const;

describe.each(browserKinds)('the library in %s', (kind) => {
  let paper: Newspaper;
  let downloads: string;
  let browser: ReaderBrowser;
  let tab: Page;
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

  const json = async (expression: string): Promise<unknown> =>
    JSON.parse(await library.run(`JSON.stringify(${expression})`));
  const headlines = async () =>
    (await json(
      `[...document.querySelectorAll('[role=row]')].sort((a, b) => a.ariaRowIndex - b.ariaRowIndex).map((row) => row.querySelector('h3')?.textContent ?? '')`,
    )) as string[];
  /** Waits until the list shows these headlines, told by a part of each, in this order. */
  const lists = async (...parts: string[]) => {
    let shown: string[] = [];
    await waitFor('the list', async () => {
      shown = await headlines();
      return shown.length === parts.length && parts.every((part, at) => shown[at]?.includes(part));
    }).catch(() => {
      throw new Error(`The list does not show ${parts.join(', ')}. It shows ${shown.join(', ')}`);
    });
  };
  const all = ['ferry subsidy', 'annery', 'sea wall', 'Hafenbahn', 'torm'] as const;
  const address = () => library.run('document.location.search');
  const press = (key: KeyInput) => tab.keyboard.press(key);
  const focusedRow = () => library.run(`String(document.activeElement?.getAttribute('aria-rowindex'))`);
  const onRow = (number: number) => waitFor(`row ${number}`, async () => (await focusedRow()) === String(number));
  const tick = (part: string) =>
    waitFor(`the tick box of "${part}"`, async () => {
      const done = await library.run(`(() => {
        const row = [...document.querySelectorAll('[role=row]')].find((one) => one.textContent.includes(${JSON.stringify(part)}));
        row?.querySelector('input')?.click();
        return row ? 'done' : '';
      })()`);
      return done === 'done';
    });
  const choose = (words: string) =>
    waitFor(`the choice "${words}"`, async () => {
      const done = await library.run(`(() => {
        const label = [...document.querySelectorAll('fieldset label')].find((one) => one.textContent.startsWith(${JSON.stringify(words)}));
        label?.click();
        return label ? 'done' : '';
      })()`);
      return done === 'done';
    });
  const searchFor = (words: string) =>
    library.run(`(() => {
      const field = document.querySelector('input[type=search]');
      field.focus();
      field.value = ${JSON.stringify(words)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);

  test('opens from the panel, empty at first, and says how it fills', async () => {
    await browser.open(`${paper.url}/contact`);
    const panel = await browser.panel();
    await panel.press('Your library');
    [tab] = await waitFor('the library', async () => {
      const tabs = await browser.ownTabs('library.html');
      return tabs.length > 0 && (tabs as [Page]);
    });
    library = new Panel(async (expression) => String(await tab.evaluate(expression)));
    await library.shows('Nothing is kept yet');
  });

  test('fills while articles are opened, the last one on top', async () => {
    const panel = await browser.panel();
    for (const [path, fact] of stories) {
      await browser.open(paper.url + path);
      await panel.shows(fact);
    }
    await panel.press('Your library');
    await waitFor('the library in front', () => tab.evaluate(() => document.visibilityState === 'visible'));
    expect(await browser.ownTabs('library.html')).toHaveLength(1);
    await lists(...all);
    await library.shows('5 articles', '1 correction', 'Published', 'Last seen');
    expect(await address()).toBe('');
  });

  test('is filtered with counts, and the address says so', async () => {
    await choose('Carries a correction');
    await lists(...all.slice(0, 4));
    expect(await address()).toBe('?is=corrected');
    await choose('German');
    await lists('Hafenbahn');
    expect(await address()).toBe('?language=de&is=corrected');
    await tab.evaluate(() => history.back());
    await lists(...all.slice(0, 4));
    await loadAnew(tab);
    await lists(...all.slice(0, 4));
    await library.press('Clear all filters');
    await lists(...all);
  });

  test('is sorted, and searched while one types', async () => {
    await library.run(`(() => {
      const list = document.querySelector('select');
      list.value = 'headline';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await waitFor('the address', async () => (await address()) === '?sort=headline');
    const sorted = await waitFor('all rows', async () => {
      const shown = await headlines();
      return shown.length === 5 && shown.every((one) => one !== '') && shown;
    });
    await waitFor('the order', async () => {
      const shown = await headlines();
      return shown.join() === [...sorted].sort(new Intl.Collator('en').compare).join();
    });
    await searchFor('fischmarkt');
    await lists('Hafenbahn');
    await waitFor(
      'the mark',
      async () => (await library.run(`document.querySelector('mark')?.textContent`)) !== 'undefined',
    );
    await searchFor('fischmarkt zeppelin');
    await library.shows('No article answers to this');
    await library.press('Show all articles');
    await lists(...all);
  });

  test('many are tagged and collected in one go, and that is taken back', async () => {
    await tick('ferry subsidy');
    await tick('Hafenbahn');
    await library.shows('2 chosen');
    await library.press('Tags …');
    await library.shows('Tags of 2 articles');
    await library.write('Add a tag', 'to cite');
    await library.press('Apply');
    await library.shows('Tags of 2 articles changed', '#to cite', 'Saved', 'Unread');
    await library.press('Collections …');
    await library.write('Add a collection', 'Coast');
    await library.press('Apply');
    await library.shows('Collections of 2 articles changed');
    await library.press('Choose none');
    await choose('Coast');
    await lists('ferry subsidy', 'Hafenbahn');
    await library.press('Clear all filters');
    await lists(...all);
    await searchFor('tag:"to cite"');
    // Which of them answers better is not this page's to say.
    await waitFor('what is tagged', async () => {
      const shown = (await headlines()).join();
      return shown.split(',').length === 2 && shown.includes('ferry subsidy') && shown.includes('Hafenbahn');
    });
    await library.press('Clear the search');
    await lists(...all);
  });

  test('the chosen ones come out as a file', async () => {
    await tick('Hafenbahn');
    await library.press('Export …');
    await choose('JSON Lines');
    await library.press('Export');
    const text = await waitFor('the file', async () => {
      const name = (await readdir(downloads)).find((one) => one.endsWith('.jsonl'));
      const written = name === undefined ? '' : await readFile(join(downloads, name), 'utf8');
      return written.endsWith('\n') && written;
    });
    expect(JSON.parse(text)).toMatchObject({ inLanguage: 'de', tags: ['to cite'], collections: ['Coast'] });
    await library.press('Choose none');
  });

  test('the keyboard walks through the list, chooses, throws away, and takes back', async () => {
    await tab.bringToFront();
    await library.run(`document.activeElement?.blur()`);
    await press('j');
    await onRow(2);
    await press('ArrowDown');
    await onRow(3);
    await press('k');
    await onRow(2);
    await press('x');
    await library.shows('1 chosen');
    await tab.keyboard.down('Shift');
    await press('ArrowDown');
    await tab.keyboard.up('Shift');
    await library.shows('2 chosen');
    await press('Delete');
    await lists('ferry subsidy', 'Hafenbahn', 'torm');
    await library.shows('2 articles are in the trash');
    await onRow(2);
    await library.press('Undo');
    await lists(...all);
    await press('?');
    await library.shows('Keys of the list');
    await press('Escape');
    await waitFor('the dialog closed', async () => (await library.run(`document.querySelector('dialog')`)) === 'null');
    await press('/');
    await waitFor('the field', async () => (await library.run(`document.activeElement?.type`)) === 'search');
  });

  test('on a narrow screen the filters fold away and nothing runs out of it', async () => {
    await tab.setViewport({ width: 360, height: 740 });
    await lists(...all);
    expect(
      await library.run(
        `getComputedStyle(document.querySelector('fieldset')).display === 'none' || !document.querySelector('fieldset').checkVisibility()`,
      ),
    ).toBe('true');
    await library.press('Filters');
    await choose('Carries a correction');
    await library.shows('1 chosen');
    await lists(...all.slice(0, 4));
    expect(await library.run('document.documentElement.scrollWidth <= innerWidth')).toBe('true');
    await tab.setViewport(null);
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
