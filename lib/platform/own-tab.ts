import { browser } from 'wxt/browser';

/**
 * Shows a page of the extension: the tab that has it already, or else a new one.
 *
 * `isOpen`: whether a tab at this query (with its `?` or `#`; empty: none) is the one. `anew`: whether that tab, at its query, is
 * sent to the address too; else it stays as the reader left it.
 */
export async function showOwnTab(
  path: `/${string}`,
  {
    query = '',
    isOpen = () => true,
    anew = false,
  }: { query?: string; isOpen?: (rest: string) => boolean; anew?: boolean | ((rest: string) => boolean) } = {},
): Promise<void> {
  const page = browser.runtime.getURL(path as '/library.html');
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = contexts.find(
    ({ documentUrl = '' }) => isAt(documentUrl, page) && isOpen(documentUrl.slice(page.length)),
  );
  const url = page + query;
  const isAnew = ({ documentUrl = '' }) => (typeof anew === 'boolean' ? anew : anew(documentUrl.slice(page.length)));
  if (open !== undefined && (await bringToFront(open.tabId, open.windowId, isAnew(open) ? { url } : {}))) return;
  await browser.tabs.create({ url });
}

function isAt(address: string, page: string): boolean {
  return address === page || address.startsWith(`${page}?`) || address.startsWith(`${page}#`);
}

/** False when the tab has been closed meanwhile. */
async function bringToFront(tabId: number, windowId: number, change: { url?: string }): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { active: true, ...change });
    await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
