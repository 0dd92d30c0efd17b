import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface VirtualRowsOptions {
  count: number;
  /** The name of a row, which it keeps wherever it goes; a new function when names may have changed places. */
  keyAt: (index: number) => string;
  /** Where the row of this name is now; -1: not known. */
  placeOf: (key: string) => number;
  /** Pixels a row takes until it has been measured. */
  estimate: number;
  /** A row that is drawn wherever the page is scrolled to, since the keyboard is on it. */
  keep: number;
  /** The element that holds the rows. */
  holder: RefObject<HTMLElement | null>;
  /** Pixels at the top of the window that something sticks to. */
  covered: number;
}

export interface VirtualRows {
  /** The rows to draw, with their place in the holder in pixels. */
  rows: { key: string; index: number; top: number }[];
  /** Pixels that all rows take. */
  height: number;
  /** The rows that are in sight, roughly. */
  sight: { from: number; to: number };
  /** To be handed each row's element, which carries its index as `data-index`. */
  measure: (row: HTMLElement | null) => void;
  /** Scrolls until a row is in sight, and no further. */
  show: (index: number, align?: 'auto' | 'start') => void;
}

/** Rows drawn beyond the edges of the window. */
const overscan = 6;

/**
 * Draws of a long list what is in sight: rows of any height, in the window's own scrolling. What is being looked at stays where
 * it is when rows come and go above it.
 */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, keyAt, placeOf, estimate, keep, holder, covered } = options;
  const [, redraw] = useState(0);
  const [margin, setMargin] = useState(0);
  const held = useRef(keep);
  held.current = keep;
  const anchor = useRef<{ key: string; index: number; gap: number } | null>(null);

  const settings: VirtualizerOptions<Window, HTMLElement> = {
    count,
    getItemKey: keyAt,
    estimateSize: () => estimate,
    overscan,
    scrollMargin: margin,
    scrollPaddingStart: covered,
    getScrollElement: () => window,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    // A row that is not laid out says nothing of its height.
    measureElement: (row, entry, instance) => measureElement(row, entry, instance) || estimate,
    rangeExtractor: (range) => {
      const wanted = defaultRangeExtractor(range);
      const at = held.current;
      if (at < 0 || at >= range.count || wanted.includes(at)) return wanted;
      return [...wanted, at].sort((a, b) => a - b);
    },
    onChange: () => redraw((turn) => turn + 1),
  };
  const made = useRef<Virtualizer<Window, HTMLElement> | null>(null);
  made.current ??= new Virtualizer(settings);
  const virtualizer = made.current;
  virtualizer.setOptions(settings);

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const top = holder.current === null ? 0 : holder.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });

  const items = virtualizer.getVirtualItems();

  useLayoutEffect(() => {
    const before = anchor.current;
    if (before === null || margin === 0) return;
    const index = placeOf(before.key);
    const start = index < 0 || index === before.index ? null : startOf(virtualizer, index);
    // While the beginning is in sight, what is new is wanted there.
    if (start !== null && window.scrollY > margin) window.scrollTo({ top: start + before.gap });
  }, [keyAt]);
  useLayoutEffect(() => {
    const first = virtualizer.getVirtualItemForOffset(window.scrollY + covered);
    anchor.current =
      first === undefined ? null : { key: String(first.key), index: first.index, gap: window.scrollY - first.start };
  });

  const measure = useCallback((row: HTMLElement | null) => virtualizer.measureElement(row), [virtualizer]);
  const show = useCallback(
    (index: number, align: 'auto' | 'start' = 'auto') => virtualizer.scrollToIndex(index, { align }),
    [virtualizer],
  );
  const range = virtualizer.range;
  return {
    rows: items.map(({ key, index, start }: VirtualItem) => ({ key: String(key), index, top: start - margin })),
    height: virtualizer.getTotalSize(),
    sight: { from: range?.startIndex ?? 0, to: (range?.endIndex ?? 0) + 1 },
    measure,
    show,
  };
}

/** Where a row begins, in pixels of the page. */
function startOf(virtualizer: Virtualizer<Window, HTMLElement>, index: number): number | null {
  return virtualizer.measurementsCache[index]?.start ?? null;
}
