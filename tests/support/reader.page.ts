// Runs inside a page of real Chromium: reads markup as our content script would, for tests.
import { isArticle } from '../../lib/extraction/is-article.ts';
import { readArticle } from '../../lib/read-article.ts';

function readMarkup(html: string, url: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const before = document.documentElement.outerHTML;
  const context = isArticle(document, url) ? readArticle(document, url) : null;
  return { context, unchanged: document.documentElement.outerHTML === before };
}

declare global {
  interface Window {
    readMarkup: typeof readMarkup;
  }
}
window.readMarkup = readMarkup;
