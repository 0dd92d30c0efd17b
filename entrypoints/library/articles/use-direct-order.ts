import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../../lib/article/library-entry.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { articleOrder, firstEntries, type IndexedOrder } from '../../../lib/storage/library-queries.ts';
import { followQuery } from '../../../lib/storage/use-live-query.ts';
import { withArchive } from '../../../lib/storage/with-archive.ts';
import { type Order, wholeOrder } from './order.ts';

/** Articles that fill any screen: these come before the whole order is known. */
const firstArticles = 60;

/**
 * Milliseconds that the first rows have for themselves before all ids are asked for: the database answers one question after the
 * other, and 100,000 ids would stand in the rows' way.
 */
const rowsFirst = 300;

/** An order that the database has an index for. */
export interface DirectOrder {
  order: IndexedOrder;
  reversed: boolean;
}

interface Known {
  key: string;
  ids: string[];
  complete: boolean;
  /** The first of them, as they were when the order was asked for. */
  entries: readonly LibraryEntry[];
}

/**
 * An order as the database itself gives it, followed live: its first articles at once, then all. The search index has no part in
 * it, so that the library opens while that is asleep, being built, or broken. `wanted` null: nothing is asked.
 */
export function useDirectOrder(
  wanted: DirectOrder | null,
  key: string,
): { order: Order | null; error: ErrorCode | null } {
  const [known, setKnown] = useState<Known | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const { order, reversed } = wanted;
    let over = false;
    let stop = () => {};
    setError(null);
    const onDefect = (found: unknown) => setDefect({ error: found });
    withArchive((archive) => firstEntries(order, reversed, firstArticles, archive)).then((first) => {
      if (over) return;
      if (!first.ok) return setError(first.error);
      // Of what has no date, and in place of what is in the trash, more may follow.
      const entries = first.value;
      setKnown({ key, ids: entries.map(({ id }) => id), complete: false, entries });
      const timer = setTimeout(() => {
        stop = followQuery(
          () => articleOrder(order, reversed),
          (live) => {
            if (live.status === 'ready') setKnown({ key, ids: live.value, complete: true, entries });
            if (live.status === 'failed') setError(live.error);
          },
          onDefect,
        );
      }, rowsFirst);
      stop = () => clearTimeout(timer);
    }, onDefect);
    return () => {
      over = true;
      stop();
    };
  }, [key, wanted === null]);
  if (defect !== null) throw defect.error;
  const order = useMemo(
    () => (known === null ? null : wholeOrder(known.key, known.ids, known.complete, known.entries)),
    [known],
  );
  return { order: wanted === null || order?.key !== key ? null : order, error };
}
