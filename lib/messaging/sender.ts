/** What the browser says of who sent a message; only what we look at. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined } | undefined;
}

/** Our content script in the top frame of a page. */
export interface PageSender {
  tabId: number;
  /**
   * Address of the page as the browser states it: the tab's, since a sender's own is still the address that was loaded
   * after the page's script has changed it.
   */
  url: string;
  incognito: boolean;
}

/** One of our own pages, or the background. */
export interface ExtensionSender {
  url: string | null;
}

/** Who we are: the extension's id, and the root address of its own pages (ends with a slash). */
export interface OwnAddress {
  id: string;
  root: string;
}

/**
 * The sender as one of our content scripts; null when it is anything else: another extension, a frame inside a page, a
 * page of the extension itself.
 */
export function pageSender(sender: RawSender, own: OwnAddress): PageSender | null {
  const { id, url, frameId, tab } = sender;
  if (id !== own.id || tab?.id === undefined || frameId !== 0) return null;
  if (url === undefined || !/^https?:\/\//i.test(url)) return null;
  const shown = tab.url !== undefined && originOf(tab.url) === originOf(url) ? tab.url : url;
  return { tabId: tab.id, url: shown, incognito: tab.incognito === true };
}

/**
 * The sender as one of our own pages or the background; null when it is anything else. The background has no tab and,
 * in some browsers, no address; a content script always has both.
 */
export function extensionSender(sender: RawSender, own: OwnAddress): ExtensionSender | null {
  const { id, url, tab } = sender;
  if (id !== own.id) return null;
  if (url === undefined) return tab === undefined ? { url: null } : null;
  return url.startsWith(own.root) ? { url } : null;
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? url;
}
