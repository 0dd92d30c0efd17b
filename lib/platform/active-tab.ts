import { type Browser, browser } from 'wxt/browser';
import forbidden from './forbidden-hosts.json' with { type: 'json' };

/** The tab that a panel speaks of. */
export interface ActiveTab {
  tabId: number;
  /** Null when the browser does not tell (a page of the browser's own, or access withheld). */
  url: string | null;
  incognito: boolean;
  /** An ordinary web page. Whether access to it has been granted is for `hasPageAccess` to say. */
  readable: boolean;
  /** The page is still coming: that nothing is known of it does not mean that it is no article. */
  loading?: boolean;
}

/**
 * Tells the active tab of the panel's own window, now and whenever it changes (another tab, another address), until the
 * returned function is called. `?tabId=` in the panel's address fixes the tab instead: for a panel opened in a tab of
 * its own.
 */
export function watchActiveTab(onTab: (tab: ActiveTab | null) => void, search = location.search): () => void {
  const fixed = fixedTabId(search);
  let stopped = false;
  let newest = 0;
  let windowId: number | undefined;

  const look = async () => {
    newest += 1;
    const asked = newest;
    const tab = fixed === null ? await activeTab() : await tabById(fixed);
    // Answers may overtake one another: only the newest question counts.
    if (!stopped && asked === newest) onTab(tab);
  };
  const activeTab = async () => {
    windowId ??= (await browser.windows.getCurrent()).id;
    const [tab] = await browser.tabs.query(
      windowId === undefined ? { active: true, currentWindow: true } : { active: true, windowId },
    );
    return tab === undefined ? null : activeTabFrom(tab);
  };
  const onActivated = () => void look();
  const onUpdated = (_tabId: number, change: { url?: string; status?: string }) => {
    if (change.url !== undefined || change.status !== undefined) void look();
  };

  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onActivated);
  void look();
  return () => {
    stopped = true;
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onActivated);
  };
}

/** Whether extensions may read pages at this address at all: ordinary web pages, but for the browsers' own shops. */
export function isReadableUrl(url: string | null): boolean {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return false;
  const hosts = import.meta.env.BROWSER === 'firefox' ? forbidden.firefox : forbidden.chromium;
  return !hosts.some((host) => `${parsed.host}${parsed.pathname}/`.startsWith(`${host}/`));
}

async function tabById(tabId: number): Promise<ActiveTab | null> {
  try {
    return activeTabFrom(await browser.tabs.get(tabId));
  } catch {
    // The tab is gone.
    return null;
  }
}

function activeTabFrom(tab: Browser.tabs.Tab): ActiveTab | null {
  if (tab.id === undefined) return null;
  const url = tab.url ?? null;
  return {
    tabId: tab.id,
    url,
    incognito: tab.incognito,
    readable: isReadableUrl(url),
    loading: tab.status === 'loading',
  };
}

function fixedTabId(search: string): number | null {
  const text = new URLSearchParams(search).get('tabId');
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
