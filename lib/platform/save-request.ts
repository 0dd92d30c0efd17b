import { browser } from 'wxt/browser';
import { withoutFragment } from '../article/fragment.ts';

/**
 * A page that the reader asked to save before it was read. Kept in `storage.session` until the reading comes, since the
 * background may be stopped in between.
 */
export async function putSaveRequest(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: url });
}

/** Whether the page at this address in this tab was asked to be saved. The request is gone afterwards. */
export async function takeSaveRequest(tabId: number, url: string): Promise<boolean> {
  const key = keyOf(tabId);
  const wanted = (await browser.storage.session.get(key))[key];
  if (wanted === undefined) return false;
  await browser.storage.session.remove(key);
  return typeof wanted === 'string' && withoutFragment(wanted) === withoutFragment(url);
}

/**
 * Takes the wish back: the page cannot be read, its tab is gone, or, with `newUrl`, the tab shows another page. A page
 * that is no article yet may still become one, and keeps the wish.
 */
export async function dropSaveRequest(tabId: number, newUrl?: string): Promise<void> {
  const key = keyOf(tabId);
  const wanted = (await browser.storage.session.get(key))[key];
  if (wanted === undefined) return;
  const stays =
    newUrl !== undefined && typeof wanted === 'string' && withoutFragment(wanted) === withoutFragment(newUrl);
  if (!stays) await browser.storage.session.remove(key);
}

function keyOf(tabId: number): string {
  return `save:${tabId}`;
}
