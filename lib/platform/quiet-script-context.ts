/**
 * Stands in for WXT's own context of a content script (see `wxt.config.ts`). WXT's announces itself with an event on the
 * page's document, which any page can see, and obeys the same event from anyone, so a page could stop the script. Our
 * scripts use nothing of it; this one does nothing at all.
 */
export class ContentScriptContext {}
