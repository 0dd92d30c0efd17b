import type { ClipFailure } from './link-clip.ts';

/** A tab of a window, as far as clipping needs it. */
export interface OpenTab {
  tabId: number;
  /** Http or https. */
  url: string;
  title: string;
  /** The browser has put it to sleep; it is not woken. */
  asleep: boolean;
}

/**
 * Why the article in a tab was not clipped: `forbidden`: the browser lets no extension in there; `loading`: its page is not there yet;
 * `storage`: the archive could not take it.
 */
export type TabFailure = ClipFailure | 'forbidden' | 'loading' | 'storage';

/** What came of clipping the tabs of a window. Milliseconds since 1970. */
export interface TabClips {
  /** UUID. */
  id: string;
  startedAt: number;
  /** Tabs that are still to be looked at. */
  waiting: readonly OpenTab[];
  /** Tabs asleep, by the ids of the saved reading in which their links wait to be fetched. */
  fetching: readonly { readingId: string; url: string; title: string }[];
  clipped: readonly { articleId: string; url: string; title: string; savedByClip: boolean }[];
  not: readonly { url: string; title: string; why: TabFailure }[];
  /** Saved reading that was added for tabs asleep, and stays where they could not be clipped. */
  addedReading: readonly string[];
  /** Tabs that were not looked at: the browser's own pages, those whose address it does not tell us, and those that are too many. */
  left: number;
  /** All of it was taken back. */
  undone: boolean;
}

/** Most tabs that are clipped at once. */
export const mostTabs = 300;

/** Whether there is more to come. */
export function isClipping({ waiting, fetching }: TabClips): boolean {
  return waiting.length + fetching.length > 0;
}

type ClippedTab = TabClips['clipped'][number];

/** With one more; an article that two tabs show is one. */
export function withArticle(clipped: readonly ClippedTab[], one: ClippedTab): ClippedTab[] {
  const there = clipped.find(({ articleId }) => articleId === one.articleId);
  if (there === undefined) return [...clipped, one];
  const savedByClip = there.savedByClip || one.savedByClip;
  return clipped.map((other) => (other === there ? { ...there, savedByClip } : other));
}
