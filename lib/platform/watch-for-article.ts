import { watchAddress } from './address-changes.ts';
import { type PageSigns, sameSigns } from './page-arrival.ts';
import { pageSigns } from './page-signs.ts';

export interface Detection {
  isArticle: () => boolean;
  announce: () => void;
}

/**
 * When a page is looked at, in milliseconds after it was opened: at once, and again for pages that write their text
 * late. The later looks are skipped while no paragraph has come or gone.
 */
const looksAtOpened = [0, 1_500, 4_000];

/**
 * The same after the page's script has changed the address. At first the old page still stands under the new one, and
 * headline, text and metadata come one by one: an article counts when two looks see the same signs.
 */
const looksAtMoved = [300, 700, 1_100, 1_600, 2_400, 4_000, 7_000];

/**
 * Looks for an article until there is one; from then on the article script keeps watch. A page that comes back from the
 * back-forward cache is announced again, since what was known of it was forgotten when the reader left.
 */
export function watchForArticle(window: Window, { isArticle, announce }: Detection): void {
  const { document } = window;
  let timers: number[] = [];
  let paragraphs = -1;
  let signs: PageSigns | null = null;
  let stopWatching = () => {};

  const lookOnce = (mayBeMoving: boolean) => {
    if (mayBeMoving && !isAtRest()) return;
    const count = document.getElementsByTagName('p').length;
    if (count === paragraphs) return;
    paragraphs = count;
    if (!isArticle()) return;
    stopLooking();
    stopWatching();
    announce();
  };
  const isAtRest = () => {
    const before = signs;
    signs = pageSigns(document, window.location.href);
    return before !== null && sameSigns(before, signs);
  };
  const stopLooking = () => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = [];
  };
  const lookAnew = (looks: readonly number[]) => {
    stopLooking();
    paragraphs = -1;
    signs = null;
    timers = looks.map((wait) => window.setTimeout(() => lookOnce(looks === looksAtMoved), wait));
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
