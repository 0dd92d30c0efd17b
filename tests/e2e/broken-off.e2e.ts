import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveArticle } from '../../lib/archive/reader-marks.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { memoryArchive } from '../support/archives.ts';
import { backupOf } from '../support/backups.ts';
import { fillArchive } from '../support/filled-archive.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { StoragePart } from '../support/storage-part.ts';

/** Articles of the backup: its restore takes some seconds. */
const articles = 400;

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-broken-off-'));
  file = join(folder, 'kept.dateline');
  const { database } = memoryArchive();
  // What was only seen goes after a month, and these were seen in 1970.
  for (const id of await fillArchive(database, articles, 5)) await saveArticle(id, { database });
  await writeFile(file, Buffer.from(await (await backupOf(database)).arrayBuffer()));
  database.close();
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

describe.each(browserKinds)('a restore that was broken off in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  const kept = async () => ((await browser.rawArchive()).articles ?? []).length;

  test('is said in the panel and in the library, with the way to complete it', async () => {
    const storage = await StoragePart.in(browser);
    await storage.give(file);
    await storage.shows(`Articles in it ${articles}`, `Not here yet ${articles}`);
    await storage.press('Merge');
    await storage.shows('The backup is being brought in.');
    // While it goes on nothing is broken off.
    expect(await storage.text()).not.toContain('was broken off');
    // The tab goes as with a browser that is killed: nobody is asked.
    for (const tab of await browser.ownTabs('library.html')) await tab.close();
    expect(await kept()).toBeLessThan(articles);

    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows('The restore of', 'kept.dateline', 'was broken off.');
    await panel.press('Restore it again');
    await waitFor('the library', async () => (await browser.ownTabs('library.html')).length > 0);
  });

  test('is completed by restoring the same backup, and then said no more', async () => {
    const storage = await StoragePart.in(browser);
    await storage.shows('The restore of', 'kept.dateline', 'Restoring the same backup again completes it.');
    await storage.give(file);
    await storage.shows(`Articles in it ${articles}`);
    await storage.press('Merge');
    await storage.shows('The backup is in.');
    await waitFor('the word to go', async () => !(await storage.text()).includes('was broken off'));
    const panel = await browser.panel();
    await waitFor('the word in the panel to go', async () => !(await panel.text()).includes('was broken off'));
    expect(await kept()).toBe(articles + 1);
    expect(await browser.errors()).toEqual([]);
  });
});
