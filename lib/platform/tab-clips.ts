import { browser } from 'wxt/browser';
import { mostTabs, type OpenTab, type TabClips } from '../article/tab-clips.ts';

const key = 'tab-clips';

/** What came of clipping tabs last, in memory: gone with the browser, and there still when the background was stopped. Null: nothing was clipped. */
export async function readTabClips(): Promise<TabClips | null> {
  // Only our own background writes it.
  return ((await browser.storage.session.get(key))[key] ?? null) as TabClips | null;
}

let last: Promise<unknown> = Promise.resolve();

/** Changes it, one change after another; null from `how`: it stays as it is. */
export function changeTabClips(how: (before: TabClips | null) => TabClips | null): Promise<void> {
  const done = last.then(async () => {
    const after = how(await readTabClips());
    if (after !== null) await browser.storage.session.set({ [key]: after });
  });
  last = done.catch(() => {});
  return done;
}

/** Tells it now and whenever it changes, until the returned function is called. */
export function watchTabClips(onChange: (clips: TabClips | null) => void): () => void {
  let changed = false;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change === undefined) return;
    changed = true;
    onChange((change.newValue ?? null) as TabClips | null);
  };
  browser.storage.session.onChanged.addListener(listener);
  void readTabClips().then((clips) => {
    // A change that came while we were asking is newer than the answer.
    if (!changed) onChange(clips);
  });
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** The web pages in the tabs of a window. */
export interface WebTabs {
  /** Each address once. */
  tabs: OpenTab[];
  /** How many others there are, without our own pages. */
  left: number;
}

/** Null: the window is private, or gone. */
export async function webTabsOf(windowId: number): Promise<WebTabs | null> {
  try {
    const { incognito } = await browser.windows.get(windowId);
    if (incognito) return null;
    const tabs = await browser.tabs.query({ windowId });
    const own = browser.runtime.getURL('/');
    const byUrl = new Map<string, OpenTab>();
    let left = 0;
    for (const { id, url, title, discarded, status } of tabs) {
      if (url?.startsWith(own) === true) continue;
      if (id === undefined || url === undefined || !/^https?:\/\//.test(url)) {
        left += 1;
        continue;
      }
      if (byUrl.has(url)) continue;
      byUrl.set(url, { tabId: id, url, title: title?.trim() || url, asleep: discarded || status === 'unloaded' });
    }
    return { tabs: [...byUrl.values()].slice(0, mostTabs), left: left + Math.max(0, byUrl.size - mostTabs) };
  } catch {
    return null;
  }
}

/** The window of the page that asks. */
export async function ownWindowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT;
}
