import { browser } from 'wxt/browser';
import { withoutFragment } from '../article/fragment.ts';
import { highlightStyle } from './highlight-passage.ts';

/**
 * Injects the article script, and the rule for marking passages, into the top frame of a tab. Doing so again makes the
 * script that runs there read again. False: the browser lets no extension in there.
 */
export async function injectArticleScript(tabId: number): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  try {
    // Removed first, or it would be there once more with each injection.
    await browser.scripting.removeCSS({ target, css: highlightStyle });
    await browser.scripting.insertCSS({ target, css: highlightStyle });
    await browser.scripting.executeScript({ target, files: ['/content-scripts/article.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Asks the page in a tab whether it holds an article. Null: the browser lets no extension in there. */
export async function asksArticle(tabId: number): Promise<boolean | null> {
  try {
    const target = { tabId, frameIds: [0] };
    const [frame] = await browser.scripting.executeScript({ target, files: ['/ask-article.js'] });
    return frame?.result === true;
  } catch {
    return null;
  }
}

/** What happens to the pages in tabs. */
export interface PageEvents {
  /** The tab shows another address: by loading it, or by the page's own script. */
  onAddress: (tabId: number, url: string) => void;
  /** Something has finished loading: the page, again, or a frame in it. */
  onLoaded: (tabId: number) => void;
  /** The tab is closed, or swapped for one that the browser had prepared. */
  onGone: (tabId: number) => void;
}

export function watchPages({ onAddress, onLoaded, onGone }: PageEvents): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined) onAddress(tabId, change.url);
    if (change.status === 'complete') onLoaded(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => onGone(tabId));
  browser.tabs.onReplaced?.addListener((_added, removed) => onGone(removed));
}

/** The address a tab shows; null when the tab is gone or the browser does not tell. */
export async function addressOfTab(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/** Whether a tab is in a private window, of which nothing is kept. One that is gone counts as private. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/** Whether this page of the extension's own is in a private window: Firefox opens them there, without a storage that lasts. */
export async function isHerePrivate(): Promise<boolean> {
  return (await browser.tabs.getCurrent())?.incognito ?? false;
}

/**
 * Whether a tab still shows the page at an address; what follows `#` does not count. False only when it is known to show
 * another one, or is gone.
 */
export async function stillShows(tabId: number, url: string): Promise<boolean> {
  try {
    const shown = (await browser.tabs.get(tabId)).url;
    return shown === undefined || withoutFragment(shown) === withoutFragment(url);
  } catch {
    return false;
  }
}

/** Shows the page at an address: the tab that has it already, or else a new one. */
export async function showPage(url: string): Promise<void> {
  const open = (await browser.tabs.query({})).find(
    (tab) => tab.url !== undefined && withoutFragment(tab.url) === withoutFragment(url),
  );
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
