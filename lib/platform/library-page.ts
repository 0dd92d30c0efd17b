import { browser } from 'wxt/browser';

/** The library's page in the extension. */
const page = '/library.html';

/**
 * Shows the library: the tab that has it already, or else a new one. As the reader left it, or at `query`, which is what
 * follows the page's name in its address.
 */
export async function openLibrary(query: string | null = null): Promise<void> {
  const url = browser.runtime.getURL(page);
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = contexts.find(({ documentUrl }) => documentUrl !== undefined && isAt(documentUrl, url));
  if (open !== undefined && (await bringToFront(open, query === null ? {} : { url: url + query }))) return;
  await browser.tabs.create({ url: url + (query ?? '') });
}

function isAt(address: string, url: string): boolean {
  return address === url || address.startsWith(`${url}?`) || address.startsWith(`${url}#`);
}

/** False when the tab has been closed meanwhile. */
async function bringToFront(
  { tabId, windowId }: { tabId: number; windowId: number },
  goTo: { url?: string },
): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { active: true, ...goTo });
    await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
