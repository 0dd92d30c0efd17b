import { saveArticle } from '../../lib/archive/reader-marks.ts';
import { saveForLater } from '../../lib/archive/saved-reading.ts';
import { flashDone, flashRefused } from '../../lib/platform/badge.ts';
import { readPageState } from '../../lib/platform/page-state.ts';
import { dropSaveRequest, putSaveRequest } from '../../lib/platform/save-request.ts';
import { addressOfTab, injectArticleScript } from '../../lib/platform/tabs.ts';
import { keepImagesOfSaved } from './saved.ts';

/** Saves the article in a tab; a page that was not read yet is read first. Of a private window nothing is kept. The button says what came of it. */
export async function saveArticleIn(tabId: number, incognito: boolean): Promise<void> {
  if (incognito) return flashRefused(tabId);
  const state = await readPageState(tabId);
  if (state?.state === 'article') {
    const saved = await saveArticle(state.articleId);
    await (saved.ok ? flashDone(tabId) : flashRefused(tabId));
    if (saved.ok) await keepImagesOfSaved(state.articleId);
    return;
  }
  const url = await addressOfTab(tabId);
  if (url !== null) await putSaveRequest(tabId, url);
  if (url !== null && (await injectArticleScript(tabId))) return;
  await dropSaveRequest(tabId);
  await flashRefused(tabId);
}

/** Keeps a link for later, with the article it stood in. */
export async function saveLinkFrom(
  tabId: number,
  incognito: boolean,
  link: { url: string; text: string | null },
): Promise<void> {
  if (incognito) return flashRefused(tabId);
  const state = await readPageState(tabId);
  const saved = await saveForLater(
    { url: link.url, headline: link.text?.trim() ?? '', kicker: null, excerpt: null },
    state?.state === 'article' ? state.articleId : null,
  );
  await (saved.ok ? flashDone(tabId) : flashRefused(tabId));
}
