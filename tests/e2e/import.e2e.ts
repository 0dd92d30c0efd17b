import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord, ReaderMarksRecord } from '../../lib/storage/records.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';
import { rawZip } from '../support/raw-zip.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const paragraphs = [
  'The council of the island voted on Tuesday to keep the old lighthouse lit for another ten years, after a long debate.',
  'The lamp costs the island as much as two teachers, said the treasurer, who voted against it with three others.',
  'Fishermen had carried a petition with nine hundred names into the hall, and stayed to hear the vote being read.',
];

describe.each(browserKinds)('an import in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let folder: string;
  let page: Page;
  let library: Panel;
  let ferry: string;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
    folder = await mkdtemp(join(tmpdir(), 'dateline-import-'));
    ferry = `${paper.url}/harbour/ferry-subsidy`;
    await writeFile(
      join(folder, 'part_000000.csv'),
      [
        'title,url,time_added,tags,status',
        `Ministry doubles ferry subsidy,${ferry},1714608000,sea|money,unread`,
        '"<img src=x onerror=alert(1)>",https://www.harbour-post.example/old-pier,1714608001,,archive',
        'No page,javascript:alert(1),1714608002,,unread',
      ].join('\n'),
    );
    const entry = {
      id: 1,
      title: 'Lighthouse stays lit',
      url: 'https://www.harbour-post.example/lighthouse',
      content: paragraphs.map((text) => `<p>${text}</p>`).join(''),
      created_at: '2024-05-03T10:00:00+0000',
      updated_at: '2024-05-03T10:00:00+0000',
      published_at: '2024-05-02T08:00:00+0000',
      published_by: ['Ines Calder'],
      language: 'en',
      is_archived: 0,
      is_starred: 0,
      tags: ['light'],
      annotations: [{ text: '', quote: 'another ten years', created_at: '2024-05-04T10:00:00+0000', ranges: [] }],
      domain_name: 'www.harbour-post.example',
    };
    await writeFile(join(folder, 'wallabag.json'), JSON.stringify([entry]));
    const id = '01hbz079n75sj4kqbmrssg12nj';
    await writeFile(
      join(folder, 'reader.csv'),
      [
        'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen',
        `Lighthouse stays lit,https://www.harbour-post.example/lamp,${id},['light'],2024-05-03 10:00:00+00:00,0,new,True`,
      ].join('\r\n'),
    );
    const texts = rawZip([{ name: `Lighthouse stays lit (${id}).html`, data: entry.content, deflate: true }]);
    await writeFile(join(folder, 'texts.zip'), new Uint8Array(await texts.arrayBuffer()));
    await writeFile(join(folder, 'passwords.csv'), 'name,url,username,password\nA,https://a.example/,me,secret\n');
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the part Import in a tab of its own, in place of any that is open. */
  const openPart = async () => {
    for (const tab of await browser.ownTabs('library.html')) await tab.close();
    const own = await browser.ownPage();
    await own.evaluate(() => {
      // After the answer to this call has left.
      setTimeout(() => location.assign('/library.html?part=import'));
    });
    page = await waitFor('the part Import', async () => {
      const [tab] = await browser.ownTabs('library.html');
      const isThere = await tab?.evaluate(() => document.querySelector('main input[type="file"]') !== null);
      return isThere === true ? tab : null;
    });
    library = new Panel(async (expression) => String(await page.evaluate(expression)));
  };
  const give = async (...names: string[]) => {
    const input = (await page.waitForSelector('main input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(...names.map((name) => join(folder, name)));
  };
  const articles = async () => ((await browser.rawArchive()).articles ?? []) as ArticleRecord[];

  test('says first what will happen', async () => {
    await browser.open(paper.url);
    await openPart();
    await library.shows('Drop files here', 'What can be read');
    await give('part_000000.csv', 'wallabag.json');
    await library.shows('What will happen', 'New here 3', 'With their text 1', 'As links alone 2');
    await library.shows('<img src=x onerror=alert(1)>', 'Lighthouse stays lit', '#sea');
    await library.unfold('What is not imported');
    await library.shows('The address is no web page’s', 'javascript:alert(1)');
    expect(await articles()).toEqual([]);
  });

  test('brings in links and texts with all that the reader had made of them', async () => {
    await library.press('Import');
    await library.shows('3 articles are new.', '2 articles came as links');
    const tables = await browser.archive();
    const lighthouse = (await articles()).find(({ headline }) => headline === 'Lighthouse stays lit');
    expect(lighthouse).toMatchObject({ authors: ['Ines Calder'], inLanguage: 'en', versionCount: 1 });
    expect(tables.highlights).toMatchObject([{ articleId: lighthouse?.id, exact: 'another ten years' }]);
    const marks = tables.readerMarks as ReaderMarksRecord[];
    expect(marks.map(({ savedAt }) => savedAt.value).sort()).toEqual(
      [1_714_608_000_000, 1_714_608_001_000, Date.UTC(2024, 4, 3, 10)].sort(),
    );
    expect(tables.imports).toHaveLength(1);
  });

  test('reads a page that came as a link when the reader asks for it', async () => {
    await library.press('Read the 2 pages that have no text');
    await waitFor('the page to be read', async () => {
      const article = (await articles()).find(({ url }) => url === ferry);
      const versions = (await browser.archive()).versions as { articleId: string; takenBy: string }[];
      return versions.some(({ articleId, takenBy }) => articleId === article?.id && takenBy === 'background');
    });
    await library.shows('1 page was read.');
    const tables = await browser.archive();
    const ofFerry = (await articles()).find(({ url }) => url === ferry);
    expect(ofFerry?.versionCount).toBe(1);
    expect(tables.requests).toContainEqual(expect.objectContaining({ url: ferry, purpose: 'read-later', status: 200 }));
  });

  test('is found in the library', async () => {
    await page.evaluate(() => {
      const link = [...document.querySelectorAll('a')].find((one) => one.textContent === 'Show what was imported');
      link?.click();
    });
    await library.shows('Lighthouse stays lit', 'Ministry doubles ferry subsidy', '<img src=x onerror=alert(1)>');
    await library.shows('Imported; the page has not been read yet.', '#light');
  });

  test('done again changes nothing, and is taken back as a whole', async () => {
    await openPart();
    await give('part_000000.csv', 'wallabag.json');
    await library.shows('What will happen', 'New here 0');
    await library.press('Not now');
    await library.shows('Imports', '3 new');
    await library.press('Undo');
    await library.shows('3 articles that it made are deleted');
    await page.evaluate(() => {
      const asked = document.querySelector('fieldset');
      const button = [...(asked?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Undo');
      button?.click();
    });
    await library.shows('3 articles are gone again.');
    const { articles: left, readerMarks, highlights, collections, imports, importSteps } = await browser.rawArchive();
    expect({ left, readerMarks, highlights, collections, imports, importSteps }).toEqual({
      left: [],
      readerMarks: [],
      highlights: [],
      collections: [],
      imports: [],
      importSteps: [],
    });
    expect(await browser.errors()).toEqual([]);
  });

  test('reads a list and its texts that are given as two files, and refuses passwords', async () => {
    await openPart();
    await give('reader.csv', 'texts.zip', 'passwords.csv');
    await library.shows('What will happen', 'New here 1', 'With their text 1', 'Lighthouse stays lit');
    await library.shows('passwords.csv', 'none of the formats that can be read');
    expect(await articles()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
