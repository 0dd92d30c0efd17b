import { readDuePages } from '../../lib/archive/read-pages.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { connectionPause } from '../../lib/platform/connection.ts';
import { fetchPage } from '../../lib/platform/fetch-page.ts';
import { onHeartbeat, setHeartbeat, soonestHeartbeat } from '../../lib/platform/heartbeat.ts';
import { noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { hasSiteAccess } from '../../lib/platform/permissions.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { nextTurn } from './give-way.ts';
import { interpreter } from './interpreter.ts';
import { readFetchedPage } from './read-fetched.ts';
import { updateIndexSoon } from './search-index.ts';
import { setNextHeartbeat } from './watch.ts';

const work = 'pages-to-read';

/** Reads pages that were imported as links, when the heartbeat comes; when each is due stands in the database. */
export function listenForPagesToRead(): void {
  onHeartbeat(readNow);
}

export const pagesToReadHandlers = {
  'background/read-pages': async () => {
    readNow();
    return success(null);
  },
} satisfies Handlers;

function readNow(): void {
  unlessUnderWay(work, async () => {
    // Should the background be stopped in the middle, the next one has a heartbeat.
    await setHeartbeat(Date.now() + soonestHeartbeat);
    await readAll();
  })
    .then(setNextHeartbeat)
    .catch((error) => reportDefect('reading imported pages', error));
}

async function readAll(): Promise<void> {
  const ledger = requestLedger();
  const read = await readDuePages({
    interpreter,
    fetchPage: (request) => fetchPage(request, ledger),
    readPage: readFetchedPage,
    mayAsk: hasSiteAccess,
    isPaused: () => connectionPause() !== null,
    onProgress: async (unfinished) => {
      await (unfinished ? noteUnfinished(work) : noteFinished(work));
      await nextTurn();
    },
  });
  if (read.ok && read.value.pages > 0) updateIndexSoon();
}
