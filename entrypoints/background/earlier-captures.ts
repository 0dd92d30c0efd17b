import { archiveWithId, chosenArchive } from '../../lib/archive/captures/chosen-archive.ts';
import { listCaptures } from '../../lib/archive/captures/list-captures.ts';
import { fetchDueCaptures } from '../../lib/archive/earlier-captures.ts';
import type { PageRequest } from '../../lib/article/page-request.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { fetchPage } from '../../lib/platform/fetch-page.ts';
import { onHeartbeat } from '../../lib/platform/heartbeat.ts';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle.ts';
import { isUnfinished, noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { webArchives } from '../../lib/web-archives/registry.ts';
import { interpreter } from './interpreter.ts';
import { readFetchedPage } from './read-fetched.ts';
import { setNextHeartbeat } from './watch.ts';

const work = 'captures';

/** Asks a web archive for what the reader wants of it, and for nothing else. */
export const earlierCaptureHandlers = {
  'background/list-captures': async ({ articleId }) => {
    const archive = await withArchive((open) => chosenArchive(open, webArchives));
    if (!archive.ok) return archive;
    return listCaptures(articleId, { archive: archive.value, fetchPage: ask, pause });
  },
  'background/fetch-captures': async () => {
    fetchCapturesNow();
    return success(null);
  },
} satisfies Handlers;

/** Goes on with the heartbeat, with the browser, and whenever a background wakes that finds captures which one before it left unread. */
export function listenForCaptures(): void {
  onHeartbeat(fetchCapturesNow);
  onInstalledOrStarted(fetchCapturesNow);
  isUnfinished(work).then(
    (unfinished) => {
      if (unfinished) fetchCapturesNow();
    },
    (error) => reportDefect('looking for captures left unread', error),
  );
}

/** Whether it was asked for again while it was under way: what was chosen in its last moment must not wait for the next. */
let again = false;
/** Whether this very background is at it. */
let isHere = false;

/** A background that is being stopped holds on to its work for a moment: so often, and after so long, the next one tries. */
const handOver = { tries: 3, milliseconds: 1_500 } as const;

/**
 * Fetches the captures that are due. When there are none, as nearly always, it is one read of an index. What this machine's
 * archive cannot take now is tried again at the next occasion.
 */
export function fetchCapturesNow(): void {
  again = true;
  if (!isHere) takeUp(handOver.tries).catch((error) => reportDefect('fetching captures', error));
}

async function takeUp(tries: number): Promise<void> {
  const taken = await unlessUnderWay(work, async () => {
    isHere = true;
    try {
      await fetchAll();
    } finally {
      isHere = false;
    }
    return true;
  });
  if (taken !== null || isHere || tries === 0) return;
  await pause(handOver.milliseconds);
  await takeUp(tries - 1);
}

async function fetchAll(): Promise<void> {
  // Should the background be stopped in the middle, the next one has a heartbeat.
  await setNextHeartbeat();
  while (again) {
    again = false;
    await fetchDueCaptures({
      archiveNamed: (id) => withArchive((open) => archiveWithId(open, webArchives, id)),
      fetchPage: ask,
      parse: readFetchedPage,
      interpreter,
      pause,
      onProgress: (unfinished) => (unfinished ? noteUnfinished(work) : noteFinished(work)),
    });
  }
  await setNextHeartbeat();
}

function ask(request: PageRequest) {
  return fetchPage(request, requestLedger());
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
