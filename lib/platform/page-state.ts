import { browser } from 'wxt/browser';
import type { ArticleFacts } from '../article/article-context.ts';

/**
 * What Dateline knows of the page in a tab. It lives in `storage.session`: in memory, gone with the browser, and still
 * there when the background has been stopped in between.
 */
export type PageState =
  | { state: 'reading' }
  | { state: 'not-an-article' }
  | { state: 'unreadable-page' }
  /** Kept in the archive under this id. */
  | { state: 'article'; articleId: string }
  /** Read in a private window: shown, never kept. */
  | { state: 'private-article'; facts: ArticleFacts }
  /** Read, and the archive could not take it. */
  | { state: 'storage-stuck' | 'storage-full'; facts?: ArticleFacts };

/** The state of a tab's page; null: nothing known yet (just opened, or a page that no extension may read). */
export async function readPageState(tabId: number): Promise<PageState | null> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return stateFrom(stored[key]);
}

/** Sets or, with null, clears the state of a tab's page. */
export async function writePageState(tabId: number, state: PageState | null): Promise<void> {
  if (state === null) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: state });
}

/** Tells the state now and whenever it changes, until the returned function is called. */
export function watchPageState(tabId: number, onState: (state: PageState | null) => void): () => void {
  const key = keyOf(tabId);
  let changed = false;
  let stopped = false;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change === undefined) return;
    changed = true;
    onState(stateFrom(change.newValue));
  };
  browser.storage.session.onChanged.addListener(listener);
  readPageState(tabId).then((state) => {
    // A change that came while we were asking is newer than the answer.
    if (!changed && !stopped) onState(state);
  });
  return () => {
    stopped = true;
    browser.storage.session.onChanged.removeListener(listener);
  };
}

function keyOf(tabId: number): string {
  return `page:${tabId}`;
}

/** Only our own background writes here, so the shape is not checked again. */
function stateFrom(stored: unknown): PageState | null {
  return isPageState(stored) ? stored : null;
}

function isPageState(stored: unknown): stored is PageState {
  return typeof stored === 'object' && stored !== null && 'state' in stored;
}
