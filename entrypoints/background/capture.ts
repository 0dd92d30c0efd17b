import { captureInterpreted, interpretChecked, type Kept } from '../../lib/archive/capture-article.ts';
import { saveArticle } from '../../lib/archive/reader-marks.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { PageReading } from '../../lib/article/page-reading.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { failure, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { flashDone, flashRefused } from '../../lib/platform/badge.ts';
import { type PageState, type PageVisit, readPageVisit, writePageState } from '../../lib/platform/page-state.ts';
import { takeSaveRequest } from '../../lib/platform/save-request.ts';
import { stillShows } from '../../lib/platform/tabs.ts';
import { forgetArticle, markArticle, markUnkept } from './badge.ts';
import { giveWay, goOn } from './give-way.ts';
import { interpreter } from './interpreter.ts';
import { pruneNow } from './prune.ts';
import { reinterpretNow } from './reinterpret.ts';
import { keepImagesOfSaved } from './saved.ts';
import { updateIndexSoon } from './search-index.ts';

/** Takes what the article script read, and what it says of its work. */
export const captureHandlers = {
  'background/report-page-state': async ({ state }, { tabId, url }) => {
    goOn();
    await writePageState(tabId, { state }, { url, ownVersionId: null });
    await forgetArticle(tabId);
    return success(null);
  },

  'background/save-article': async (reading, sender) => {
    // The script speaks for its own page only.
    if (new URL(reading.url).origin !== new URL(sender.url).origin) return failure('bad-message');
    giveWay();
    const facts = interpretChecked(reading, interpreter);
    if (facts === null) {
      await writePageState(sender.tabId, { state: 'unreadable-page' }, { url: reading.url, ownVersionId: null });
      return failure('unreadable-page');
    }
    return sender.incognito ? showOnly(facts, reading, sender.tabId) : keep(facts, reading, sender.tabId);
  },
} satisfies Handlers;

/** In a private window the facts go to the panel by way of memory, and nowhere else. */
async function showOnly(facts: ArticleFacts, reading: PageReading, tabId: number) {
  if (!(await stillShows(tabId, reading.url))) return success({ kept: false });
  const visit = { url: reading.url, ownVersionId: null };
  await writeOr({ state: 'unreadable-page' }, tabId, { state: 'private-article', facts }, visit);
  await markUnkept(tabId, facts);
  return success({ kept: false });
}

async function keep(facts: ArticleFacts, reading: PageReading, tabId: number) {
  const continues = (await readPageVisit(tabId))?.ownVersionId ?? null;
  const outcome = await captureInterpreted(reading, facts, { interpreter, continues });
  if (outcome.ok) updateIndexSoon();
  // Keeping takes a while, and the reader may have gone on: what was read is kept, and is not the new page's.
  if (!(await stillShows(tabId, reading.url))) {
    if (!outcome.ok) return failure(outcome.error);
    if (await takeSaveRequest(tabId, reading.url)) {
      await saveArticle(outcome.value.articleId);
      afterSaving(outcome.value.articleId);
    }
    return success({ kept: true });
  }
  if (!outcome.ok) {
    await markUnkept(tabId, facts);
    const { error } = outcome;
    const visit = { url: reading.url, ownVersionId: null };
    if (error === 'storage-stuck' || error === 'storage-full') {
      await writeOr({ state: error }, tabId, { state: error, facts }, visit);
    } else {
      await writePageState(tabId, { state: 'unreadable-page' }, visit);
    }
    return failure(error);
  }
  const { articleId } = outcome.value;
  await writePageState(tabId, { state: 'article', articleId }, visitAfter(reading, outcome.value, continues));
  await markArticle(articleId);
  if (await takeSaveRequest(tabId, reading.url)) {
    const saved = await saveArticle(articleId);
    // Not waited for: the page's script need not know of the button.
    void (saved.ok ? flashDone(tabId) : flashRefused(tabId));
    afterSaving(articleId);
  }
  goOn();
  pruneNow();
  reinterpretNow();
  return success({ kept: true });
}

/** Not waited for, as above. */
function afterSaving(articleId: string): void {
  keepImagesOfSaved(articleId).catch((error) => reportDefect('keeping pictures', error));
}

/** A hostile page's facts may be more than the browser holds in memory for us; `lesser` is what is said then. */
async function writeOr(lesser: PageState, tabId: number, state: PageState, visit: PageVisit): Promise<void> {
  try {
    await writePageState(tabId, state, visit);
  } catch {
    await writePageState(tabId, lesser, visit);
  }
}

/** Only a version that this visit made may be replaced when the page grows; one from an earlier visit never. */
function visitAfter(reading: PageReading, { kept, versionId }: Kept, continued: string | null): PageVisit {
  const own = kept !== 'seen-again' || versionId === continued;
  return { url: reading.url, ownVersionId: own ? versionId : null };
}
