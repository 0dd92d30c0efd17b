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

/** Whether the browser lets Dateline reach the site of an address. */
export async function hasSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(url)] });
}

/** Asks for the site of an address, and no other. Must be the first thing in a click's handler. True when granted. */
export async function requestSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [sitePattern(url)] });
}

const notifications = { permissions: ['notifications' as const] };

/** Whether Dateline may show notifications of the computer's. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(notifications);
}

/** Asks for that. As with `requestPageAccess`, first thing in the click. */
export async function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(notifications);
}

/** Calls back when the reader takes that permission back. */
export function onNotificationsWithdrawn(handler: () => void): void {
  browser.permissions.onRemoved.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) handler();
  });
}

/** Ports are no part of a pattern. */
function sitePattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
