import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../../lib/article/library-entry.ts';
import { libraryEntries } from '../../../lib/storage/library-queries.ts';
import { followQuery } from '../../../lib/storage/use-live-query.ts';
import type { Order } from './order.ts';

/** Rows are looked up in steps of this many, so that not every turn of the wheel is a question. */
const step = 20;
/** Records that are remembered: far more than any screen shows. */
const remembered = 600;

/** What is known of an article: undefined while it is being looked up, null when the archive has it no more. */
export type EntryOf = (id: string) => LibraryEntry | null | undefined;

/**
 * The records of the articles in sight and a little around, and of the one that the keyboard is on, followed live. Rows that were
 * seen stay until they are known anew.
 */
export function useEntries(order: Order | null, sight: { from: number; to: number }, active: string | null): EntryOf {
  const entries = useRef(new Map<string, LibraryEntry | null>()).current;
  const [, redraw] = useState(0);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  const from = Math.max(0, (Math.floor(sight.from / step) - 1) * step);
  const to = (Math.ceil(sight.to / step) + 1) * step;
  const ids: string[] = [];
  for (let at = from; at < Math.min(to, order?.total ?? 0); at += 1) {
    const id = order?.idAt(at) ?? null;
    if (id !== null) ids.push(id);
  }
  if (active !== null && !ids.includes(active)) ids.push(active);
  useEffect(() => {
    if (ids.length === 0) return;
    return followQuery(
      () => libraryEntries(ids),
      (live) => {
        if (live.status !== 'ready') return;
        for (const [at, id] of ids.entries()) {
          // Deleted first, so that it is the newest again.
          entries.delete(id);
          entries.set(id, live.value[at] ?? null);
        }
        for (const id of entries.keys()) {
          if (entries.size <= remembered) break;
          entries.delete(id);
        }
        redraw((turn) => turn + 1);
      },
      (error) => setDefect({ error }),
    );
  }, [ids.join(' ')]);
  if (defect !== null) throw defect.error;
  return (id) => (entries.has(id) ? entries.get(id) : order?.entries.get(id));
}
