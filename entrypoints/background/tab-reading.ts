import { type PageState, pageStateWhen } from '../../lib/platform/page-state.ts';
import { asksArticle } from '../../lib/platform/tabs.ts';
import { injectHandlers } from './inject.ts';

/** Milliseconds that a page which is being read is waited for. */
const patience = 15_000;

/**
 * What is known of a tab's page once it has been read, if it holds an article: one that has not spoken is asked, and read where
 * it does. `forbidden`: the browser lets no extension in there. Null: there is no article.
 */
export async function readingOfTab(tabId: number): Promise<PageState | 'forbidden' | null> {
  const known = await pageStateWhen(tabId, isSettled, patience);
  if (known !== null) return known;
  const asked = await asksArticle(tabId);
  if (asked === null) return 'forbidden';
  if (!asked) return null;
  const injected = await injectHandlers['background/read-tab']({ tabId });
  if (!injected.ok) return 'forbidden';
  return pageStateWhen(tabId, isSettled, patience);
}

function isSettled(state: PageState | null): boolean {
  return state?.state !== 'reading';
}
