import { browser } from 'wxt/browser';

/** A link whose page is to be fetched. It is in saved reading already, so that nothing is lost with this list. */
export interface QueuedLink {
  /** Of the saved reading. */
  id: string;
  url: string;
  /** The link's words; its address where it has none. */
  headline: string;
  /** The tab it was clipped in, which is told what came of it; null: nobody is waiting there. */
  tabId: number | null;
  /** Whether it was in saved reading before it was clipped: then it stays there. */
  wasThere: boolean;
}

const key = 'clip-queue';

/** Most links that wait at the same time: a window full of tabs. */
export const mostQueued = 300;

/**
 * The links that wait, in memory: they outlast a background that is stopped, and not the browser. Changed by the background
 * alone, one change after another.
 */
export async function queuedLinks(): Promise<QueuedLink[]> {
  // Only our own background writes it.
  return ((await browser.storage.session.get(key))[key] ?? []) as QueuedLink[];
}

let last: Promise<unknown> = Promise.resolve();

/** Adds links; one that waits already keeps its place. */
export function queueLinks(links: readonly QueuedLink[]): Promise<void> {
  return change((waiting) => {
    const known = new Set(waiting.map(({ id }) => id));
    return [...waiting, ...links.filter(({ id }) => !known.has(id))].slice(0, mostQueued);
  });
}

/** Takes links off the list. */
export function unqueueLinks(ids: readonly string[]): Promise<void> {
  return change((waiting) => waiting.filter(({ id }) => !ids.includes(id)));
}

function change(how: (waiting: QueuedLink[]) => QueuedLink[]): Promise<void> {
  const done = last.then(async () => browser.storage.session.set({ [key]: how(await queuedLinks()) }));
  last = done.catch(() => {});
  return done;
}

/** Tells which links wait, by the ids of the saved reading, now and whenever that changes, until the returned function is called. */
export function watchQueuedLinks(onLinks: (ids: ReadonlySet<string>) => void): () => void {
  const tell = (links: readonly QueuedLink[]) => onLinks(new Set(links.map(({ id }) => id)));
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const changed = changes[key];
    if (changed !== undefined) tell((changed.newValue ?? []) as QueuedLink[]);
  };
  browser.storage.session.onChanged.addListener(listener);
  void queuedLinks().then(tell);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
