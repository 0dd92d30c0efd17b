import { browser } from 'wxt/browser';
import type { ArticleFacts } from '../article/article-context.ts';
import { withoutFragment } from '../article/fragment.ts';

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

/** The tabs that show an article of the archive. */
export async function tabsShowing(articleId: string): Promise<number[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const state = key.startsWith(keyPrefix) ? stateFrom(value) : null;
    return state?.state === 'article' && state.articleId === articleId ? [Number(key.slice(keyPrefix.length))] : [];
  });
}

/** What is remembered of a tab's page besides its state. */
export interface PageVisit {
  /** Address at which the page was read. */
  url: string;
  /** The version that was made of the page as it is now open; a fuller reading of the same page takes its place. */
  ownVersionId: string | null;
}

/** Sets the state of the page at `visit.url` in a tab, or with null forgets it. */
export async function writePageState(tabId: number, state: PageState | null, visit?: PageVisit): Promise<void> {
  if (state === null) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: { ...state, visit } });
}

/** The visit under way in a tab; null: none is known. */
export async function readPageVisit(tabId: number): Promise<PageVisit | null> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return visitFrom(stored);
}

/**
 * Forgets the state when the tab has gone to another page. A jump within the page (only what follows `#` differs)
 * changes nothing.
 */
export async function leavePage(tabId: number, newUrl: string): Promise<void> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  if (stored === undefined) return;
  const before = visitFrom(stored)?.url ?? '';
  if (withoutFragment(before) !== withoutFragment(newUrl)) await writePageState(tabId, null);
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

/**
 * The state of a tab's page as soon as it is one of those wanted, or as it is after so many milliseconds. A page that is being
 * read, or has not spoken yet, may need a moment.
 */
export function pageStateWhen(
  tabId: number,
  isWanted: (state: PageState | null) => boolean,
  milliseconds: number,
): Promise<PageState | null> {
  return new Promise((resolve) => {
    let last: PageState | null = null;
    const end = () => {
      stop();
      clearTimeout(timer);
      resolve(last);
    };
    const timer = setTimeout(end, milliseconds);
    const stop = watchPageState(tabId, (state) => {
      last = state;
      if (isWanted(state)) end();
    });
  });
}

const keyPrefix = 'page:';

function keyOf(tabId: number): string {
  return `${keyPrefix}${tabId}`;
}

/** Only our own background writes here, so the shape is not checked again. */
function stateFrom(stored: unknown): PageState | null {
  return isPageState(stored) ? stored : null;
}

function visitFrom(stored: unknown): PageVisit | null {
  if (typeof stored !== 'object' || stored === null || !('visit' in stored)) return null;
  // As with the state, nobody but our background writes it.
  return (stored.visit as PageVisit | undefined) ?? null;
}

function isPageState(stored: unknown): stored is PageState {
  return typeof stored === 'object' && stored !== null && 'state' in stored;
}
