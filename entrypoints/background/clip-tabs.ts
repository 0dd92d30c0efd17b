import { saveArticles, undoMarks } from '../../lib/archive/bulk-marks.ts';
import { saveClipped } from '../../lib/archive/clip-link.ts';
import { keepLinkToClip } from '../../lib/archive/clip-links.ts';
import { removeSavedReading } from '../../lib/archive/saved-reading.ts';
import { isClipping, type OpenTab, type TabClips, type TabFailure, withArticle } from '../../lib/article/tab-clips.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { failure, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { isReadableUrl } from '../../lib/platform/active-tab.ts';
import { queueLinks, unqueueLinks } from '../../lib/platform/clip-queue.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { isUnfinished, noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { changeTabClips, readTabClips, type WebTabs, webTabsOf } from '../../lib/platform/tab-clips.ts';
import { markArticle } from './badge.ts';
import { clipLinksNow } from './clip-links.ts';
import { keepImagesOfSaved } from './saved.ts';
import { readingOfTab } from './tab-reading.ts';

const work = 'clip-tabs';

/** Milliseconds that a tab is waited for. A page that never ends never answers, and the others wait behind it. */
const patience = 30_000;

/** Tabs that are read at the same time: each is a page's script at work. */
const atOnce = 4;

export const clipTabsHandlers = {
  'background/clip-tabs': async ({ windowId }) =>
    (await startTabClips(windowId)) ? success(null) : failure('not-allowed'),
  'background/undo-tab-clips': async () => {
    const clips = await readTabClips();
    if (clips === null || clips.undone) return failure('not-found');
    return undo(clips);
  },
} satisfies Handlers;

/** Goes on with what a background that was stopped has left. */
export function listenForTabClips(): void {
  isUnfinished(work).then(
    (unfinished) => {
      if (unfinished) clipTabsNow();
    },
    (error) => reportDefect('looking for tabs left unclipped', error),
  );
}

/** Clips the articles in the tabs of a window, and shows in the library what comes of it. Of a private window nothing is kept. */
export async function clipTabsOf(windowId: number): Promise<void> {
  if (await startTabClips(windowId)) await openLibrary('?part=clips', { leave: true });
}

async function startTabClips(windowId: number): Promise<boolean> {
  const found = await webTabsOf(windowId);
  if (found === null) return false;
  await changeTabClips((before) => (before !== null && isClipping(before) ? null : begun(found)));
  clipTabsNow();
  return true;
}

function begun({ tabs, left }: WebTabs): TabClips {
  const nothing = { fetching: [], clipped: [], not: [], addedReading: [], undone: false };
  return { id: crypto.randomUUID(), startedAt: Date.now(), waiting: tabs, left, ...nothing };
}

function clipTabsNow(): void {
  unlessUnderWay(work, async () => {
    for (;;) {
      const batch = ((await readTabClips())?.waiting ?? []).slice(0, atOnce);
      if (batch.length === 0) return noteFinished(work);
      await noteUnfinished(work);
      await Promise.all(batch.map(clipTab));
    }
  }).catch((error) => reportDefect('clipping tabs', error));
}

async function clipTab(tab: OpenTab): Promise<void> {
  try {
    await (tab.asleep ? fetchLater(tab) : clipAwake(tab));
  } catch (error) {
    reportDefect('clipping a tab', error);
    await settle(tab, (clips) => notClipped(clips, tab, 'failed'));
  }
}

/** A tab asleep is not woken: its link goes into saved reading, and its page is fetched as that of any link. */
async function fetchLater(tab: OpenTab): Promise<void> {
  const kept = await keepLinkToClip({ url: tab.url, text: tab.title, fromArticleId: null });
  if (!kept.ok) {
    await settle(tab, (clips) => notClipped(clips, tab, 'storage'));
    return;
  }
  const { id, wasThere } = kept.value;
  await settle(tab, (clips) => ({
    ...clips,
    fetching: [...clips.fetching, { readingId: id, url: tab.url, title: tab.title }],
    addedReading: wasThere ? clips.addedReading : [...clips.addedReading, id],
  }));
  await queueLinks([{ id, wasThere, url: tab.url, headline: tab.title, tabId: null }]);
  clipLinksNow();
}

async function clipAwake(tab: OpenTab): Promise<void> {
  const why = isReadableUrl(tab.url) ? await clipPage(tab) : 'forbidden';
  if (why !== null) await settle(tab, (clips) => notClipped(clips, tab, why));
}

/** Answers why not; null: it is clipped. */
async function clipPage(tab: OpenTab): Promise<TabFailure | null> {
  const state = await soonEnough(readingOfTab(tab.tabId));
  if (state === 'forbidden' || state === 'loading') return state;
  switch (state?.state) {
    case undefined:
    case 'not-an-article':
      return 'not-an-article';
    case 'storage-full':
    case 'storage-stuck':
      return 'storage';
    case 'article':
      break;
    default:
      return 'failed';
  }
  const { articleId } = state;
  const saved = await saveClipped([articleId]);
  if (!saved.ok) return 'storage';
  const savedByClip = saved.value.articles.length > 0;
  const isWanted = await settle(tab, (clips) => ({
    ...clips,
    clipped: withArticle(clips.clipped, { articleId, url: tab.url, title: tab.title, savedByClip }),
  }));
  // Taken back meanwhile.
  if (!isWanted) await undoMarks(saved.value);
  else await keepImagesOfSaved(articleId);
  await markArticle(articleId);
  return null;
}

async function soonEnough<T>(answer: Promise<T>): Promise<T | 'loading'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'loading'>((resolve) => {
    timer = setTimeout(() => resolve('loading'), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function notClipped(clips: TabClips, { url, title }: OpenTab, why: TabFailure): TabClips {
  return { ...clips, not: [...clips.not, { url, title, why }] };
}

/** False: this tab is not waited for any more. */
async function settle(tab: OpenTab, how: (clips: TabClips) => TabClips): Promise<boolean> {
  let isWanted = false;
  await changeTabClips((clips) => {
    if (clips === null || !clips.waiting.some(({ tabId }) => tabId === tab.tabId)) return null;
    isWanted = true;
    return how({ ...clips, waiting: clips.waiting.filter(({ tabId }) => tabId !== tab.tabId) });
  });
  return isWanted;
}

/** What is still to be clipped is not; what was saved is no more, and what was added to saved reading is off it. */
async function undo(clips: TabClips) {
  await unqueueLinks(clips.fetching.map(({ readingId }) => readingId));
  await changeTabClips((now) => now && { ...now, waiting: [], fetching: [], undone: true });
  const { clipped, addedReading } = (await readTabClips()) ?? clips;
  const saved = clipped.flatMap(({ articleId, savedByClip }) => (savedByClip ? [articleId] : []));
  const unsaved = await saveArticles(saved, false);
  if (!unsaved.ok) return unsaved;
  for (const id of addedReading) {
    const removed = await removeSavedReading(id);
    if (!removed.ok && removed.error !== 'not-found') return removed;
  }
  return success(null);
}
