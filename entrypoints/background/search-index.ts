import { hasIndexWork } from '../../lib/archive/index-work.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { type Handlers, send } from '../../lib/messaging/messenger.ts';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle.ts';
import { isUnfinished, noteFinished, noteUnfinished } from '../../lib/platform/long-work.ts';
import { askOffscreenPage } from '../../lib/platform/offscreen-page.ts';
import { IndexHost } from '../../lib/search-index/index-host.ts';

const work = 'search-index';

/** Firefox's event page can have a worker, Chromium's service worker cannot: there the offscreen page holds the index. */
const host = typeof Worker === 'undefined' ? null : new IndexHost(keepAwake);

/** Answers what is asked of the library, wherever the index is held. */
export const libraryHandlers = {
  'background/browse-archive': (request) =>
    host === null ? askOffscreenPage(() => send('offscreen/browse-archive', request)) : host.browse(request),
  'background/index-health': () =>
    host === null ? askOffscreenPage(() => send('offscreen/index-health', null)) : host.health(),
  'background/rebuild-index': () =>
    host === null ? askOffscreenPage(() => send('offscreen/rebuild-index', null)) : host.rebuild(),
} satisfies Handlers;

/** Has the index made after an update, and brought up to date with the browser and whenever a background wakes that finds it undone. */
export function listenForIndex(): void {
  onInstalledOrStarted(updateIndexSoon);
  isUnfinished(work).then(
    (unfinished) => {
      if (unfinished) updateIndexSoon();
    },
    (error) => reportDefect('looking for an unfinished index', error),
  );
}

/** Milliseconds that the index waits after a capture: pages are often opened several at once, and come first. */
const settleTime = 3_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Something was kept, or changed: the index looks at it in a moment. Nothing is lost if the background is stopped before. */
export function updateIndexSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    updateIndex().catch((error) => reportDefect('keeping the search index', error));
  }, settleTime);
}

async function updateIndex(): Promise<void> {
  const needed = await hasIndexWork();
  if (!needed.ok || !needed.value) return;
  if (host === null) await askOffscreenPage(() => send('offscreen/update-index', null));
  else await host.update();
}

/** The index is being made here: without a call of the browser's interface now and then this context would be stopped. */
function keepAwake(unfinished: boolean): void {
  const noted = unfinished ? noteUnfinished(work) : noteFinished(work);
  noted.catch((error) => reportDefect('noting an unfinished index', error));
}
