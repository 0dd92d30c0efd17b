import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureHandlers } from '../../../entrypoints/background/capture.ts';
import { saveArticleIn } from '../../../entrypoints/background/save.ts';
import { listenToTabs } from '../../../entrypoints/background/tabs.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import type { PageSender } from '../../../lib/messaging/sender.ts';
import { readPageState, writePageState } from '../../../lib/platform/page-state.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { block, reading } from '../../support/readings.ts';

const badges = new Map<number, string>();
const note = 'Correction: An earlier version of this story misstated the length of the pier. It is 40 metres, not 60.';
const first = reading({ blocks: [block('The ferry came back to the harbour on Sunday.'), block(note)] });
const elsewhere = 'https://www.harbour-post.example/2026/04/13/pier-closed';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  badges.clear();
  // What the fake browser does not have.
  Object.assign(fakeBrowser.action, {
    getBadgeText: async ({ tabId }: { tabId: number }) => badges.get(tabId) ?? '',
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setTitle: async () => {},
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name });
  Object.assign(fakeBrowser.tabs.onReplaced, { addListener: () => {} });
  const { articles, versions, contents, corrections, readerMarks } = archiveDatabase();
  if (archiveDatabase().isOpen()) {
    await Promise.all([articles, versions, contents, corrections, readerMarks].map((table) => table.clear()));
  }
});

/** A tab that shows an address, and the article script in it. */
async function tabAt(url: string, incognito = false): Promise<PageSender> {
  const tab = await fakeBrowser.tabs.create({ url });
  return { tabId: tab.id ?? -1, url, incognito };
}

function capture(sender: PageSender, page: PageReading = first) {
  return captureHandlers['background/save-article'](page, sender);
}

async function savedAt(articleId: string): Promise<number | null> {
  return (await archiveDatabase().readerMarks.get(articleId))?.savedAt.value ?? null;
}

it('keeps what was read, says so in the tab, and marks the button', async () => {
  const sender = await tabAt(first.url);
  expect(await capture(sender)).toEqual({ ok: true, value: { kept: true } });
  expect(await readPageState(sender.tabId)).toMatchObject({ state: 'article' });
  expect(badges.get(sender.tabId)).toBe('•');
  expect(await archiveDatabase().articles.count()).toBe(1);
});

it('keeps what was read and shows nothing of it in a tab that has gone on meanwhile', async () => {
  const sender = await tabAt(first.url);
  await fakeBrowser.tabs.update(sender.tabId, { url: elsewhere });
  await writePageState(sender.tabId, { state: 'reading' }, { url: elsewhere, ownVersionId: null });
  expect(await capture(sender)).toEqual({ ok: true, value: { kept: true } });
  expect(await archiveDatabase().articles.count()).toBe(1);
  expect(await readPageState(sender.tabId)).toMatchObject({ state: 'reading', visit: { url: elsewhere } });
  expect(badges.get(sender.tabId) ?? '').toBe('');
});

it('shows nothing of a private window in a tab that has gone on meanwhile, and keeps nothing', async () => {
  const sender = await tabAt(first.url, true);
  await fakeBrowser.tabs.update(sender.tabId, { url: elsewhere });
  expect(await capture(sender)).toEqual({ ok: true, value: { kept: false } });
  expect(await readPageState(sender.tabId)).toBeNull();
  expect(badges.get(sender.tabId) ?? '').toBe('');
});

it('shows a private window its facts from memory alone', async () => {
  const sender = await tabAt(first.url, true);
  const opened = archiveDatabase().isOpen() ? await archiveDatabase().articles.count() : 0;
  expect(await capture(sender)).toEqual({ ok: true, value: { kept: false } });
  expect(await readPageState(sender.tabId)).toMatchObject({ state: 'private-article', facts: { url: first.url } });
  expect(archiveDatabase().isOpen() ? await archiveDatabase().articles.count() : 0).toBe(opened);
});

it('says that a page could not be read whose facts are more than memory holds', async () => {
  const sender = await tabAt(first.url, true);
  const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
    if (JSON.stringify(items).includes('private-article')) throw new Error('quota');
    await set(items);
  });
  await capture(sender);
  expect(await readPageState(sender.tabId)).toMatchObject({ state: 'unreadable-page' });
});

it('takes nothing that a script says of another origin', async () => {
  const sender = await tabAt('https://other.example/');
  expect(await capture(sender)).toEqual({ ok: false, error: 'bad-message' });
  expect(await readPageState(sender.tabId)).toBeNull();
});

it('saves a page that was asked for before it was read', async () => {
  const sender = await tabAt(first.url);
  Object.assign(fakeBrowser.scripting, {
    removeCSS: async () => {},
    insertCSS: async () => {},
    executeScript: async () => [],
  });
  await saveArticleIn(sender.tabId, false);
  await capture(sender);
  const state = await readPageState(sender.tabId);
  expect(state).toMatchObject({ state: 'article' });
  expect(await savedAt(state?.state === 'article' ? state.articleId : '')).toEqual(expect.any(Number));
});

it('forgets the wish to save with the page it was for', async () => {
  const sender = await tabAt(first.url);
  listenToTabs();
  Object.assign(fakeBrowser.scripting, {
    removeCSS: async () => {},
    insertCSS: async () => {},
    executeScript: async () => [],
  });
  await saveArticleIn(sender.tabId, false);
  await fakeBrowser.tabs.onUpdated.trigger(sender.tabId, { url: elsewhere }, await fakeBrowser.tabs.get(sender.tabId));
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({}));
});

it('forgets the wish to save, and says so on the button, where the browser lets nobody read', async () => {
  const sender = await tabAt(first.url);
  Object.assign(fakeBrowser.scripting, {
    removeCSS: async () => {
      throw new Error('cannot access');
    },
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const saving = saveArticleIn(sender.tabId, false);
  await vi.advanceTimersByTimeAsync(100);
  expect(badges.get(sender.tabId)).toBe('×');
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  await vi.advanceTimersByTimeAsync(2_000);
  await saving;
  expect(badges.get(sender.tabId)).toBe('');
  vi.useRealTimers();
});
