import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureHandlers } from '../../../entrypoints/background/capture.ts';
import { clipTabsHandlers, clipTabsOf } from '../../../entrypoints/background/clip-tabs.ts';
import { isClipping, type TabClips } from '../../../lib/article/tab-clips.ts';
import { failure } from '../../../lib/foundation/result.ts';
import { watchTabClips } from '../../../lib/platform/tab-clips.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { articleView, savedReadingList } from '../../../lib/storage/queries.ts';
import { block, reading } from '../../support/readings.ts';

const host = 'https://www.harbour-post.example';
const windowId = 7;

interface Tab {
  id: number;
  windowId: number;
  url: string;
  title: string;
  incognito: boolean;
  discarded: boolean;
  status: 'complete';
}

let tabs: Tab[] = [];
let isPrivate = false;
let answers: Map<number, boolean | 'forbidden' | 'never'>;
let fetched: string[] = [];

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  tabs = [];
  isPrivate = false;
  answers = new Map();
  fetched = [];
  const nothing = async () => {};
  Object.assign(fakeBrowser.action, {
    getBadgeText: async () => '',
    setBadgeText: nothing,
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
    setTitle: nothing,
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name });
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        const answer = answers.get(target.tabId);
        if (answer === 'forbidden') throw new Error('not there');
        if (answer === 'never') return new Promise(() => {});
        return [{ result: answer }];
      },
    },
  });
  vi.spyOn(fakeBrowser.windows, 'get').mockImplementation((async () => ({
    id: windowId,
    incognito: isPrivate,
  })) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => tabs) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) =>
    tabs.find((tab) => tab.id === id)) as never);
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return new Response('gone', { status: 404 });
  });
  if (archiveDatabase().isOpen()) await Promise.all(archiveDatabase().tables.map((table) => table.clear()));
});

function tab(path: string, over: Partial<Tab> = {}): number {
  const id = 100 + tabs.length;
  const url = path.includes(':') ? path : host + path;
  tabs.push({
    id,
    windowId,
    url,
    title: `Page ${path}`,
    incognito: false,
    discarded: false,
    status: 'complete',
    ...over,
  });
  return id;
}

async function article(path: string): Promise<number> {
  const tabId = tab(path);
  const url = host + path;
  const stated = url.replace(/\?.*/, '');
  const page = reading({ url, statedUrls: [stated], blocks: [block(`The story of ${path}, told in full.`)] });
  await captureHandlers['background/save-article'](page, { tabId, url, incognito: false });
  return tabId;
}

/** What came of it, when nothing more comes. */
function settled(): Promise<TabClips> {
  return new Promise((resolve) => {
    const stop = watchTabClips((clips) => {
      if (clips === null || isClipping(clips)) return;
      resolve(clips);
      setTimeout(() => stop());
    });
  });
}

it('saves the articles of a window, several at once, and says of each other tab why not', async () => {
  for (let number = 0; number < 9; number += 1) await article(`/story-${number}`);
  tab('/shop');
  answers.set(tab('/frame'), 'forbidden');
  tab('about:config');
  tab(fakeBrowser.runtime.getURL('/library.html' as never));
  tabs.push({ ...tabs[0], id: 1, url: undefined } as unknown as Tab);
  tab('/story-1');
  expect(await clipTabsHandlers['background/clip-tabs']({ windowId })).toEqual({ ok: true, value: null });
  const clips = await settled();
  expect(clips.clipped.map(({ url }) => url).sort()).toHaveLength(9);
  expect(clips.not).toEqual([
    { url: `${host}/shop`, title: 'Page /shop', why: 'not-an-article' },
    { url: `${host}/frame`, title: 'Page /frame', why: 'forbidden' },
  ]);
  // The browser's own page, and one whose address it does not tell.
  expect(clips.left).toBe(2);
  const [first] = clips.clipped;
  expect((await articleView(first?.articleId ?? ''))?.marks.savedAt).not.toBeNull();
});

it('does not wait for a page that never ends, and lists an article once that two tabs show', async () => {
  const later = setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number) =>
    later(run, ms === 30_000 ? 1_000 : ms)) as never);
  for (let number = 0; number < 4; number += 1) answers.set(tab(`/live-${number}`), 'never');
  await article('/story');
  await article('/story?utm_source=mail');
  await clipTabsHandlers['background/clip-tabs']({ windowId });
  const clips = await settled();
  expect(clips.not.map(({ why }) => why)).toEqual(['loading', 'loading', 'loading', 'loading']);
  expect(clips.clipped).toMatchObject([{ savedByClip: true }]);
});

it('does not wake a tab that sleeps: its page is fetched, and where that fails its link stays in saved reading', async () => {
  tab('/asleep', { discarded: true });
  await clipTabsHandlers['background/clip-tabs']({ windowId });
  const clips = await settled();
  expect(clips.not).toMatchObject([{ url: `${host}/asleep`, why: 'gone' }]);
  expect(fetched).toEqual([`${host}/asleep`]);
  expect(await savedReadingList()).toMatchObject([{ headline: 'Page /asleep', clip: { why: 'gone' } }]);
});

it('is taken back: what it saved is saved no more, and what it added to saved reading is off it', async () => {
  await article('/story');
  tab('/asleep', { discarded: true });
  await clipTabsHandlers['background/clip-tabs']({ windowId });
  const { clipped } = await settled();
  expect(await clipTabsHandlers['background/undo-tab-clips']()).toEqual({ ok: true, value: null });
  expect((await articleView(clipped[0]?.articleId ?? ''))?.marks.savedAt).toBeNull();
  expect(await savedReadingList()).toEqual([]);
  expect((await settled()).undone).toBe(true);
  expect(await clipTabsHandlers['background/undo-tab-clips']()).toEqual(failure('not-found'));
});

it('leaves private windows alone', async () => {
  isPrivate = true;
  tab('/story');
  expect(await clipTabsHandlers['background/clip-tabs']({ windowId })).toEqual(failure('not-allowed'));
  const opened = vi.spyOn(fakeBrowser.tabs, 'create');
  await clipTabsOf(windowId);
  expect(opened).not.toHaveBeenCalled();
});
