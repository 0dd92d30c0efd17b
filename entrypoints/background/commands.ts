import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { onCommand } from '../../lib/platform/commands.ts';
import { saveArticleIn } from './save.ts';

/** The keyboard shortcuts that the browser does not see to itself; the one for the panel is its own. */
export function listenToCommands(): void {
  onCommand({
    'save-article': ({ tabId, incognito }) => {
      saveArticleIn(tabId, incognito).catch((error) => reportDefect('saving by shortcut', error));
    },
  });
}
