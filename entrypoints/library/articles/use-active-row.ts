import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GridHandle } from '../../../components/library/ArticleGrid.tsx';
import type { Order } from './order.ts';

export interface ActiveRow {
  /** The row that the keyboard is on, or would come to. */
  index: number;
  setActive: (index: number) => void;
  /** Puts the keyboard on a row. */
  moveTo: (index: number) => void;
}

/**
 * The row that the keyboard is on. It stays with its article wherever that goes; where the article is gone it stays in its place,
 * on the one that came after. Another query begins at the first.
 */
export function useActiveRow(order: Order, grid: RefObject<GridHandle | null>): ActiveRow {
  const [active, set] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  const latest = useRef(order);
  const setActive = useCallback((index: number) => {
    const id = latest.current.idAt(index);
    set((before) => (before.index === index && before.id === id ? before : { id, index }));
  }, []);
  useEffect(() => set({ id: null, index: 0 }), [order.key]);
  const index = useMemo(() => placeIn(order, active, latest.current), [order, active]);
  latest.current = order;
  return {
    index,
    setActive,
    moveTo: (to) => {
      setActive(to);
      grid.current?.focusRow(to);
    },
  };
}

/** Articles that are looked for behind one that is gone. */
const lookedBehind = 100;

/** Where the keyboard is in an order: with its article, or with the first behind it that is still there. */
function placeIn(order: Order, { id, index }: { id: string | null; index: number }, before: Order): number {
  const last = Math.max(0, order.total - 1);
  if (id === null || order.idAt(index) === id) return Math.min(index, last);
  const place = order.indexOf(id);
  if (place >= 0) return place;
  for (let at = index + 1; at <= index + lookedBehind && before.key === order.key; at += 1) {
    const next = before.idAt(at);
    const there = next === null ? -1 : order.indexOf(next);
    if (there >= 0) return there;
  }
  return Math.min(index, last);
}
