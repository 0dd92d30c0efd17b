import { i18n } from '#i18n';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import type { ReaderNote } from '../../lib/article/reader-notes.ts';
import { Moment } from '../article/Moment.tsx';
import { correctionKindWords } from '../corrections/correction-words.ts';
import { WrongAndRight } from '../corrections/WrongAndRight.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './NoteInPlace.module.css';
import { correctedAnchor, noteAnchor } from './text-anchors.ts';

export interface NoteInPlaceProps {
  note: ReaderNote;
  language: string | null;
  /** Whether the corrected passage is marked in the text. */
  leads: boolean;
}

/** A note of the publisher where it stood, set apart from the text by the proof-reader's red. */
export function NoteInPlace({ note, language, leads }: NoteInPlaceProps) {
  const { id, correction, by } = note;
  const { kind, date, text, wrong, right, position } = correction;
  return (
    <div
      role="note"
      id={noteAnchor(id)}
      tabIndex={-1}
      class={styles.note}
      data-counts={countsAsCorrection(correction)}
      aria-label={correctionKindWords(kind)}
    >
      <p class={styles.head}>
        <span class={styles.kind}>{correctionKindWords(kind)}</span>
        {by === 'reader' && <span>{i18n.t('reader.note.byYou')}</span>}
        {position === 'metadata' && <span>{i18n.t('reader.note.metadata')}</span>}
        {date !== null && (
          <span class={styles.date}>
            <Moment stated={date} />
          </span>
        )}
      </p>
      <ArticleText as="p" text={text} language={language} class={styles.text} />
      {(wrong !== null || right !== null) && (
        <div class={styles.values}>
          <WrongAndRight wrong={wrong} right={right} language={language} />
        </div>
      )}
      {leads && (
        <a class={styles.onward} href={`#${correctedAnchor(id)}`}>
          {i18n.t('reader.note.seePassage')}
        </a>
      )}
    </div>
  );
}
