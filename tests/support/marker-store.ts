import type { MarkerStore } from '../../lib/archive/archive-marker.ts';

/** A place for the marker in memory, and what lies there. */
export function memoryMarkerStore(): MarkerStore & { stored: unknown; writes: number } {
  let last: Promise<unknown> = Promise.resolve();
  const store = {
    stored: undefined as unknown,
    writes: 0,
    read: async () => structuredClone(store.stored),
    write: async (marker: unknown) => {
      store.stored = marker === null ? undefined : structuredClone(marker);
      store.writes += 1;
    },
    alone: <T>(work: () => Promise<T>): Promise<T> => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
  return store;
}
