import { i18n } from '#i18n';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle.ts';
import { installMenus, type MenuChoice, onMenu } from '../../lib/platform/menus.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { clipLinkFrom } from './clip-links.ts';
import { clipSelectionIn } from './clip-selection.ts';
import { clipTabsOf } from './clip-tabs.ts';
import { followSelectionIn } from './follow-selection.ts';
import { markSelectionIn } from './mark-note.ts';
import { saveArticleIn, saveLinkFrom } from './save.ts';

/** The context menu: show the panel, save the article, clip, mark or follow what is selected, clip or save a link. */
export function listenToMenus(): void {
  onInstalledOrStarted(() =>
    settle(
      installMenus([
        { id: 'open', title: i18n.t('menus.open'), on: 'page' },
        { id: 'save-article', title: i18n.t('menus.saveArticle'), on: 'page' },
        { id: 'clip-selection', title: i18n.t('clip.menus.selection'), on: 'selection' },
        { id: 'mark-note', title: i18n.t('menus.markNote'), on: 'selection' },
        { id: 'follow-passage', title: i18n.t('menus.followPassage'), on: 'selection' },
        { id: 'clip-link', title: i18n.t('clip.menus.link'), on: 'link' },
        { id: 'clip-tabs', title: i18n.t('clip.menus.tabs'), on: 'toolbar' },
        { id: 'save-link', title: i18n.t('menus.saveLink'), on: 'link' },
      ]),
    ),
  );
  onMenu({
    // First thing in the gesture: see `openSidePanel`.
    open: ({ windowId }) => settle(openSidePanel(windowId)),
    'save-article': ({ tabId, incognito }) => settle(saveArticleIn(tabId, incognito)),
    'clip-selection': ({ tabId, windowId, incognito, frameId }) => {
      // As above; where the panel cannot be opened, the button says what came of it.
      openSidePanel(windowId).catch(() => {});
      settle(clipSelectionIn(tabId, incognito, frameId));
    },
    'mark-note': ({ tabId }) => settle(markSelectionIn(tabId)),
    'follow-passage': ({ tabId }) => settle(followSelectionIn(tabId)),
    'clip-link': (choice) => settle(clipLink(choice)),
    'clip-tabs': ({ windowId }) => settle(clipTabsOf(windowId)),
    'save-link': (choice) => settle(saveLink(choice)),
  });
}

async function saveLink({ tabId, incognito, link }: MenuChoice): Promise<void> {
  if (link !== null) await saveLinkFrom(tabId, incognito, link);
}

async function clipLink({ tabId, incognito, link }: MenuChoice): Promise<void> {
  if (link !== null) await clipLinkFrom(tabId, incognito, link);
}

function settle(work: Promise<void>): void {
  work.catch((error) => reportDefect('the context menu', error));
}
