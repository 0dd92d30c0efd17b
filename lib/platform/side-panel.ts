import { browser } from 'wxt/browser';

/** What Firefox calls the side panel; Chromium's types do not name it. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

/**
 * Opens the panel in a window. Must be the first thing done in a click's or a shortcut's handler: after any `await` the
 * browser no longer takes it for the reader's doing and refuses.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const sidebar = sidebarAction();
  return sidebar === undefined ? browser.sidePanel.open({ windowId }) : sidebar.open();
}

/**
 * Makes a click on the toolbar button open and close the panel. Must be called when the background starts, before
 * anything is waited for.
 */
export function openSidePanelOnAction(onError: (error: unknown) => void): void {
  const sidebar = sidebarAction();
  if (sidebar === undefined) {
    browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(onError);
  } else {
    browser.action.onClicked.addListener(() => {
      sidebar.toggle().catch(onError);
    });
  }
}

function sidebarAction(): SidebarAction | undefined {
  return import.meta.env.BROWSER === 'firefox'
    ? (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction
    : undefined;
}
