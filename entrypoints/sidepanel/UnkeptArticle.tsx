import { i18n } from '#i18n';
import { ArticleScreen } from '../../components/article/ArticleScreen.tsx';
import { Button } from '../../components/controls/Button.tsx';
import type { ShowCorrection } from '../../components/corrections/CorrectionNote.tsx';
import { Banner } from '../../components/states/Banner.tsx';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { LeftOutPassage } from '../../lib/article/left-out.ts';
import { noNoteMarks, notesOf } from '../../lib/article/reader-notes.ts';

export interface UnkeptArticleProps {
  facts: ArticleFacts;
  because: 'private' | 'storage-stuck' | 'storage-full';
  onShowInPage: ShowCorrection;
  onShowPassage: (passage: LeftOutPassage) => void;
  onReadAgain: () => void;
  /** Shows what takes the room. */
  onFreeSpace: () => void;
}

/** An article that is shown and not kept: why stands above it, and nothing that would keep anything is offered. */
export function UnkeptArticle({
  facts,
  because,
  onShowInPage,
  onShowPassage,
  onReadAgain,
  onFreeSpace,
}: UnkeptArticleProps) {
  return (
    <>
      {because === 'private' && <Banner title={i18n.t('states.private.title')} text={i18n.t('states.private.text')} />}
      {because === 'storage-stuck' && (
        <Banner title={i18n.t('states.notKeptStuck.title')} text={i18n.t('states.notKeptStuck.text')} />
      )}
      {because === 'storage-full' && (
        <Banner title={i18n.t('states.notKeptFull.title')} text={i18n.t('states.notKeptFull.text')} />
      )}
      <ArticleScreen
        facts={facts}
        notes={notesOf(facts.corrections, noNoteMarks)}
        noteActions={null}
        savedUrls={new Set()}
        onToggleRelated={null}
        onShowInPage={onShowInPage}
        putBack={null}
        onShowPassage={onShowPassage}
        action={
          because !== 'private' && (
            <>
              <Button onClick={onReadAgain}>{i18n.t('states.storageFull.action')}</Button>{' '}
              {because === 'storage-full' && <Button onClick={onFreeSpace}>{i18n.t('storage.full.free')}</Button>}
            </>
          )
        }
      />
    </>
  );
}
