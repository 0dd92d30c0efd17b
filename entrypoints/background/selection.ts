import type { SelectedPassage } from '../../lib/article/reader-notes.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { flashDone, flashRefused } from '../../lib/platform/badge.ts';
import { readPageState } from '../../lib/platform/page-state.ts';

/**
 * What the reader has selected in the article of a tab. Only an article that is kept can carry a mark: of a private window,
 * and where the archive does not answer, nothing is (`not-found`). Otherwise as `selectedPassage` says.
 */
export async function selectionIn(
  tabId: number,
): Promise<Result<{ articleId: string; passage: SelectedPassage }, ErrorCode>> {
  const state = await readPageState(tabId);
  if (state?.state !== 'article') return failure('not-found');
  const passage = await send('article/selection', null, tabId);
  return passage.ok ? success({ articleId: state.articleId, passage: passage.value }) : passage;
}

/** Says on the toolbar button what came of something that was asked for in the context menu. */
export function flashOutcome(tabId: number, outcome: Result<unknown, ErrorCode>): Promise<void> {
  return outcome.ok ? flashDone(tabId) : flashRefused(tabId);
}
