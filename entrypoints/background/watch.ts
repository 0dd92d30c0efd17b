import { checkWatches } from '../../lib/archive/check-watches.ts';
import type { PageRequest } from '../../lib/article/page-request.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { connectionPause } from '../../lib/platform/connection.ts';
import { fetchPage } from '../../lib/platform/fetch-page.ts';
import { onHeartbeat, setHeartbeat, soonestHeartbeat } from '../../lib/platform/heartbeat.ts';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle.ts';
import { noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { hasSiteAccess } from '../../lib/platform/permissions.ts';
import { backupDueAt } from '../../lib/storage/backup-plan.ts';
import { firstCaptureDueAt } from '../../lib/storage/capture-queue.ts';
import { firstPageDueAt } from '../../lib/storage/pages-to-read.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { firstDueAt } from '../../lib/storage/watch-repository.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { nextTurn } from './give-way.ts';
import { interpreter } from './interpreter.ts';
import { readFetchedPage } from './read-fetched.ts';
import { tellOf } from './tell.ts';

const work = 'watches';

/**
 * The heartbeat comes when the first check is due, and after this many milliseconds at the latest: a machine that slept, or
 * whose clock was set, must not sleep on. While checks are paused it only looks whether they still are.
 */
const latestHeartbeat = 60 * 60_000;
const pausedHeartbeat = 15 * 60_000;

/**
 * Makes checks when the heartbeat comes. Firefox forgets alarms with the browser and Chromium with an update, so it is set
 * anew each time a background starts; when anything is due stands in the database.
 */
export function listenToWatches(): void {
  onHeartbeat(checkNow);
  onInstalledOrStarted(() => settle(setNextHeartbeat()));
  settle(setNextHeartbeat());
}

export const watchHandlers = {
  'background/check-watches': async () => {
    checkNow();
    return success(null);
  },
} satisfies Handlers;

function checkNow(): void {
  settle(
    unlessUnderWay(work, async () => {
      // Should the background be stopped in the middle, the next one has a heartbeat.
      await setHeartbeat(Date.now() + soonestHeartbeat);
      await checkAll();
    }).then(setNextHeartbeat),
  );
}

async function checkAll(): Promise<void> {
  const ledger = requestLedger();
  // What the archive cannot take now is tried again with a later heartbeat.
  await checkWatches({
    interpreter,
    fetchPage: (request: PageRequest) => fetchPage(request, ledger),
    readPage: readFetchedPage,
    mayAsk: hasSiteAccess,
    // What goes wrong in telling must not keep the other articles from being looked at.
    onNewVersion: ({ articleId }, versionId) =>
      tellOf(articleId, versionId).catch((error) => reportDefect('telling of a change', error)),
    isPaused: () => connectionPause() !== null,
    onProgress: async (unfinished) => {
      await (unfinished ? noteUnfinished(work) : noteFinished(work));
      await nextTurn();
    },
  });
}

/** Has the heartbeat come when the next watch, capture that was put off, backup or page to be read is due. */
export async function setNextHeartbeat(): Promise<void> {
  const dues = await withArchive(async (archive) => [
    await firstDueAt(archive),
    await firstCaptureDueAt(archive),
    await backupDueAt(archive),
    await firstPageDueAt(archive),
  ]);
  // An archive that does not answer now may do so at the next start.
  if (!dues.ok) return;
  const waiting = dues.value.filter((due) => due !== null);
  if (waiting.length === 0) return setHeartbeat(null);
  const first = Math.min(...waiting);
  const now = Date.now();
  const soonest = connectionPause() === null ? soonestHeartbeat : pausedHeartbeat;
  await setHeartbeat(Math.min(Math.max(first, now + soonest), now + Math.max(soonest, latestHeartbeat)));
}

function settle(done: Promise<unknown>): void {
  done.catch((error) => reportDefect('looking at watched articles', error));
}
