import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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
  latest.current = order;
  const setActive = useCallback((index: number) => {
    const id = latest.current.idAt(index);
    set((before) => (before.index === index && before.id === id ? before : { id, index }));
  }, []);
  useEffect(() => set({ id: null, index: 0 }), [order.key]);
  const place = active.id === null || order.idAt(active.index) === active.id ? -1 : order.indexOf(active.id);
  const index = Math.max(0, Math.min(place >= 0 ? place : active.index, order.total - 1));
  return {
    index,
    setActive,
    moveTo: (to) => {
      setActive(to);
      grid.current?.focusRow(to);
    },
  };
}
