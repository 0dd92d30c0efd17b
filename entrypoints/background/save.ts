import { saveArticle } from '../../lib/archive/reader-marks.ts';
import { saveForLater } from '../../lib/archive/saved-reading.ts';
import { flashDone } from '../../lib/platform/badge.ts';
import { readPageState } from '../../lib/platform/page-state.ts';
import { putSaveRequest } from '../../lib/platform/save-request.ts';
import { addressOfTab, injectArticleScript } from '../../lib/platform/tabs.ts';

/** Saves the article in a tab; a page that was not read yet is read first. Nothing is kept of a private window. */
export async function saveArticleIn(tabId: number, incognito: boolean): Promise<void> {
  if (incognito) return;
  const state = await readPageState(tabId);
  if (state?.state === 'article') {
    if ((await saveArticle(state.articleId)).ok) await flashDone(tabId);
    return;
  }
  const url = await addressOfTab(tabId);
  if (url === null) return;
  await putSaveRequest(tabId, url);
  await injectArticleScript(tabId);
}

/** Keeps a link for later, with the article it stood in. */
export async function saveLinkFrom(
  tabId: number,
  incognito: boolean,
  link: { url: string; text: string | null },
): Promise<void> {
  if (incognito) return;
  const state = await readPageState(tabId);
  const saved = await saveForLater(
    { url: link.url, headline: link.text?.trim() ?? '', kicker: null, excerpt: null },
    state?.state === 'article' ? state.articleId : null,
  );
  if (saved.ok) await flashDone(tabId);
}
