import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { onCommand } from '../../lib/platform/commands.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { clipSelectionIn } from './clip-selection.ts';
import { clipTabsOf } from './clip-tabs.ts';
import { saveArticleIn } from './save.ts';

/** The keyboard shortcuts that the browser does not see to itself; the one for the panel is its own. */
export function listenToCommands(): void {
  onCommand({
    'save-article': ({ tabId, incognito }) => {
      saveArticleIn(tabId, incognito).catch((error) => reportDefect('saving by shortcut', error));
    },
    'clip-tabs': ({ windowId }) => {
      clipTabsOf(windowId).catch((error) => reportDefect('clipping tabs by shortcut', error));
    },
    'clip-selection': ({ tabId, windowId, incognito }) => {
      // First thing in the gesture: see `openSidePanel`. Where the browser does not let it, the button says what came of it.
      openSidePanel(windowId).catch(() => {});
      clipSelectionIn(tabId, incognito).catch((error) => reportDefect('clipping by shortcut', error));
    },
  });
}
