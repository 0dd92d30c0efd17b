import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ArticleFacts, Related } from '../../lib/article/article-context.ts';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import type { LeftOutPassage } from '../../lib/article/left-out.ts';
import { correctionCount, type ReaderNote } from '../../lib/article/reader-notes.ts';
import { CorrectionHistory } from '../corrections/CorrectionHistory.tsx';
import type { ShowCorrection } from '../corrections/CorrectionNote.tsx';
import { NoCorrections } from '../corrections/NoCorrections.tsx';
import type { NoteActions } from '../corrections/note-actions.ts';
import { ReaderNotes } from '../corrections/ReaderNotes.tsx';
import { Updates } from '../corrections/Updates.tsx';
import type { PutBack } from '../receipt/put-back.ts';
import { RelatedReading } from '../related/RelatedReading.tsx';
import { ArticleFactList } from './ArticleFactList.tsx';
import { Credits } from './Credits.tsx';
import { Headline } from './Headline.tsx';
import { Masthead } from './Masthead.tsx';
import { MastheadTools } from './MastheadTools.tsx';
import { Sources } from './Sources.tsx';
import { Standfirst } from './Standfirst.tsx';

export interface ArticleScreenProps {
  facts: ArticleFacts;
  /** The article's notes as this reader has them. */
  notes: readonly ReaderNote[];
  /** What can be done with notes; null where nothing can be kept. */
  noteActions: NoteActions | null;
  /** Addresses on the reader's list of saved reading. */
  savedUrls: ReadonlySet<string>;
  /** Null where nothing can be kept (a private window): the buttons are then absent. */
  onToggleRelated: ((item: Related) => void) | null;
  onShowInPage: ShowCorrection;
  /** What the reader put back into the text; null where nothing can be kept. */
  putBack: PutBack | null;
  onShowPassage: (passage: LeftOutPassage) => void;
  /** Leads from the article's notes to those of all articles; left out where there is no way there. */
  onAllCorrections?: (() => void) | undefined;
  /** What stands at the end of the masthead line: the button that saves. */
  action?: ComponentChildren;
  /** Ways out of the archive, in a quiet line below the masthead: citing, exporting, handing over. */
  tools?: ComponentChildren;
  /** What stands above related reading: the reader's own tags and note. */
  children?: ComponentChildren;
}

/** All that is known of an article, facts first: a correction is the first thing under the headline. */
export function ArticleScreen({
  facts,
  notes,
  noteActions,
  savedUrls,
  onToggleRelated,
  onShowInPage,
  putBack,
  onShowPassage,
  onAllCorrections,
  action,
  tools,
  children,
}: ArticleScreenProps) {
  const { inLanguage: language } = facts;
  const corrected = correctionCount(notes) > 0;
  const acted = useRef(false);
  const actions: NoteActions | null = noteActions && {
    ...noteActions,
    onDismiss: (note, dismissed) => {
      acted.current = true;
      noteActions.onDismiss(note, dismissed);
    },
    onUnmark: (note) => {
      acted.current = true;
      noteActions.onUnmark(note);
    },
  };
  return (
    <article>
      <Masthead publisher={facts.publisher} articleSection={facts.articleSection} language={language}>
        {action}
      </Masthead>
      {tools !== undefined && <MastheadTools>{tools}</MastheadTools>}
      <Headline headline={facts.headline} language={language} />
      {corrected && (
        <CorrectionHistory
          notes={notes}
          language={language}
          onShowInPage={onShowInPage}
          actions={actions}
          onShowAll={onAllCorrections}
        />
      )}
      {facts.alternativeHeadline !== null && <Standfirst text={facts.alternativeHeadline} language={language} />}
      <ArticleFactList facts={facts} putBack={putBack} onShowPassage={onShowPassage} />
      {!corrected && (
        <NoCorrections
          updated={notes.length > 0}
          dismissed={notes.some(({ correction, dismissed }) => dismissed && countsAsCorrection(correction))}
        />
      )}
      <Updates notes={notes} language={language} onShowInPage={onShowInPage} actions={actions} />
      <ReaderNotes notes={notes} language={language} actions={actions} acted={acted} />
      {facts.credits.length > 0 && <Credits credits={facts.credits} language={language} />}
      {children}
      <RelatedReading items={facts.related} language={language} savedUrls={savedUrls} onToggleSaved={onToggleRelated} />
      <Sources facts={facts} />
    </article>
  );
}
