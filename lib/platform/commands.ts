import { browser } from 'wxt/browser';

/** The tab in which a shortcut was pressed. */
export interface CommandTab {
  tabId: number;
  windowId: number;
  incognito: boolean;
}

/** Listens to the keyboard shortcuts of the manifest, by name. */
export function onCommand(handlers: Record<string, (tab: CommandTab) => void>): void {
  browser.commands.onCommand.addListener(async (name, tab) => {
    const handler = handlers[name];
    if (handler === undefined) return;
    // Older browsers do not hand over the tab.
    const pressedIn = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    if (pressedIn?.id !== undefined)
      handler({ tabId: pressedIn.id, windowId: pressedIn.windowId, incognito: pressedIn.incognito });
  });
}
