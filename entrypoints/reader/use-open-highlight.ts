import { useState } from 'preact/hooks';
import { highlightAnchor, highlightEntry } from '../../components/reader/text-anchors.ts';

export interface OpenHighlight {
  /** Id of the highlight whose entry was opened from the text. */
  opened: string | null;
  open: (id: string) => void;
  close: (id: string) => void;
  /** Brings it into the middle of the window. */
  show: (id: string) => void;
}

/** From the highlight in the text to its entry in the list, and back. */
export function useOpenHighlight(): OpenHighlight {
  const [opened, setOpened] = useState<string | null>(null);
  const show = (id: string) => {
    const mark = document.getElementById(highlightAnchor(id));
    const block = mark?.closest<HTMLElement>('[data-block]');
    mark?.scrollIntoView({ block: 'center', behavior: scrolling() });
    block?.focus({ preventScroll: true });
  };
  return {
    opened,
    open: (id) => {
      // One that is open already only takes the focus again.
      if (opened === id) document.getElementById(highlightEntry(id))?.focus();
      setOpened(id);
    },
    close: (id) => {
      setOpened(null);
      show(id);
    },
    show,
  };
}

function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
