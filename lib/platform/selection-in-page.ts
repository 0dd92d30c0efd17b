import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type PageSelection, pageSelectionSchema } from '../article/page-selection.ts';
import { type ErrorCode, errorCodeSchema } from '../foundation/errors.ts';
import { failure, type Result } from '../foundation/result.ts';

const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: pageSelectionSchema }),
  v.object({ ok: v.literal(false), error: errorCodeSchema }),
]);

/** The page in a tab; `frameId`: the frame that is known to hold the selection, 0: none is. */
export interface SelectionPlace {
  address: string | null;
  frameId: number;
}

/**
 * What the reader has selected in a tab's page, or in a frame of it, as a text of its own. It comes from the page's process, so its
 * shape is checked.
 *
 * `forbidden-page`: the browser lets no extension in there. `unreadable-page`: what came back makes no sense.
 * `selection-in-frame`: it is another site's, or cannot be read. Else as `selectedPassage` says.
 */
export async function selectionInPage(
  tabId: number,
  { address, frameId }: SelectionPlace,
): Promise<Result<PageSelection, ErrorCode>> {
  const [there = failure('unreadable-page')] = await selectionsIn({ tabId, frameIds: [frameId] });
  if (frameId !== 0) return ofSamePage(there, address);
  if (there.ok || there.error !== 'nothing-selected') return there;
  // Not in the page itself, so perhaps in what it frames.
  const frames = await selectionsIn({ tabId, allFrames: true });
  const found = frames.find(({ ok }) => ok);
  return found === undefined ? there : ofSamePage(found, address);
}

async function selectionsIn(
  target: { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true },
): Promise<Result<PageSelection, ErrorCode>[]> {
  try {
    const frames = await browser.scripting.executeScript({ target, files: ['/clip-selection.js'] });
    return frames.map(({ result }) => {
      const answer = v.safeParse(answerSchema, result);
      return answer.success ? answer.output : failure('unreadable-page');
    });
  } catch {
    return [failure('forbidden-page')];
  }
}

/** A frame speaks for its own site, which is not told to us: what it says counts where it is the page's. */
function ofSamePage(
  selected: Result<PageSelection, ErrorCode>,
  address: string | null,
): Result<PageSelection, ErrorCode> {
  if (!selected.ok) {
    const isOutOfReach = selected.error === 'forbidden-page' || selected.error === 'unreadable-page';
    return isOutOfReach ? failure('selection-in-frame') : selected;
  }
  const isSame = address !== null && URL.parse(address)?.origin === URL.parse(selected.value.reading.url)?.origin;
  return isSame ? selected : failure('selection-in-frame');
}
