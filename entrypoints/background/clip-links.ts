import { undoMarks } from '../../lib/archive/bulk-marks.ts';
import { type ClippedLink, clipLink } from '../../lib/archive/clip-link.ts';
import {
  keepLinkToClip,
  type LinkToClip,
  settleClipped,
  settleNotClipped,
  turnOf,
} from '../../lib/archive/clip-links.ts';
import type { PageRequest } from '../../lib/article/page-request.ts';
import { withArticle } from '../../lib/article/tab-clips.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { flashDone, flashRefused, showWorking } from '../../lib/platform/badge.ts';
import { putClipNotice } from '../../lib/platform/clip-notice.ts';
import { type QueuedLink, queuedLinks, queueLinks, unqueueLinks } from '../../lib/platform/clip-queue.ts';
import { fetchPage } from '../../lib/platform/fetch-page.ts';
import { isUnfinished, noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { readPageState } from '../../lib/platform/page-state.ts';
import { hasSiteAccess } from '../../lib/platform/permissions.ts';
import { changeTabClips } from '../../lib/platform/tab-clips.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { interpreter } from './interpreter.ts';
import { readFetchedPage } from './read-fetched.ts';
import { keepImagesOfSaved } from './saved.ts';
import { updateIndexSoon } from './search-index.ts';

const work = 'clip-links';

/** Milliseconds after which the background says that it is at work still: well under the half minute that browsers leave it. */
const breath = 5_000;

export const clipLinkHandlers = {
  'background/clip-saved-link': async ({ url, headline }) =>
    clipLinkLater({ url, text: headline, fromArticleId: null }, null),
} satisfies Handlers;

/** Goes on with what a background that was stopped has left. */
export function listenForLinkClips(): void {
  isUnfinished(work).then(
    (unfinished) => {
      if (unfinished) clipLinksNow();
    },
    (error) => reportDefect('looking for links left unclipped', error),
  );
}

/** Clips a link that was chosen in a tab's page. Of a private window nothing is kept, and nothing is asked for. */
export async function clipLinkFrom(
  tabId: number,
  incognito: boolean,
  link: { url: string; text: string | null },
): Promise<void> {
  if (incognito) return flashRefused(tabId);
  const state = await readPageState(tabId);
  const fromArticleId = state?.state === 'article' ? state.articleId : null;
  const kept = await clipLinkLater({ url: link.url, text: link.text ?? '', fromArticleId }, tabId);
  if (kept.ok) return;
  await putClipNotice(tabId, { came: 'refused', error: kept.error });
  await flashRefused(tabId);
}

/** Puts a link into saved reading, and its page is fetched when its host's turn comes. */
export async function clipLinkLater(link: LinkToClip, tabId: number | null): Promise<Result<null, ErrorCode>> {
  const kept = await keepLinkToClip(link);
  if (!kept.ok) return failure(kept.error);
  await queueLinks([{ ...kept.value, url: link.url, headline: link.text.trim() || link.url, tabId }]);
  if (tabId !== null) await showWorking(tabId, true);
  clipLinksNow();
  return success(null);
}

/** Whether links came while the last of them was being fetched. */
let again = false;

/** Fetches what waits, one page after another. */
export function clipLinksNow(): void {
  again = true;
  unlessUnderWay(work, async () => {
    while (again) {
      again = false;
      await clipAll();
    }
  }).catch((error) => reportDefect('clipping links', error));
}

async function clipAll(): Promise<void> {
  for (;;) {
    const waiting = await queuedLinks();
    if (waiting.length === 0) return noteFinished(work);
    await noteUnfinished(work);
    const next = await nextOf(waiting);
    if (next === 'wait') await new Promise((resolve) => setTimeout(resolve, breath));
    else await clipOne(next);
  }
}

/** The first whose host may be asked now; one whose host may not for long is told so. */
async function nextOf(waiting: readonly QueuedLink[]): Promise<{ link: QueuedLink; busy: boolean } | 'wait'> {
  const now = Date.now();
  for (const link of waiting) {
    const turn = await turnOf(link.url);
    if (!turn.ok || turn.value === null) return { link, busy: true };
    if (turn.value <= now) return { link, busy: false };
  }
  return 'wait';
}

async function clipOne({ link, busy }: { link: QueuedLink; busy: boolean }): Promise<void> {
  const ledger = requestLedger();
  const clipped: Result<ClippedLink, ErrorCode> = busy
    ? success({ came: 'not', why: 'busy' })
    : await clipLink(link.url, {
        interpreter,
        fetchPage: (request: PageRequest) => fetchPage(request, ledger),
        readPage: readFetchedPage,
        mayAsk: hasSiteAccess,
      });
  // Taken back meanwhile: then what was read is kept as seen, and nothing more.
  const isWanted = (await queuedLinks()).some(({ id }) => id === link.id);
  await unqueueLinks([link.id]);
  if (!isWanted && clipped.ok && clipped.value.came === 'clipped') await undoMarks(clipped.value.undo);
  if (!isWanted) return;
  if (clipped.ok && clipped.value.came === 'clipped') await settleClipped(link.id, link.wasThere);
  else if (clipped.ok && clipped.value.came === 'not') await settleNotClipped(link.id, clipped.value.why);
  if (clipped.ok && clipped.value.came === 'clipped') {
    updateIndexSoon();
    await keepImagesOfSaved(clipped.value.articleId);
  }
  await settleTabLink(link, clipped);
  if (link.tabId !== null) await tell(link.tabId, link, clipped);
}

/** Tells the list of clipped tabs, where the link is that of one asleep. */
async function settleTabLink({ id, url }: QueuedLink, clipped: Result<ClippedLink, ErrorCode>): Promise<void> {
  await changeTabClips((clips) => {
    const tab = clips?.fetching.find(({ readingId }) => readingId === id);
    if (clips == null || tab === undefined) return null;
    const rest = { ...clips, fetching: clips.fetching.filter((one) => one !== tab) };
    if (!clipped.ok) return { ...rest, not: [...clips.not, { url, title: tab.title, why: 'storage' }] };
    if (clipped.value.came === 'not') {
      return { ...rest, not: [...clips.not, { url, title: tab.title, why: clipped.value.why }] };
    }
    const { articleId, headline, undo } = clipped.value;
    const savedByClip = undo.articles.length > 0;
    const one = { articleId, url, title: headline || tab.title, savedByClip };
    return { ...rest, clipped: withArticle(clips.clipped, one) };
  });
}

async function tell(tabId: number, link: QueuedLink, clipped: Result<ClippedLink, ErrorCode>): Promise<void> {
  const { headline } = link;
  await showWorking(tabId, false);
  if (!clipped.ok) {
    await putClipNotice(tabId, { came: 'refused', error: clipped.error });
  } else if (clipped.value.came === 'clipped') {
    const { articleId, undo } = clipped.value;
    const savedByClip = undo.articles.length > 0;
    const notice = { articleId, headline: clipped.value.headline || headline, savedByClip };
    await putClipNotice(tabId, { came: 'link', ...notice });
    // Nobody waits for a mark on a button.
    void flashDone(tabId);
    return;
  } else {
    await putClipNotice(tabId, { came: 'link-kept', why: clipped.value.why, headline });
  }
  void flashRefused(tabId);
}
