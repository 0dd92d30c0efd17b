import { defineContentScript } from 'wxt/utils/define-content-script';
import { isArticle } from '../../lib/extraction/is-article.ts';
import { announce } from '../../lib/messaging/announce.ts';
import { watchForArticle } from '../../lib/platform/watch-for-article.ts';

/**
 * Runs in the top frame of every web page and does one thing: it says so when there is an article. It must stay small
 * (8 kB compressed): no schemas, no Readability, no storage.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    watchForArticle(window, {
      isArticle: () => isArticle(document, location.href),
      announce: () => announce('background/read-page'),
    });
  },
});
