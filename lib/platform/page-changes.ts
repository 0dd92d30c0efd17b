/** Milliseconds without a change until a page counts as settled, and the longest wait on a page that never is. */
const quiet = 700;
const longestWait = 4_000;

/**
 * Calls back when the page has changed and come to rest, a few seconds at the latest on a page that never rests. Not
 * while the tab is hidden: then once when it is shown again. Returns how to stop.
 */
export function watchChanges(document: Document, onSettled: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let pending = false;

  const settled = () => {
    timer = undefined;
    if (document.hidden) return;
    pending = false;
    onSettled();
  };
  const changed = () => {
    const now = Date.now();
    if (!pending) firstChange = now;
    pending = true;
    if (document.hidden) return;
    clearTimeout(timer);
    timer = setTimeout(settled, Math.max(0, Math.min(quiet, firstChange + longestWait - now)));
  };
  const shown = () => {
    if (!document.hidden && pending) changed();
  };

  const observer = new MutationObserver(changed);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', shown);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', shown);
  };
}
