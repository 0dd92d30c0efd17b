import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticleScreen } from '../../components/article/ArticleScreen.tsx';
import { MastheadActions } from '../../components/article/MastheadActions.tsx';
import { Button } from '../../components/controls/Button.tsx';
import { SaveToggle } from '../../components/controls/SaveToggle.tsx';
import type { Notices } from '../../components/controls/use-notices.ts';
import type { ShowCorrection } from '../../components/corrections/CorrectionNote.tsx';
import { ExportArticle } from '../../components/exporting/ExportArticle.tsx';
import { HandOverArticle } from '../../components/hand-over/HandOverArticle.tsx';
import { Banner } from '../../components/states/Banner.tsx';
import { PageStateScreen } from '../../components/states/PageStateScreen.tsx';
import { ReadingScreen } from '../../components/states/ReadingScreen.tsx';
import { InTrash } from '../../components/trash/InTrash.tsx';
import { articleDesk } from '../../lib/archive/export-desk.ts';
import { handOverDesk } from '../../lib/archive/hand-over-desk.ts';
import { putBackPassage, saveArticle, unsaveArticle } from '../../lib/archive/reader-marks.ts';
import { goesAt } from '../../lib/archive/trash.ts';
import { isClipAddress } from '../../lib/article/clip-address.ts';
import type { Correction } from '../../lib/article/correction.ts';
import type { LeftOutPassage } from '../../lib/article/left-out.ts';
import { notesOf } from '../../lib/article/reader-notes.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { send } from '../../lib/messaging/messenger.ts';
import type { Around } from '../../lib/platform/find-passage.ts';
import { openReader } from '../../lib/platform/reader-page.ts';
import { thisMachine } from '../../lib/platform/this-machine.ts';
import { articleView } from '../../lib/storage/queries.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { ArticleCite } from './ArticleCite.tsx';
import { ArticleEvidence } from './ArticleEvidence.tsx';
import { EarlierCaptures } from './EarlierCaptures.tsx';
import { KeepingSection } from './KeepingSection.tsx';
import { KeptBesides } from './KeptBesides.tsx';
import { noteActions } from './note-actions.ts';
import { QuotesSection } from './QuotesSection.tsx';
import { RelatedSection } from './RelatedSection.tsx';
import { readingItem } from './reading-item.ts';
import { putBack as putBackFromTrash } from './trash-actions.ts';
import type { ReadingList } from './use-saved-reading.ts';
import { VersionsSection } from './VersionsSection.tsx';
import { WatchLine } from './WatchLine.tsx';

export interface KeptArticleProps {
  /** Must be the component's `key` too: another article is another component, so that nothing of the last one shows. */
  articleId: string;
  /** The tab that shows it. */
  tabId: number;
  reading: ReadingList;
  /** The passage that was clipped last, whose note is open; null: none was. */
  clipped: string | null;
  notices: Notices;
  onShowInPage: (correction: Correction, part: 'note' | 'passage', around?: Around) => void;
  onShowPassage: (passage: LeftOutPassage) => void;
  /** Shows any words in the page. */
  onShowText: (text: string, around?: Around) => void;
  onReadAgain: () => void;
  onAllCorrections: () => void;
  /** Shows what takes the room. */
  onFreeSpace: () => void;
}

