import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { writePageState } from '../../lib/platform/page-state.ts';
import { injectArticleScript } from '../../lib/platform/tabs.ts';
import { forgetArticle } from './badge.ts';

/** Brings the article script into pages that hold an article, or that the reader wants read. */
export const injectHandlers = {
  'background/read-page': async (_nothing, { tabId, url }) => {
    await writePageState(tabId, { state: 'reading' }, { url, ownVersionId: null });
    await forgetArticle(tabId);
    return injectInto(tabId);
  },
  'background/read-tab': async ({ tabId }) => injectInto(tabId),
} satisfies Handlers;

async function injectInto(tabId: number): Promise<Result<null, ErrorCode>> {
  if (await injectArticleScript(tabId)) return success(null);
  await writePageState(tabId, null);
  return failure('forbidden-page');
}
