import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messaging/messenger.ts';
import { watchOverArchive } from './archive-marker.ts';
import { backupHandlers, listenForBackups } from './backup.ts';
import { captureHandlers } from './capture.ts';
import { clipLinkHandlers, listenForLinkClips } from './clip-links.ts';
import { clipSelectionHandlers } from './clip-selection.ts';
import { clipTabsHandlers, listenForTabClips } from './clip-tabs.ts';
import { listenToCommands } from './commands.ts';
import { earlierCaptureHandlers, listenForCaptures } from './earlier-captures.ts';
import { followHandlers } from './follow-selection.ts';
import { injectHandlers } from './inject.ts';
import { listenForLikeness } from './likeness.ts';
import { noteHandlers } from './mark-note.ts';
import { listenToMenus } from './menus.ts';
import { listenToOmnibox } from './omnibox.ts';
import { listenToPanel } from './panel.ts';
import { listenForPagesToRead, pagesToReadHandlers } from './read-pages.ts';
import { listenForReinterpretation } from './reinterpret.ts';
import { renewJournalOnce } from './renew-journal.ts';
import { savedHandlers } from './saved.ts';
import { libraryHandlers, listenForIndex } from './search-index.ts';
import { listenToTabs } from './tabs.ts';
import { listenToNotifications } from './tell.ts';
import { listenToWatches, watchHandlers } from './watch.ts';

/**
 * The background: a service worker in Chromium, an event page in Firefox. Browsers stop it when nothing happens and
 * start it for the next event, so every listener is registered here, before anything is waited for, and nothing is
 * remembered in variables.
 */
export default defineBackground({
  type: 'module',
  main() {
    answer({
      ...injectHandlers,
      ...captureHandlers,
      ...noteHandlers,
      ...followHandlers,
      ...clipSelectionHandlers,
      ...clipLinkHandlers,
      ...clipTabsHandlers,
      ...watchHandlers,
      ...earlierCaptureHandlers,
      ...savedHandlers,
      ...backupHandlers,
      ...libraryHandlers,
      ...pagesToReadHandlers,
    });
    listenToPanel();
    listenToTabs();
    listenToMenus();
    listenToCommands();
    listenToOmnibox(libraryHandlers['background/browse-archive']);
    listenForReinterpretation();
    listenForLikeness();
    listenForCaptures();
    listenForLinkClips();
    listenForTabClips();
    listenForIndex();
    listenToWatches();
    listenForBackups();
    listenForPagesToRead();
    listenToNotifications();
    renewJournalOnce();
    watchOverArchive();
  },
});
