import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { ImportPart } from '../support/import-part.ts';
import { oldEncoder } from '../support/old-encoder.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const links = 300;

describe.each(browserKinds)('three hundred links in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let folder: string;
  let part: ImportPart;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
    folder = await mkdtemp(join(tmpdir(), 'dateline-links-'));
    const addresses = Array.from({ length: links }, (_, at) => `${paper.url}/harbour/old-story-${at}`);
    await writeFile(join(folder, 'list.txt'), [`${paper.url}/harbour/ferry-subsidy`, ...addresses.slice(1)].join('\n'));
    await writeFile(
      join(folder, 'part_000000.csv'),
      oldEncoder('windows-1251')(
        `title,url,time_added,tags,status\nМельницы снова работают у реки,${paper.url}/mills,1714608000,,unread\n`,
      ),
    );
    part = new ImportPart(await browser.ownPage());
    await part.open();
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(folder, { recursive: true, force: true });
  });

  const requests = async () => ((await browser.rawArchive()).requests ?? []).length;

  test('a table from before Unicode says what it was taken for, and is read as another encoding', async () => {
    await part.give(join(folder, 'part_000000.csv'));
    await part.shows('Encoding', 'Мельницы снова работают у реки');
    await part.page.select('main select', 'koi8-r');
    const asOther = new TextDecoder('koi8-r').decode(oldEncoder('windows-1251')('Мельницы'));
    await part.shows('What will happen', asOther);
    await part.press('Not now');
  });

  test('are read when the reader asks for it, long after the import, and not before', async () => {
    await part.give(join(folder, 'list.txt'));
    await part.shows('New here 300', 'As links alone 300');
    await part.press('Import');
    await part.shows('300 articles are new.', 'Read the 300 pages that have no text');
    await part.open();
    await part.shows('Imports', '300 new');
    expect(await requests()).toBe(0);
    await part.press('Read the pages that have no text');
    await part.shows('299 pages wait for their turn.', 'The next is due', 'At this pace the last comes about');
    await waitFor('the first page', async () => (await requests()) === 1);
  });

  test('are paused and gone on with, and stay paused for a page that is opened anew', async () => {
    await part.press('Pause');
    await part.shows('You have paused it.');
    await part.open();
    await part.shows('You have paused it.', '299 pages wait for their turn.');
    await part.press('Go on');
    await part.shows('The next is due');
  });

  test('are not read any more when the reader stops it', async () => {
    await part.press('Stop reading');
    await part.shows('No more pages are read.');
    await waitFor('nothing to wait', async () => {
      const { pagesToRead = [] } = await browser.rawArchive();
      return pagesToRead.every((page) => (page as { nextAt: number | null }).nextAt === null);
    });
    expect(await browser.errors()).toEqual([]);
  });
});
