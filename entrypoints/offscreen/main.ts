import { readFetched } from '../../lib/extraction/read-fetched.ts';
import { success } from '../../lib/foundation/result.ts';
import { answer } from '../../lib/messaging/messenger.ts';
import { inertDocument } from '../../lib/platform/parse-page.ts';

/** The DOM that Chromium's service worker lacks: reads one fetched page at a time, and knows nothing else. */
answer({
  'offscreen/read-page': async ({ html, url }) => success(readFetched(inertDocument(html), url)),
});
