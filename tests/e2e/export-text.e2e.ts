import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readZip } from '../../lib/zip/read-zip.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('articles exported as text in %s', (kind) => {
  let paper: Newspaper;
  let downloads: string;
  let browser: ReaderBrowser;
  let library: Panel;

  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'dateline-exports-'));
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { downloads })]);
    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows('This article was amended on 3 June 2026');
    await browser.open(`${paper.url}/world/hafenbahn`);
    await panel.shows('In einer früheren Version');
    await panel.press('Your library');
    const [tab] = await waitFor('the library', async () => {
      const tabs = await browser.ownTabs('library.html');
      return tabs.length > 0 && (tabs as [Page]);
    });
    library = new Panel(async (expression) => String(await tab.evaluate(expression)));
    await library.shows('2 articles');
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const done = (what: string, script: string) =>
    waitFor(what, async () => (await library.run(`(() => { ${script} })()`)) === 'done');
  const tick = (part: string) =>
    done(
      `the tick box of "${part}"`,
      `const row = [...document.querySelectorAll('[role=row]')].find((one) => one.textContent.includes(${JSON.stringify(part)}));
       row?.querySelector('input')?.click();
       return row ? 'done' : '';`,
    );
  const choose = (words: string) =>
    done(
      `the choice "${words}"`,
      `const label = [...document.querySelectorAll('dialog label')].find((one) => one.textContent.startsWith(${JSON.stringify(words)}));
       label?.click();
       return label ? 'done' : '';`,
    );
  const goTo = (part: string) =>
    done(
      `the part "${part}"`,
      `const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent === ${JSON.stringify(part)});
       link?.click();
       return link ? 'done' : '';`,
    );
  /** The bytes of a downloaded file once it is whole. */
  const download = (ending: string) =>
    waitFor(`a ${ending}`, async () => {
      const names = await readdir(downloads);
      const name = names.find((one) => one.endsWith(ending));
      if (name === undefined || names.some((one) => /\.(?:crdownload|part)$/.test(one))) return false;
      const bytes = await readFile(join(downloads, name));
      return bytes.length > 0 && { name, bytes };
    });

  test('two articles come out as Markdown in a ZIP', async () => {
    await tick('Hafenbahn');
    await tick('sea wall');
    await library.press('Export …');
    await choose('Markdown');
    await library.shows('2 files, in one ZIP among your downloads');
    await library.press('Export');
    await library.shows('2 articles exported');
    const { bytes } = await download('.zip');
    const texts = new Map<string, string>();
    for await (const entry of readZip(new Blob([new Uint8Array(bytes)]))) texts.set(entry.path, await entry.text());
    expect(texts.size).toBe(2);
    const textOf = (headline: RegExp) => [...texts.values()].find((text) => headline.test(text)) ?? '';
    const [first, second] = [textOf(/^# .*Hafenbahn/m), textOf(/^# .*sea wall/im)];
    const [, yaml = ''] = /^---\n([\s\S]*?\n)---\n/.exec(first) ?? [];
    expect(parse(yaml)).toMatchObject({
      language: 'de',
      version: 1,
      corrections: [expect.stringContaining('früheren Version')],
    });
    expect(first).toMatch(/^> \[!warning\] /m);
    expect(second).toContain('amended on 3 June 2026');
    expect([...texts.keys()].every((path) => /^[^/<>:"\\|?*]+\.md$/.test(path))).toBe(true);
    await library.press('Choose none');
  });

  test('a template that is changed is seen at once, and the export follows it', async () => {
    await goTo('Templates');
    await library.shows('Markdown templates', 'Tried on');
    await library.write('Name of the file, without its ending', 'note of {{language}}');
    await library.write(
      'Text',
      '---\nname: {{title}}\n---\n\n{{#corrections}}\nWas: {{correction}}\n{{/corrections}}\n',
    );
    await library.shows('note of de.md');
    await waitFor('the preview', async () =>
      (await library.run(`document.querySelector('main pre')?.textContent ?? ''`)).includes(
        'Was: Korrektur: In einer früheren Version',
      ),
    );
    await library.press('Keep');
    await library.shows('Template kept');
    await goTo('Articles');
    await library.shows('2 articles');
    await tick('Hafenbahn');
    await library.press('Export …');
    await library.shows('Open in Obsidian');
    await library.press('Export');
    const { name, bytes } = await download('.md');
    expect(name).toBe('note of de.md');
    expect(bytes.toString('utf8')).toMatch(
      /^---\nname: ".*Hafenbahn.*"\n---\n\nWas: Korrektur: In einer früheren Version/,
    );
    expect(await browser.errors()).toEqual([]);
  });
});
