import { browser } from 'wxt/browser';
import type { ClipFailure } from '../article/link-clip.ts';
import type { ErrorCode } from '../foundation/errors.ts';

/** What came of a clip that was asked for in a menu or by shortcut, for the panel to tell. */
export type ClipNotice =
  | {
      came: 'clipped';
      articleId: string;
      /** Of the passage; null: it is too long to be marked. */
      highlightId: string | null;
      /** Whether the clip has saved the article, which undoing it takes back. */
      savedByClip: boolean;
      /** Whether it stands in the archive as a text of its own. */
      ownText: boolean;
      /** Whether the page holds an article besides, whose text does not have the words. */
      besideArticle: boolean;
      /** Whether the passage was marked before: then there is nothing to take back. */
      wasThere: boolean;
    }
  /** A link was clipped. */
  | { came: 'link'; articleId: string; headline: string; savedByClip: boolean }
  /** A link could not be clipped, and is in saved reading. */
  | { came: 'link-kept'; why: ClipFailure; headline: string }
  | { came: 'refused'; error: ErrorCode };

/** Leaves a notice for the panel that shows a tab. In memory: a panel that is only opening finds it there. */
export async function putClipNotice(tabId: number, notice: ClipNotice): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: { ...notice, id: crypto.randomUUID() } });
}

/** Hands over the notice of a tab, now and whenever there is another, once each, until the returned function is called. */
export function onClipNotice(tabId: number, onNotice: (notice: ClipNotice) => void): () => void {
  const key = keyOf(tabId);
  let stopped = false;
  const take = async () => {
    const notice = (await browser.storage.session.get(key))[key];
    if (stopped || notice === undefined) return;
    await browser.storage.session.remove(key);
    // Only our own background writes it.
    if (!stopped) onNotice(notice as ClipNotice);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue !== undefined) void take();
  };
  browser.storage.session.onChanged.addListener(listener);
  void take();
  return () => {
    stopped = true;
    browser.storage.session.onChanged.removeListener(listener);
  };
}

function keyOf(tabId: number): string {
  return `clip:${tabId}`;
}
