import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ActiveTab, watchActiveTab } from '../../lib/platform/active-tab.ts';
import { type PageState, watchPageState } from '../../lib/platform/page-state.ts';
import { hasPageAccess, watchPageAccess } from '../../lib/platform/permissions.ts';
import { type PanelPage, panelPage } from './panel-page.ts';

/** Milliseconds that a loaded page is given to turn out to be an article, before the panel says that it is none. */
const timeToSpeak = 1_500;

/** Milliseconds after which a reading has failed without a word. The longest real pages are read and kept in two seconds. */
const patience = 20_000;

/** What to show of the active tab, and which tab that is. Follows the reader from tab to tab and page to page. */
export function usePanelPage(): { page: PanelPage; tabId: number | null; incognito: boolean } {
  const access = usePageAccess();
  const tab = useActiveTab();
  const tabId = tab?.tabId ?? null;
  const pageState = usePageState(tabId);
  const place = `${tabId} ${tab?.url}`;
  const settled = useSettled(tabId, place, pageState === null);
  const overdue = useOverdue(place, pageState?.state === 'reading');
  return { page: panelPage({ access, tab, pageState, settled, overdue }), tabId, incognito: tab?.incognito ?? false };
}

function usePageAccess(): boolean | undefined {
  const [access, setAccess] = useState<boolean>();
  useEffect(() => {
    const look = () => void hasPageAccess().then(setAccess);
    look();
    return watchPageAccess(look);
  }, []);
  return access;
}

function useActiveTab(): ActiveTab | null | undefined {
  const [tab, setTab] = useState<ActiveTab | null>();
  useEffect(() => watchActiveTab(setTab), []);
  return tab;
}

/** The state belongs to a tab: that of the tab before is never shown for this one. */
function usePageState(tabId: number | null): PageState | null | undefined {
  const [known, setKnown] = useState<{ tabId: number; state: PageState | null }>();
  useEffect(() => {
    if (tabId === null) return;
    return watchPageState(tabId, (state) => setKnown({ tabId, state }));
  }, [tabId]);
  return known?.tabId === tabId ? known?.state : undefined;
}

/** Whether a silent page has loaded and had its time. Starts over when the page loads again. */
function useSettled(tabId: number | null, place: string, silent: boolean): boolean {
  const [settledAt, setSettledAt] = useState<string>();
  useEffect(() => {
    if (tabId === null || !silent) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const loading = () => {
      clearTimeout(timer);
      setSettledAt(undefined);
    };
    const loaded = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSettledAt(place), timeToSpeak);
    };
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id !== tabId) return;
      if (change.status === 'loading') loading();
      if (change.status === 'complete') loaded();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.get(tabId).then(
      (tab) => tab.status === 'complete' && loaded(),
      // The tab is gone; `watchActiveTab` tells of the next one.
      () => {},
    );
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      clearTimeout(timer);
      setSettledAt(undefined);
    };
  }, [tabId, place, silent]);
  return settledAt === place;
}

/** Whether the page is being read for so long that it will not come to an end. */
function useOverdue(place: string, reading: boolean): boolean {
  const [overdueAt, setOverdueAt] = useState<string>();
  useEffect(() => {
    if (!reading) return;
    const timer = setTimeout(() => setOverdueAt(place), patience);
    return () => {
      clearTimeout(timer);
      setOverdueAt(undefined);
    };
  }, [place, reading]);
  return overdueAt === place;
}
