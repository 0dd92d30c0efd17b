import { browser } from 'wxt/browser';

/**
 * Work that takes longer than the background may live: Chromium stops a service worker, and Firefox an event page, half a
 * minute after the last event or call of an extension's interface. Neither knows of work in a database.
 *
 * So after each part of the work the background notes that there is more. The note is such a call and gives it another
 * half minute; and if it is stopped all the same, the note tells the next one, whatever event woke it, at the cost of one
 * look into memory. `storage.session` is gone with the browser: whoever does the work starts it with the browser too.
 */
export async function noteUnfinished(work: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(work)]: true });
}

/** Notes that there is no more to do. */
export async function noteFinished(work: string): Promise<void> {
  await browser.storage.session.remove(keyOf(work));
}

/** Whether this work was begun since the browser started, and is not done. */
export async function isUnfinished(work: string): Promise<boolean> {
  const key = keyOf(work);
  return (await browser.storage.session.get(key))[key] === true;
}

/**
 * Does the work unless a context of the extension is at it already; then null at once. Released when the work ends, or
 * its context is stopped. Where the browser has no locks the work is done: it must be right to do it twice.
 */
export async function unlessUnderWay<T>(work: string, run: () => Promise<T>): Promise<T | null> {
  const locks: LockManager | null | undefined = navigator.locks;
  if (locks == null) return run();
  return locks.request(`dateline:${work}`, { ifAvailable: true }, async (lock) => (lock === null ? null : run()));
}

/**
 * Calls back as soon as no context of the extension is at this work, at once where none is, until the returned function is called.
 * By it is known of work that has not come to its end whether it still goes on.
 */
export function onceFree(work: string, then: () => void): () => void {
  const locks: LockManager | null | undefined = navigator.locks;
  const waiting = new AbortController();
  const free = () => {
    if (!waiting.signal.aborted) then();
  };
  if (locks == null) queueMicrotask(free);
  // Shared: several may wait, and none keeps another from its turn. It is let go at once.
  else locks.request(`dateline:${work}`, { mode: 'shared', signal: waiting.signal }, free).catch(() => undefined);
  return () => waiting.abort();
}

function keyOf(work: string): string {
  return `unfinished:${work}`;
}
