import { browser } from 'wxt/browser';

/** What the reader chose, with the tab it was chosen in. */
export interface MenuChoice {
  tabId: number;
  windowId: number;
  incognito: boolean;
  /** The frame of the page; 0: the page itself. */
  frameId: number;
  /** The link under the pointer, and its text where the browser tells. */
  link: { url: string; text: string | null } | null;
}

export interface MenuItem {
  id: string;
  title: string;
  /** `toolbar`: Dateline's own button, on whatever page. */
  on: 'page' | 'selection' | 'link' | 'toolbar';
}

const webPages = ['http://*/*', 'https://*/*'];

/** Puts our items into the context menu. To be called when the extension is installed or the browser starts. */
export async function installMenus(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of items) {
    browser.contextMenus.create({
      id,
      title,
      contexts: contextsOf(on),
      ...(on === 'toolbar' ? {} : { documentUrlPatterns: webPages }),
      ...(on === 'link' ? { targetUrlPatterns: webPages } : {}),
    });
  }
}

function contextsOf(on: MenuItem['on']): ['page', 'selection'] | ['selection' | 'link' | 'action'] {
  if (on === 'page') return ['page', 'selection'];
  return [on === 'toolbar' ? 'action' : on];
}

/** Listens to choices. Handlers run within the reader's gesture until they wait for something. */
export function onMenu(handlers: Record<string, (choice: MenuChoice) => void>): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const handler = handlers[String(info.menuItemId)];
    if (handler === undefined || tab?.id === undefined) return;
    // Firefox tells the link's text; Chromium only what is selected.
    const text = 'linkText' in info && typeof info.linkText === 'string' ? info.linkText : info.selectionText;
    handler({
      tabId: tab.id,
      windowId: tab.windowId,
      incognito: tab.incognito,
      frameId: info.frameId ?? 0,
      link: info.linkUrl === undefined ? null : { url: info.linkUrl, text: text ?? null },
    });
  });
}
