import { captureArticle, interpretChecked, type Kept } from '../../lib/archive/capture-article.ts';
import { saveArticle } from '../../lib/archive/reader-marks.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { PageReading } from '../../lib/article/page-reading.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import type { PageSender } from '../../lib/messaging/sender.ts';
import { type PageVisit, readPageVisit, writePageState } from '../../lib/platform/page-state.ts';
import { takeSaveRequest } from '../../lib/platform/save-request.ts';
import { forgetArticle, markArticle } from './badge.ts';
import { interpreter } from './interpreter.ts';
import { pruneNow } from './prune.ts';

/** Takes what the article script read, and what it says of its work. */
export const captureHandlers = {
  'background/report-page-state': async ({ state }, { tabId, url }) => {
    await writePageState(tabId, { state }, { url, ownVersionId: null });
    await forgetArticle(tabId);
    return success(null);
  },

  'background/save-article': async (reading, sender) => {
    // The script speaks for its own page only.
    if (new URL(reading.url).origin !== new URL(sender.url).origin) return failure('bad-message');
    return sender.incognito ? showOnly(reading, sender.tabId) : keep(reading, sender);
  },
} satisfies Handlers;

/** In a private window the facts go to the panel by way of memory, and nowhere else. */
async function showOnly(reading: PageReading, tabId: number) {
  const visit: PageVisit = { url: reading.url, ownVersionId: null };
  const facts = interpretChecked(reading, interpreter);
  await writePageState(
    tabId,
    facts === null ? { state: 'unreadable-page' } : { state: 'private-article', facts },
    visit,
  );
  if (facts !== null) await markArticle(tabId, facts);
  return success({ kept: false });
}

async function keep(reading: PageReading, { tabId }: PageSender) {
  const before = await readPageVisit(tabId);
  const continues = before?.ownVersionId ?? null;
  const outcome = await captureArticle(reading, { interpreter, continues });
  const facts = interpretChecked(reading, interpreter);
  if (!outcome.ok) {
    await showFailure(tabId, reading, outcome.error, facts);
    return failure(outcome.error);
  }
  const { articleId } = outcome.value;
  await writePageState(tabId, { state: 'article', articleId }, visitAfter(reading, outcome.value, continues));
  if (facts !== null) await markArticle(tabId, facts);
  if (await takeSaveRequest(tabId, reading.url)) await saveArticle(articleId);
  pruneNow();
  return success({ kept: true });
}

/** Only a version that this visit made may be replaced when the page grows; one from an earlier visit never. */
function visitAfter(reading: PageReading, { kept, versionId }: Kept, continued: string | null): PageVisit {
  const own = kept !== 'seen-again' || versionId === continued;
  return { url: reading.url, ownVersionId: own ? versionId : null };
}

async function showFailure(tabId: number, reading: PageReading, error: ErrorCode, facts: ArticleFacts | null) {
  const visit: PageVisit = { url: reading.url, ownVersionId: null };
  if (error !== 'storage-stuck' && error !== 'storage-full') {
    return writePageState(tabId, { state: 'unreadable-page' }, visit);
  }
  await writePageState(tabId, facts === null ? { state: error } : { state: error, facts }, visit);
  if (facts !== null) await markArticle(tabId, facts);
}
