import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { markerIn } from '../support/archive-by-hand.ts';
import { BrowserStore } from '../support/browser-store.ts';
import { type BrowserKind, browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { StoragePart } from '../support/storage-part.ts';

describe.each(browserKinds)('a store that a killed browser left, in %s', (kind) => {
  let paper: Newspaper;
  let profile: string;
  let store: BrowserStore;
  let browser: ReaderBrowser;

  const headlines = async () => ((await browser.archive()).articles ?? []).length;
  const read = async (path: string, headline: string) => {
    await browser.open(`${paper.url}${path}`);
    const panel = await browser.panel();
    await panel.shows(headline, '1 version kept');
    return panel;
  };
  const markerSays = async (articles: number) => {
    const own = await browser.ownPage();
    await waitFor('the marker', async () => (await markerIn(own))?.articles === articles);
  };

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'dateline-store-'));
    store = new BrowserStore(profile);
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { profile })]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('half a write at the end of it costs nothing, not even when the browser goes on and starts again', async () => {
    await read('/harbour/ferry-subsidy', 'Ministry doubles ferry subsidy');
    await markerSays(1);
    await browser.close();
    const torn = await tear(kind, store);
    browser = await startReaderBrowser(kind, { profile });
    await read('/council/seawall-vote', 'Council backs higher sea wall');
    await waitFor('another journal', async () => (await store.journals()).every((journal) => !torn.includes(journal)));
    await markerSays(2);
    await browser.close();
    browser = await startReaderBrowser(kind, { profile });
    expect(await headlines()).toBe(2);
    expect(await markerAt()).toMatchObject({ articles: 2, notice: null });
  });

  test('one that the browser throws away is said at once, in the panel and in the library, with the way back', async () => {
    await browser.close();
    await store.spoil(kind);
    browser = await startReaderBrowser(kind, { profile });
    const panel = await read('/harbour/dredging-plan', 'Harbour board approves dredging');
    await panel.shows('This archive held 2 articles on', 'Restore a backup');
    const storage = await StoragePart.in(browser);
    await storage.shows('This archive held 2 articles on', 'Restore a backup', 'Choose a backup');
    expect(await markerAt()).toMatchObject({ articles: 2, notice: { loss: 'lost' } });
  });

  async function markerAt() {
    return markerIn(await browser.ownPage());
  }
});

/** Answers the journals that were torn. SQLite’s journal is put right by SQLite: there is nothing to tear. */
async function tear(kind: BrowserKind, store: BrowserStore): Promise<string[]> {
  if (kind === 'Firefox') return [];
  await store.tearJournal();
  return store.journals();
}
