import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { writePageState } from '../../lib/platform/page-state.ts';
import { addressOfTab, injectArticleScript } from '../../lib/platform/tabs.ts';
import { forgetArticle } from './badge.ts';
import { giveWay } from './give-way.ts';

/** Brings the article script into pages that hold an article, or that the reader wants read. */
export const injectHandlers = {
  'background/read-page': async (_nothing, { tabId, url }) => {
    await expectReading(tabId, url);
    return injectInto(tabId);
  },
  'background/read-tab': async ({ tabId }) => {
    const url = await addressOfTab(tabId);
    if (url !== null) await expectReading(tabId, url);
    return injectInto(tabId);
  },
} satisfies Handlers;

async function expectReading(tabId: number, url: string): Promise<void> {
  giveWay();
  await writePageState(tabId, { state: 'reading' }, { url, ownVersionId: null });
  await forgetArticle(tabId);
}

async function injectInto(tabId: number): Promise<Result<null, ErrorCode>> {
  if (await injectArticleScript(tabId)) return success(null);
  await writePageState(tabId, null);
  return failure('forbidden-page');
}
