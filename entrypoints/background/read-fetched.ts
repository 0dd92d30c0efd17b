import type { FetchedReading } from '../../lib/article/fetched-reading.ts';
import { readFetched } from '../../lib/extraction/read-fetched.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { type Result, success } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { parsePage } from '../../lib/platform/parse-page.ts';

/**
 * Reads a page that was fetched; `url` is the address that answered. Fails with `no-answer` where the offscreen page could
 * not read it.
 */
export function readFetchedPage(html: string, url: string): Promise<Result<FetchedReading, ErrorCode>> {
  return parsePage<FetchedReading>(html, {
    here: (document) => success(readFetched(document, url)),
    offscreen: () => send('offscreen/read-page', { html, url }),
  });
}
