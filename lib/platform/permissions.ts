import { browser } from 'wxt/browser';

const pages = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets Dateline read web pages. Firefox may withhold it at installation, any reader may later. */
export async function hasPageAccess(): Promise<boolean> {
  return browser.permissions.contains(pages);
}

/** Asks for it. Must be the first thing in a click's handler. True when granted. */
export async function requestPageAccess(): Promise<boolean> {
  return browser.permissions.request(pages);
}

/** Calls back whenever access is granted or withdrawn, until the returned function is called. */
export function watchPageAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
