import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnce } from './start-once.ts';

/** Injected by the background into the top frame of a page that holds an article, and nowhere else. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    startOnce();
  },
});
