import { type MarkedPassage, markPassage } from '../../lib/archive/own-notes.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import { type Handlers, send } from '../../lib/messaging/messenger.ts';
import { flashDone, flashRefused } from '../../lib/platform/badge.ts';
import { readPageState } from '../../lib/platform/page-state.ts';
import { markArticle } from './badge.ts';
import { interpreter } from './interpreter.ts';

/** What the reader does with notes in the panel, as far as it needs the background: language packs, and the toolbar buttons. */
export const noteHandlers = {
  'background/mark-selection': ({ tabId }) => markSelection(tabId),
  'background/show-marks': async ({ articleId }) => {
    await markArticle(articleId);
    return success(null);
  },
} satisfies Handlers;

/** Marks what is selected in a tab's page, asked for in the context menu. The button says what came of it. */
export async function markSelectionIn(tabId: number): Promise<void> {
  const marked = await markSelection(tabId);
  await (marked.ok ? flashDone(tabId) : flashRefused(tabId));
}

/** Only an article that is kept can carry a mark: of a private window, and where the archive does not answer, nothing is. */
async function markSelection(tabId: number): Promise<Result<MarkedPassage & { articleId: string }, ErrorCode>> {
  const state = await readPageState(tabId);
  if (state?.state !== 'article') return failure('not-found');
  const { articleId } = state;
  const passage = await send('article/selection', null, tabId);
  if (!passage.ok) return passage;
  const marked = await markPassage(articleId, passage.value, { interpreter });
  if (!marked.ok) return marked;
  await markArticle(articleId);
  return success({ articleId, ...marked.value });
}
