import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isArticle } from '../../lib/extraction/is-article.ts';

/** Run once in a page that has not spoken yet, as one that was open before Dateline was there: does it hold an article? */
export default defineUnlistedScript(() => isArticle(document, location.href));
