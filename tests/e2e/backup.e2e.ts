import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { writtenAt } from '../support/backups.ts';
import type { ArchiveTables } from '../support/kept-tables.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { StoragePart, wholeFile } from '../support/storage-part.ts';
import { extensionWithPermission } from '../support/with-permission.ts';

const folderFor = (what: string) => mkdtemp(join(tmpdir(), `dateline-${what}-`));
const gone = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

describe.each(browserKinds)('a backup in %s', (kind) => {
  let paper: Newspaper;
  let downloads: string;
  let browser: ReaderBrowser;
  let kept: string;
  let before: ArchiveTables;
  let file = '';

  beforeAll(async () => {
    [downloads, kept] = await Promise.all([folderFor('downloads'), folderFor('backup')]);
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { downloads })]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await Promise.all([downloads, kept].map(gone));
  });

  test('is made by hand and lies among the downloads', async () => {
    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows('Council backs higher sea wall');
    await panel.press('Save');
    await waitFor('the article to be saved', () => panel.pressed('Saved'));
    await panel.write('Tags', 'coast,');
    await panel.shows('coast');
    await panel.press('Save for later: Ministry doubles ferry subsidy');
    await panel.shows('1 saved, 1 unread');
    const page = await browser.open(`${paper.url}/harbour/dredging-plan`);
    await panel.shows('Harbour board approves dredging', '1 version kept');
    paper.newsroom.edit('dredging-plan');
    await page.reload();
    await panel.shows('2 versions');

    const storage = await StoragePart.in(browser);
    await storage.shows('No backup has been made yet.');
    await storage.press('Back up now');
    await storage.shows('The browser has the backup', 'Last backup:', 'by hand');
    // Away from where the browser puts files: one of the same minute could take its place.
    file = join(kept, 'kept.dateline');
    await copyFile(await wholeFile(downloads), file);
    before = carried(await browser.rawArchive());
  });

  test('is refused where it is damaged, and nothing is changed', async () => {
    const storage = await StoragePart.in(browser);
    const bytes = await readFile(file);
    const cut = join(kept, 'cut.dateline');
    await writeFile(cut, bytes.subarray(0, bytes.length - 200));
    await storage.give(cut);
    await storage.shows('This backup ends too soon.');
    const spoilt = join(kept, 'spoilt.dateline');
    const other = Buffer.from(bytes);
    other[bytes.length >> 1] = (other[bytes.length >> 1] ?? 0) ^ 0x55;
    await writeFile(spoilt, other);
    await storage.give(spoilt);
    await storage.shows('Nothing was changed.');
    const picture = join(kept, 'picture.dateline');
    await writeFile(picture, 'no backup at all');
    await storage.give(picture);
    await storage.shows('This file is no backup of Dateline’s.');
    expect(carried(await browser.rawArchive())).toEqual(before);
  });

  test('says what it is to the archive that it was made of', async () => {
    const storage = await StoragePart.in(browser);
    await storage.give(file);
    await storage.shows('Articles in it 2', 'Not here yet 0', 'Here, just the same 2');
    await storage.press('Leave it');
  });

  test('is restored into a fresh profile with every record as it was', async () => {
    const fresh = await startReaderBrowser(kind);
    try {
      const storage = await StoragePart.in(fresh);
      await storage.give(file);
      await storage.shows('Articles in it 2', 'Not here yet 2', 'Versions in it 3');
      await storage.press('Merge');
      await storage.shows('The backup is in. 2 articles are new here.');
      expect(carried(await fresh.rawArchive())).toEqual(before);
      expect(await fresh.errors()).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  test('takes the place of what is here, which is saved as a file before', async () => {
    const panel = await browser.panel();
    await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    await panel.shows('Ruth Sandoval', '1 version kept');
    for (const name of await readdir(downloads)) await rm(join(downloads, name));
    const storage = await StoragePart.in(browser);
    await storage.give(file);
    await storage.shows('Here and not in the backup 1');
    await storage.pick('Replace what is here');
    await storage.press('Save what is here, then replace');
    await storage.shows('The archive is as the backup has it, with 2 articles.');
    await waitFor('the file of what was here', () => wholeFile(downloads));
    expect(carried(await browser.rawArchive())).toEqual(before);
    expect(await browser.errors()).toEqual([]);
  });
});

describe.each(browserKinds)('backups that are made by themselves in %s', (kind) => {
  let extension: string;
  let profile: string;
  let downloads: string;
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    extension = await extensionWithPermission(kind, 'downloads');
    [profile, downloads] = await Promise.all([folderFor('profile'), folderFor('downloads')]);
    if (kind === 'Chromium') {
      // The reader's own setting: what the protocol sets gives files other names.
      await mkdir(join(profile, 'Default'));
      const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
      await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    }
    paper = await startNewspaper();
    browser = await start();
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await Promise.all([extension, profile, downloads].map(gone));
  });

  const start = () => startReaderBrowser(kind, { extension, profile, ...(kind === 'Firefox' && { downloads }) });
  const backups = async () =>
    (await readdir(downloads, { recursive: true })).filter((name) => name.endsWith('.dateline'));
  /** When the archive was as it stands in each of them, as the files themselves say. */
  const moments = async () => {
    const files = await Promise.all((await backups()).map((name) => readFile(join(downloads, name))));
    return (await Promise.all(files.map((file) => writtenAt(new Blob([file]))))).sort((a, b) => a - b);
  };

  test('the first comes when they are turned on', async () => {
    await browser.open(`${paper.url}/council/seawall-vote`);
    await (await browser.panel()).shows('Council backs higher sea wall');
    const storage = await StoragePart.in(browser);
    await storage.shows('No backup has been made yet.');
    await storage.select('Make one', 'every day');
    await storage.shows('Last backup:', 'The next one is due:');
    await waitFor('the file', async () => (await backups()).length === 1);
    expect((await backups())[0]).toMatch(/^Dateline backups\/dateline-backup-[0-9a-f]{8}-1\.dateline$/);
  });

  test('one that was missed while the browser was closed is made up for, and only the newest five stay', async () => {
    let storage = await StoragePart.in(browser);
    const made = [await storage.lastBackupAt()];
    for (let round = 2; round <= 7; round += 1) {
      await storage.moveDue(-2 * 24 * 60 * 60_000);
      await browser.close();
      browser = await start();
      storage = await StoragePart.in(browser);
      await waitFor('the next backup', async () => (await storage.lastBackupAt()) !== made.at(-1), 45_000);
      made.push(await storage.lastBackupAt());
      expect(await moments()).toEqual(made.slice(-5));
    }
    await storage.shows('The next one is due:');
    expect(await browser.errors()).toEqual([]);
    // The browser is started six times.
  }, 240_000);
});

/** What a backup carries of an archive's tables: not what is derived, nor what this machine remembers of its own work. */
function carried({
  indexQueue: _queue,
  likeness: _likeness,
  settings: _settings,
  ...tables
}: ArchiveTables): ArchiveTables {
  return tables;
}
