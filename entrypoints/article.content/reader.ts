import { extractPage } from '../../lib/extraction/extract-page.ts';
import { isArticle } from '../../lib/extraction/is-article.ts';
import { success } from '../../lib/foundation/result.ts';
import { type Handlers, send } from '../../lib/messaging/messenger.ts';
import { watchAddress } from '../../lib/platform/address-changes.ts';
import { isExtensionAlive } from '../../lib/platform/extension-alive.ts';
import { watchChanges } from '../../lib/platform/page-changes.ts';
import { pageSigns } from '../../lib/platform/page-signs.ts';
import { look, watchFrom } from '../../lib/platform/reading-watch.ts';

export interface Reader {
  readAgain: () => void;
  stop: () => void;
  handlers: Pick<Handlers, 'article/ping'>;
}

/** Reads the page now, and again when a new article has really arrived or much more of its text is there. */
export function readPageAndWatch(): Reader {
  let lastUrl = location.href;
  let state = watchFrom(signs(), performance.now());
  let lastWasRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookNow = () => {
    clearTimeout(timer);
    if (!isExtensionAlive()) return stop();
    const seen = look(state, signs(), performance.now());
    state = seen.state;
    if (seen.lookAgainIn !== null) timer = setTimeout(lookNow, seen.lookAgainIn);
    if (seen.action === 'expect') report('reading');
    if (seen.action === 'give-up') report('unreadable-page');
    if (seen.action === 'read') readNew();
    if (seen.action === 'read-again' && lastWasRead) read();
    else if (seen.action === 'read-again') readNew();
  };
  /** A page reached by soft navigation may be a section front: that is asked first, since nobody else has. */
  const readNew = () => {
    if (isArticle(document, location.href)) read();
    else notRead('not-an-article');
  };
  const read = () => {
    lastUrl = location.href;
    const reading = extractPage(document, lastUrl);
    if (!reading.ok) return notRead(reading.error);
    lastWasRead = true;
    void send('background/save-article', reading.value);
  };
  const notRead = (why: 'not-an-article' | 'unreadable-page') => {
    lastWasRead = false;
    report(why);
  };

  const stopAddress = watchAddress(window, lookNow);
  const stopChanges = watchChanges(document, lookNow);
  const stop = () => {
    clearTimeout(timer);
    stopAddress();
    stopChanges();
  };

  read();
  return {
    readAgain: () => {
      state = watchFrom(signs(), performance.now());
      read();
    },
    stop,
    handlers: { 'article/ping': async () => success({ url: lastUrl.slice(0, 600) }) },
  };
}

function signs() {
  return pageSigns(document, location.href);
}

function report(state: 'reading' | 'not-an-article' | 'unreadable-page'): void {
  void send('background/report-page-state', { state });
}
