import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Notices } from '../../../components/controls/use-notices.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import type { Result } from '../../../lib/foundation/result.ts';
import type { Order } from './order.ts';

export interface Selection {
  /** Ids of articles. */
  ids: ReadonlySet<string>;
  /** Chooses the article at this place, or chooses it no more. */
  toggle: (index: number) => void;
  /** Chooses all from the last one that was pressed to this one. */
  extendTo: (index: number) => void;
  /** Chooses all that the query finds, also those that are not loaded. */
  all: () => void;
  clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/**
 * The articles that are chosen to have something done to them. Another query begins with none: nothing is ever done to what the
 * reader does not see in the list. `onProgress`: of how many, while ids are being looked up; null when that is over.
 */
export function useSelection(
  order: Order | null,
  notices: Notices,
  onProgress: (progress: { done: number; total: number } | null) => void,
): Selection {
  const [ids, setIds] = useState(none);
  const last = useRef<number | null>(null);
  const turn = useRef(0);
  const clear = useCallback(() => {
    turn.current += 1;
    last.current = null;
    setIds(none);
  }, []);
  useEffect(clear, [order?.key]);

  const toggle = (index: number) => {
    const id = order?.idAt(index) ?? null;
    if (id === null) return;
    last.current = index;
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  const add = async (lookUp: Promise<Result<string[], ErrorCode>>) => {
    turn.current += 1;
    const mine = turn.current;
    const found = await lookUp;
    onProgress(null);
    if (!(await notices.tried(Promise.resolve(found))) || !found.ok || mine !== turn.current) return;
    setIds((before) => new Set([...before, ...found.value]));
  };
  const between = (from: number, to: number) => {
    if (order === null) return;
    void add(order.idsBetween(from, to, (done, total) => onProgress({ done, total })));
  };
  return {
    ids,
    toggle,
    extendTo: (index) => {
      const from = last.current ?? index;
      last.current = index;
      between(Math.min(from, index), Math.max(from, index) + 1);
    },
    all: () => between(0, order?.total ?? 0),
    clear,
  };
}
