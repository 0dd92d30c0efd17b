import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { placeOfRange, type TextPlace } from '../../components/reader/selected-place.ts';

/** Words that the reader has selected in the text, and where they end: pixels within the element that holds the text. */
export interface SelectedWords {
  place: TextPlace;
  at: { top: number; left: number };
}

/** Milliseconds without a change after which a selection counts as made. */
const rest = 200;
/** Pixels that what is shown beside the words takes at most. */
const width = 120;

/** What is selected in the text, followed; null while it is nothing. */
export function useSelection(root: RefObject<HTMLElement | null>): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setSelected(selectedWords(root.current));
    const onChange = () => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed !== false) setSelected(null);
      else timer = setTimeout(look, rest);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, []);
  return selected;
}

/** What is selected in the text right now. */
export function selectedWords(root: HTMLElement | null): SelectedWords | null {
  const selection = document.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const place = placeOfRange(root, range);
  if (place === null) return null;
  const lines = [...range.getClientRects()];
  const last = lines.at(-1) ?? range.getBoundingClientRect();
  const page = root.getBoundingClientRect();
  const left = Math.min(Math.max(0, last.left - page.left), Math.max(0, page.width - width));
  return { place, at: { top: last.bottom - page.top + 6, left } };
}
