import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { leavePage, readPageState, writePageState } from '../../lib/platform/page-state.ts';
import { dropSaveRequest } from '../../lib/platform/save-request.ts';
import { watchPages } from '../../lib/platform/tabs.ts';
import { forgetArticle } from './badge.ts';

/** Forgets what was known of a page when its tab shows another one or is closed. */
export function listenToTabs(): void {
  watchPages({
    onAddress: (tabId, url) => settle(addressChanged(tabId, url)),
    onLoaded: (tabId) => settle(checkStillThere(tabId)),
    onGone: (tabId) => settle(forgetTab(tabId)),
  });
}

async function forgetTab(tabId: number): Promise<void> {
  await writePageState(tabId, null);
  await dropSaveRequest(tabId);
}

async function addressChanged(tabId: number, url: string): Promise<void> {
  await leavePage(tabId, url);
  await dropSaveRequest(tabId, url);
  if ((await readPageState(tabId)) === null) await forgetArticle(tabId);
}

/**
 * A page that was loaded again under the same address may be no article any more; then nothing announces it. The same
 * event comes when a frame in the page has loaded. So the article script is asked whether it is still there.
 */
async function checkStillThere(tabId: number): Promise<void> {
  const before = await readPageState(tabId);
  if (before === null || before.state === 'reading') return;
  if ((await send('article/ping', null, tabId)).ok) return;
  const now = await readPageState(tabId);
  if (now === null || now.state === 'reading') return;
  await writePageState(tabId, null);
  await forgetArticle(tabId);
}

function settle(work: Promise<void>): void {
  work.catch((error) => reportDefect('following tabs', error));
}
