import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeTree } from '../../lib/page-as-seen/take-tree.ts';

/** Run in a page whose look the reader wants to keep; what it returns is handed to whoever had it run. */
export default defineUnlistedScript(() => takeTree(document));
