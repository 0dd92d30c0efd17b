import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import { Toast } from '../../components/controls/Toast.tsx';
import { useNotices } from '../../components/controls/use-notices.ts';
import { SavedReadingList } from '../../components/related/SavedReadingList.tsx';
import { type NoArticle, PageStateScreen } from '../../components/states/PageStateScreen.tsx';
import { ReadingScreen } from '../../components/states/ReadingScreen.tsx';
import { BrokenWorkWords } from '../../components/storage/BrokenWorkWords.tsx';
import { PanelFrame } from '../../components/theme/PanelFrame.tsx';
import { VisuallyHidden } from '../../components/theme/VisuallyHidden.tsx';
import { leaveBrokenWork, putBackBrokenWork } from '../../lib/archive/broken-work.ts';
import { partAddress } from '../../lib/archive/library-address.ts';
import type { Correction } from '../../lib/article/correction.ts';
import type { LeftOutPassage } from '../../lib/article/left-out.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { send } from '../../lib/messaging/messenger.ts';
import type { Around } from '../../lib/platform/find-passage.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { onceFree } from '../../lib/platform/long-work.ts';
import { requestPageAccess } from '../../lib/platform/permissions.ts';
import { brokenWork } from '../../lib/storage/broken-work.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { ArchiveWord } from './ArchiveWord.tsx';
import { KeptArticle } from './KeptArticle.tsx';
import { PanelSearch } from './PanelSearch.tsx';
import type { PanelPage } from './panel-page.ts';
import { UnkeptArticle } from './UnkeptArticle.tsx';
import { useClips } from './use-clips.ts';
import { usePanelPage } from './use-panel-page.ts';
import { useSavedReading } from './use-saved-reading.ts';

/** The side panel: the active tab's article and the reader's saved reading. */
export function Panel() {
  const [defect] = useErrorBoundary((error) => reportDefect('panel', error));
  if (defect !== undefined) {
    return (
      <PanelFrame>
        <PageStateScreen state="failed" onAct={() => location.reload()} />
      </PanelFrame>
    );
  }
  return <LivePanel />;
}

function LivePanel() {
  const { page, tabId, incognito } = usePanelPage();
  const notices = useNotices();
  const reading = useSavedReading(notices);
  const clipped = useClips(incognito ? null : tabId, notices);
  // A private window does not open the archive.
  const broken = useLiveQuery(async () => (incognito ? [] : brokenWork()), [incognito]);

  const readTab = () => {
    if (tabId !== null) void notices.tried(send('background/read-tab', { tabId }));
  };
  const clip = () => {
    if (tabId !== null) void notices.tried(send('background/clip-selection', { tabId }));
  };
  const showInPage = async (texts: string[], around?: Around) => {
    if (tabId === null) return;
    const shown = await notices.tried(send('article/show-passage', { texts, around }, tabId));
    if (shown) notices.say({ text: i18n.t('toasts.shown'), undo: null, unseen: true });
  };
  const showNote = ({ text, right, passage }: Correction, part: 'note' | 'passage', around?: Around) => {
    const first = part === 'passage' && passage ? passage.text : text;
    void showInPage(right === null ? [first] : [first, right], around);
  };
  const showPassage = ({ text }: LeftOutPassage) => void showInPage([text]);

  const showLibrary = (query: string | null = null, leave = false) =>
    void openLibrary(query, { leave }).catch((error: unknown) => reportDefect('library', error));
  const showCorrections = () => showLibrary(partAddress('corrections'), true);
  const showStorage = () => showLibrary(partAddress('storage'));
  // The archive belongs to the other windows: a private one leads nowhere near it.
  const onward = !incognito && (
    <>
      <Button look="quiet" onClick={() => showLibrary()}>
        {i18n.t('library.openArticles')}
      </Button>{' '}
      <Button look="quiet" onClick={showCorrections}>
        {i18n.t('library.open')}
      </Button>
    </>
  );

  return (
    <PanelFrame
      word={
        !incognito && (
          <>
            <ArchiveWord notices={notices} onRestore={showStorage} />
            <BrokenWorkWords
              works={broken.status === 'ready' ? broken.value : []}
              notices={notices}
              leave={leaveBrokenWork}
              putBack={putBackBrokenWork}
              onceFree={onceFree}
              onAgain={(kind) => showLibrary(partAddress(kind === 'restore' ? 'storage' : 'import'))}
            />
          </>
        )
      }
      search={page.show !== 'nothing' && !incognito && <PanelSearch />}
      onward={onward}
      notices={<Toast notice={notices.notice} onDismiss={notices.dismiss} />}
    >
      {screen(page)}
      {/* The list can be changed, and a private window changes nothing: it stays with the other windows. */}
      {page.show !== 'nothing' && !incognito && reading.items !== null && (
        <SavedReadingList
          key={page.show === 'state' ? 'open' : 'closed'}
          items={reading.items}
          open={page.show === 'state'}
          onClip={reading.clip}
          onMarkRead={reading.markRead}
          onRemove={reading.remove}
        />
      )}
    </PanelFrame>
  );

  function screen(page: PanelPage) {
    switch (page.show) {
      case 'nothing':
        return (
          <h1>
            <VisuallyHidden>{i18n.t('panel.title')}</VisuallyHidden>
          </h1>
        );
      case 'reading':
        return <ReadingScreen />;
      case 'state':
        return (
          <PageStateScreen
            state={page.state}
            onAct={() => act(page.state)}
            onClip={incognito ? undefined : clip}
            onFreeSpace={showStorage}
          />
        );
      case 'article':
        return (
          <KeptArticle
            key={page.articleId}
            articleId={page.articleId}
            tabId={tabId ?? -1}
            reading={reading}
            clipped={clipped}
            notices={notices}
            onShowInPage={showNote}
            onShowPassage={showPassage}
            onShowText={(text, around) => void showInPage([text], around)}
            onReadAgain={readTab}
            onAllCorrections={showCorrections}
            onFreeSpace={showStorage}
          />
        );
      case 'unkept':
        return (
          <UnkeptArticle
            key={page.facts.canonicalUrl}
            facts={page.facts}
            because={page.because}
            onShowInPage={showNote}
            onShowPassage={showPassage}
            onReadAgain={readTab}
            onFreeSpace={showStorage}
          />
        );
      default:
        return assertNever(page);
    }
  }

  function act(state: NoArticle) {
    // Asking for access must come first in the click: nothing is waited for before it.
    if (state === 'no-access') void requestPageAccess();
    else readTab();
  }
}
