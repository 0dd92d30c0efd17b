import { browser } from 'wxt/browser';

/** The library's page in the extension. */
const page = '/library.html';

/** Shows the library: the tab that has it already, as the reader left it, or else a new one. */
export async function openLibrary(): Promise<void> {
  const url = browser.runtime.getURL(page);
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = contexts.find(({ documentUrl }) => documentUrl !== undefined && isAt(documentUrl, url));
  if (open !== undefined && (await bringToFront(open.tabId, open.windowId))) return;
  await browser.tabs.create({ url });
}

function isAt(address: string, url: string): boolean {
  return address === url || address.startsWith(`${url}?`) || address.startsWith(`${url}#`);
}

/** False when the tab has been closed meanwhile. */
async function bringToFront(tabId: number, windowId: number): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { active: true });
    await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
