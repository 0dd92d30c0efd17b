import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { added, browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('keeping in %s', (kind) => {
  let paper: Newspaper;
  let profile: string;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'dateline-profile-'));
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { profile })]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('an article is saved with tag and note, and related reading for later', async () => {
    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows('Council backs higher sea wall');

    await panel.press('Save');
    await waitFor('the article to be saved', () => panel.pressed('Saved'));
    await panel.write('Tags', 'coast,');
    await panel.shows('coast');
    await panel.write('Note', 'Ask the engineers for the study.');
    await panel.shows('Note saved.');
    await panel.press('Save for later: Ministry doubles ferry subsidy');
    await panel.shows('1 saved, 1 unread');
  });

  test('the same article under a tracking parameter and as AMP is one', async () => {
    const panel = await browser.panel();
    await browser.open(`${paper.url}/harbour/ferry-subsidy?utm_source=letter&fbclid=x`);
    await panel.shows('Ministry doubles ferry subsidy', '1 version kept');
    const before = await browser.archive();
    await browser.open(`${paper.url}/amp/harbour/ferry-subsidy`);
    await panel.shows('Ministry doubles ferry subsidy');
    await browser.open(`${paper.url}/harbour/ferry-subsidy`);
    await panel.shows('Ministry doubles ferry subsidy');
    expect(added(before, await browser.archive(), 'articles')).toBe(0);
  });

  test('after a restart everything is still there', async () => {
    const before = await browser.archive();
    await browser.close();
    browser = await startReaderBrowser(kind, { profile });
    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows(
      'Council backs higher sea wall',
      'coast',
      '1 saved, 1 unread',
      'Ask the engineers for the study.',
    );
    await waitFor('the article saved', async () => (await panel.pressed('Saved')) === true);
    expect(added(before, await browser.archive(), 'articles')).toBe(0);
  });

  test('saved reading is marked read, removed, and brought back', async () => {
    const panel = await browser.panel();
    await panel.unfold('Saved for later');
    await panel.press('Mark as read: Ministry doubles ferry subsidy');
    await panel.shows('1 saved, all read');
    await panel.press('Remove: Ministry doubles ferry subsidy');
    await panel.shows('Nothing is saved for later yet');
    await panel.press('Undo');
    await panel.shows('1 saved, all read');
  });

  test('an edit on the page is a new version, and its note is shown', async () => {
    const panel = await browser.panel();
    const page = await browser.open(`${paper.url}/harbour/dredging-plan`);
    await panel.shows('Harbour board approves dredging', 'No correction note found', '1 version kept');
    paper.newsroom.edit('dredging-plan');
    await page.reload();
    await panel.shows(
      'Harbour board approves dredging',
      '1 correction',
      'It will cost 6.8 million crowns',
      '2 versions',
    );
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
