import { browser } from 'wxt/browser';

/** Calls back when the extension was installed or updated, and when the browser starts with it. */
export function onInstalledOrStarted(handler: () => void): void {
  browser.runtime.onInstalled.addListener(() => handler());
  browser.runtime.onStartup.addListener(() => handler());
}
