import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { GridHandle } from '../../../components/library/ArticleGrid.tsx';
import type { Order } from './order.ts';

/** Milliseconds that the list rests before its place is noted. */
const resting = 250;

/**
 * Keeps with each step of the browser's history how far down the list was, and goes there when it is come back to: from an article
 * that was opened, after a reload, and from another search. A new query begins at its beginning.
 *
 * Returns what is to be told the topmost row in sight.
 */
export function useListPlace(order: Order | null, handle: RefObject<GridHandle | null>): (top: number) => void {
  const timer = useRef(0);
  const placed = useRef<string | null>(null);
  useEffect(() => {
    // The browser would go there before the rows have come.
    history.scrollRestoration = 'manual';
    return () => {
      history.scrollRestoration = 'auto';
      clearTimeout(timer.current);
    };
  }, []);
  useEffect(() => {
    if (order === null || placed.current === order.key) return;
    const row = noted(history.state);
    if (row >= order.total && !order.complete) return;
    const first = placed.current === null;
    placed.current = order.key;
    if (row > 0 && row < order.total) handle.current?.showFrom(row);
    else if (!first) handle.current?.toBeginning();
  }, [order]);
  return (top) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (placed.current !== null && noted(history.state) !== top) history.replaceState({ row: top }, '');
    }, resting);
  };
}

function noted(state: unknown): number {
  const row = typeof state === 'object' && state !== null && 'row' in state ? Number(state.row) : 0;
  return Number.isInteger(row) && row > 0 ? row : 0;
}
