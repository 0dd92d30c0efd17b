import { readFetched } from '../../lib/extraction/read-fetched.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { success } from '../../lib/foundation/result.ts';
import { answer } from '../../lib/messaging/messenger.ts';
import { closeWhenIdle } from '../../lib/platform/offscreen-page.ts';
import { inertDocument } from '../../lib/platform/parse-page.ts';
import { IndexHost } from '../../lib/search-index/index-host.ts';
import { makeBackup } from './make-backup.ts';

const index = new IndexHost(() => use.renew());
const use = closeWhenIdle(() => index.close());

/** What Chromium's service worker lacks: a DOM, for pages that were fetched, and a worker, for the search index. */
answer({
  'offscreen/make-backup': async ({ downloads }) => {
    // Longer than anyone waits for an answer.
    use.during(() => makeBackup(downloads)).catch((error) => reportDefect('making a backup', error));
    return success(null);
  },
  'offscreen/read-page': ({ html, url }) => use.during(async () => success(readFetched(inertDocument(html), url))),
  'offscreen/browse-archive': (request) => use.during(() => index.browse(request)),
  'offscreen/index-health': () => use.during(() => index.health()),
  'offscreen/rebuild-index': () => use.during(() => index.rebuild()),
  'offscreen/update-index': () => use.during(() => index.update()),
});
