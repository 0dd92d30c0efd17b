import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type PageSelection, pageSelectionSchema } from '../article/page-selection.ts';
import { type ErrorCode, errorCodeSchema } from '../foundation/errors.ts';
import { failure, type Result } from '../foundation/result.ts';

const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: pageSelectionSchema }),
  v.object({ ok: v.literal(false), error: errorCodeSchema }),
]);

/**
 * What the reader has selected in a tab's page, as a text of its own. It comes from the page's process, so its shape is checked.
 *
 * `forbidden-page`: the browser lets no extension in there. `unreadable-page`: what came back makes no sense. Else as
 * `selectedPassage` says.
 */
export async function selectionInPage(tabId: number): Promise<Result<PageSelection, ErrorCode>> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/clip-selection.js'],
    });
    const answer = v.safeParse(answerSchema, frame?.result);
    return answer.success ? answer.output : failure('unreadable-page');
  } catch {
    return failure('forbidden-page');
  }
}
