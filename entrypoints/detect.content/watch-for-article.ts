import { watchAddress } from '../../lib/platform/address-changes.ts';

export interface Detection {
  isArticle: () => boolean;
  announce: () => void;
}

/**
 * When a page is looked at, in milliseconds after it was opened: at once, and again for pages that write their text
 * late. The later looks are skipped while no paragraph has come or gone.
 */
const looksAtOpened = [0, 1_500, 4_000];

/** The same after the page's script has changed the address: at first the old page still stands under the new one. */
const looksAtMoved = [400, 900, 1_600, 3_000, 6_000];

/**
 * Looks for an article until there is one; from then on the article script keeps watch. A page that comes back from the
 * back-forward cache is announced again, since what was known of it was forgotten when the reader left.
 */
export function watchForArticle(window: Window, { isArticle, announce }: Detection): void {
  const { document } = window;
  let timers: number[] = [];
  let paragraphs = -1;
  let stopWatching = () => {};

  const lookOnce = () => {
    const count = document.getElementsByTagName('p').length;
    if (count === paragraphs) return;
    paragraphs = count;
    if (!isArticle()) return;
    stopLooking();
    stopWatching();
    announce();
  };
  const stopLooking = () => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = [];
  };
  const lookAnew = (looks: readonly number[]) => {
    stopLooking();
    paragraphs = -1;
    timers = looks.map((wait) => window.setTimeout(lookOnce, wait));
  };
  const start = () => {
    stopWatching = watchAddress(window, () => lookAnew(looksAtMoved));
    lookAnew(looksAtOpened);
  };

  window.addEventListener('pageshow', (event) => {
    if (event.persisted) lookAnew(looksAtOpened);
  });
  // A page that the browser prepares in advance has not been opened by anyone yet.
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else {
    start();
  }
}
