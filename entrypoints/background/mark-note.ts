import { type MarkedPassage, markPassage } from '../../lib/archive/own-notes.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { type Result, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { markArticle } from './badge.ts';
import { interpreter } from './interpreter.ts';
import { flashOutcome, selectionIn } from './selection.ts';

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
  await flashOutcome(tabId, await markSelection(tabId));
}

async function markSelection(tabId: number): Promise<Result<MarkedPassage & { articleId: string }, ErrorCode>> {
  const selection = await selectionIn(tabId);
  if (!selection.ok) return selection;
  const { articleId, passage } = selection.value;
  const marked = await markPassage(articleId, passage, { interpreter });
  if (!marked.ok) return marked;
  await markArticle(articleId);
  return success({ articleId, ...marked.value });
}
