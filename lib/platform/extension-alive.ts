import { browser } from 'wxt/browser';

/**
 * False once the extension was updated, turned off or removed while this page stayed open: the script lives on in the
 * page, and can reach nobody.
 */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
