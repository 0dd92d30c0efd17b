import { browser } from 'wxt/browser';
import type { ArchiveMarker } from '../article/archive-marker.ts';

/**
 * The archive's marker in `storage.local`, which browsers keep apart from IndexedDB: what loses, clears or resets the one
 * leaves the other.
 */
const key = 'archive-marker';

export const markerStore = {
  read: async (): Promise<unknown> => (await browser.storage.local.get(key))[key],

  write: async (marker: ArchiveMarker | null): Promise<void> => {
    if (marker === null) await browser.storage.local.remove(key);
    else await browser.storage.local.set({ [key]: marker });
  },

  alone: async <T>(work: () => Promise<T>): Promise<T> => {
    // Without locks two contexts may write at once: both write what they found a moment ago.
    const locks: LockManager | null | undefined = navigator.locks;
    return locks == null ? work() : await locks.request('dateline:archive-marker', work);
  },
};

/** Tells what lies there now and whenever it changes, until the returned function is called. */
export function watchMarker(onMarker: (stored: unknown) => void): () => void {
  let changed = false;
  let stopped = false;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change === undefined) return;
    changed = true;
    onMarker(change.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  markerStore.read().then((stored) => {
    if (!changed && !stopped) onMarker(stored);
  });
  return () => {
    stopped = true;
    browser.storage.local.onChanged.removeListener(listener);
  };
}