/** An article of the archive, followed live. */
export function KeptArticle({
  articleId,
  tabId,
  reading,
  clipped,
  notices,
  onShowInPage,
  onShowPassage,
  onShowText,
  onReadAgain,
  onAllCorrections,
  onFreeSpace,
}: KeptArticleProps) {
  const [handsOver, setHandsOver] = useState(false);
  const view = useLiveQuery(() => articleView(articleId), [articleId]);
  const [exporting, setExporting] = useState(false);
  if (view.status === 'loading') return <ReadingScreen />;
  if (view.status === 'failed') {
    const state = view.error === 'storage-full' ? 'storage-full' : 'storage-stuck';
    return <PageStateScreen state={state} onAct={() => location.reload()} onFreeSpace={onFreeSpace} />;
  }
  if (view.value === null) return <PageStateScreen state="missing" onAct={onReadAgain} />;

  const { facts, marks } = view.value;
  const { tried } = notices;
  const isClip = isClipAddress(facts.canonicalUrl);
  const saved = marks.savedAt !== null;
  const toggleSaved = async (save: boolean) => {
    if (!(await tried(save ? saveArticle(articleId) : unsaveArticle(articleId)))) return;
    // Where the reader wants pictures kept, they come by themselves; nobody waits for them.
    if (save) void send('background/article-saved', { articleId });
  };
  // What lies in the trash is shown; to be worked on it is put back.
  const { trashedAt } = marks;
  const putBack = async (passage: LeftOutPassage, back: boolean) => {
    if (!(await tried(putBackPassage(articleId, passage.id, back)))) return;
    const text = back ? i18n.t('toasts.putBack', passage.words) : i18n.t('toasts.leftOut');
    notices.say({ text, undo: null, unseen: true });
  };
  const showInPage: ShowCorrection = (correction, part) => {
    const own = part === 'note' ? marks.ownNotes.find(({ text }) => text === correction.text) : undefined;
    onShowInPage(correction, part, own && { before: own.before, after: own.after });
  };
  const screen = (
    <ArticleScreen
      facts={facts}
      notes={notesOf(facts.corrections, marks)}
      noteActions={noteActions(articleId, tabId, marks, notices)}
      savedUrls={reading.savedAmong(facts.related.map(({ url }) => url))}
      onToggleRelated={(item) => reading.toggle(readingItem(item, facts), articleId)}
      onShowInPage={showInPage}
      putBack={
        trashedAt === null
          ? { ids: new Set(marks.putBack), onChange: (passage, back) => void putBack(passage, back) }
          : null
      }
      onShowPassage={onShowPassage}
      onAllCorrections={onAllCorrections}
      action={
        <MastheadActions>
          <Button onClick={() => void openReader(articleId).catch((error: unknown) => reportDefect('reader', error))}>
            {i18n.t('reader.read')}
          </Button>
          {trashedAt === null && <SaveToggle saved={saved} onToggle={(save) => void toggleSaved(save)} />}
        </MastheadActions>
      }
      tools={
        <>
          <ArticleCite articleId={articleId} />
          <Button look="quiet" onClick={() => setExporting(true)}>
            {i18n.t('exporting.open')}
          </Button>
          <Button look="quiet" onClick={() => setHandsOver(true)}>
            {i18n.t('handOver.open')}
          </Button>
        </>
      }
    >
      <VersionsSection articleId={articleId}>
        {/* What answers at a clip's address is its page, which is another text. */}
        {!isClip && <WatchLine articleId={articleId} notices={notices} inTrash={trashedAt !== null} />}
        {trashedAt === null && !isClip && <EarlierCaptures articleId={articleId} notices={notices} />}
        <ArticleEvidence articleId={articleId} />
      </VersionsSection>
      {trashedAt === null && (
        <>
          <QuotesSection
            articleId={articleId}
            tabId={tabId}
            facts={facts}
            noteOpen={clipped}
            notices={notices}
            onShowInPage={onShowText}
          />
          <KeptBesides articleId={articleId} tabId={tabId} url={view.value.article.url} notices={notices} />
          <KeepingSection view={view.value} notices={notices} />
          <RelatedSection articleId={articleId} />
        </>
      )}
    </ArticleScreen>
  );
  return (
    <>
      {exporting && (
        <ExportArticle
          headline={facts.headline}
          version={null}
          desk={articleDesk(articleId, thisMachine, notices)}
          onClose={() => setExporting(false)}
        />
      )}
      {trashedAt !== null && (
        <InTrash goesAt={goesAt(trashedAt)} onPutBack={() => void putBackFromTrash(articleId, notices)} />
      )}
      {isClip && <Banner title={i18n.t('clip.ownText.title')} text={i18n.t('clip.ownText.text')} />}
      {screen}
      {handsOver && (
        <HandOverArticle
          articleId={articleId}
          versionId={null}
          facts={facts}
          takenAt={view.value.takenAt}
          deskFor={(handed) => handOverDesk(handed, thisMachine, notices)}
          onClose={() => setHandsOver(false)}
        />
      )}
    </>
  );
}
