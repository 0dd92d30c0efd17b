import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { goTo } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('citing in %s', (kind) => {
  let paper: Newspaper;
  let folder: string;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-cite-'));
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { downloads: folder })]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** Chooses in the list with this label the option that begins with these words. */
  const choose = (surface: Panel, label: string, words: string) =>
    waitFor(`“${words}” in “${label}”`, async () => {
      const done = await surface.run(`(() => {
        const named = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === ${JSON.stringify(label)});
        const list = named && document.getElementById(named.htmlFor);
        const option = [...(list?.options ?? [])].find((one) => one.textContent.trim().startsWith(${JSON.stringify(words)}));
        if (!option) return '';
        list.value = option.value;
        list.dispatchEvent(new document.defaultView.Event('change', { bubbles: true }));
        return 'done';
      })()`);
      return done === 'done';
    });

  /** A file that has been written whole. */
  const saved = (ending: string, whole: (text: string) => boolean) =>
    waitFor(`a file ${ending}`, async () => {
      for (const name of (await readdir(folder)).filter((one) => one.endsWith(ending))) {
        const text = await readFile(join(folder, name), 'utf8');
        if (whole(text)) return text;
      }
      return false;
    });

  test('the panel cites a version that is not the newest, in a style and as a file', async () => {
    const story = await browser.open(`${paper.url}/council/cistern`);
    const panel = await browser.panel();
    await panel.shows('Old cistern found', 'Only one version is kept so far');
    paper.newsroom.edit('cistern');
    await story.reload();
    await panel.shows('Version 2');
    await panel.press('Cite');
    await panel.shows('Cites version 2 of 2, as read on', 'Old cistern found', 'In the text:');
    await choose(panel, 'Version', '1 ');
    await panel.shows('Cites version 1 of 2');
    await choose(panel, 'Style or format', 'Chicago (notes');
    await panel.shows('As a note:', 'Accessed');
    await panel.press('Download .txt');
    expect(await saved('.txt', (text) => text.endsWith('\n'))).toMatch(
      /“Old Cistern Found.*” .*Accessed .*\/council\/cistern\.\n$/,
    );
    await choose(panel, 'Style or format', 'CSL-JSON');
    await panel.shows('article-newspaper');
    await panel.press('Download .json');
    const [item] = JSON.parse(await saved('.json', (text) => text.endsWith(']\n')));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      version: '1',
      custom: { dateline: { version: 1, versions: 2 } },
    });
    expect(item.note).toMatch(/^Cited version: 1 of 2, seal SHA-256 [0-9a-f]{16}/);
    await panel.press('Close');
  });

  test('the library cites many articles as one BibLaTeX file', async () => {
    const reader = await browser.open(`${paper.url}/council/seawall-vote`);
    await reader.bringToFront();
    await (await browser.panel()).shows('Council backs higher sea wall');
    const own: Page = await browser.ownPage();
    const library = new Panel(async (expression) => String(await own.evaluate(expression)));
    await goTo(own, '/library.html');
    await library.shows('2 articles');
    await library.press('Choose all');
    await library.press('Cite');
    await library.shows('Cites 2 articles, each in the version its publisher shows.');
    await choose(library, 'Style or format', 'BibLaTeX');
    await library.shows('entrysubtype = {newspaper}');
    await library.press('Download .bib');
    const file = await saved('.bib', (text) => text.endsWith('}\n'));
    expect(file.match(/^@article\{/gm)).toHaveLength(2);
    expect(file).toContain('title = {{Old cistern found');
    await library.press('Close');
  });
});
