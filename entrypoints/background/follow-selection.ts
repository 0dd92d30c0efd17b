import { type Following, followPassage } from '../../lib/archive/follow-passage.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { type Result, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { flashOutcome, selectionIn } from './selection.ts';

export const followHandlers = {
  'background/follow-selection': ({ tabId }) => followSelection(tabId),
} satisfies Handlers;

/** Follows what is selected in a tab's page, asked for in the context menu. The button says what came of it. */
export async function followSelectionIn(tabId: number): Promise<void> {
  await flashOutcome(tabId, await followSelection(tabId));
}

async function followSelection(tabId: number): Promise<Result<Following & { articleId: string }, ErrorCode>> {
  const selection = await selectionIn(tabId);
  if (!selection.ok) return selection;
  const { articleId, passage } = selection.value;
  const following = await followPassage(articleId, passage);
  return following.ok ? success({ articleId, ...following.value }) : following;
}
