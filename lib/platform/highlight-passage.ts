/** The name under which a passage is marked; the rule for it is `highlightStyle`. */
const highlightName = 'dateline-passage';

/**
 * How a shown passage looks, given to the browser by `scripting.insertCSS`: the page's own style sheets and elements
 * stay as they are. Marker yellow, which no page takes for its own correction.
 */
export const highlightStyle = `::highlight(${highlightName}) { background-color: #ffe27a; color: #1b1813; }`;

/** How long a passage stays marked, in milliseconds: long enough to be found by eye after the scrolling. */
const markedFor = 12_000;

let forget = () => {};

/**
 * Scrolls a passage to the middle of the window and marks it, with the CSS Custom Highlight API, which leaves the page's
 * elements alone. Where the browser has none, the passage is selected instead. The mark goes after a while, or when
 * another passage is shown.
 */
export function showPassage(window: Window & typeof globalThis, range: Range): void {
  forget();
  scrollTo(window, range);
  forget = mark(window, range);
  window.setTimeout(forget, markedFor);
}

function scrollTo(window: Window & typeof globalThis, range: Range): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  // An element taller than the window is centred on its middle, which need not be the passage.
  if (element !== null && element.getBoundingClientRect().height > window.innerHeight) {
    const { top, height } = range.getBoundingClientRect();
    window.scrollBy({ top: top + height / 2 - window.innerHeight / 2, behavior: calm ? 'instant' : 'smooth' });
  }
}

function mark(window: Window & typeof globalThis, range: Range): () => void {
  const registry = window.CSS?.highlights;
  if (registry === undefined || typeof window.Highlight !== 'function') return select(window, range);
  const highlight = new window.Highlight(range);
  registry.set(highlightName, highlight);
  return () => {
    if (registry.get(highlightName) === highlight) registry.delete(highlightName);
  };
}

function select(window: Window, range: Range): () => void {
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return () => selection?.removeRange(range);
}
