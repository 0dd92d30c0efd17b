import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Correction, countsAsCorrection } from '../../lib/article/correction.ts';
import { formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { Moment } from '../article/Moment.tsx';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './CorrectionNote.module.css';
import {
  correctionCauseWords,
  correctionKindWords,
  correctionPositionWords,
  correctionTargetWords,
} from './correction-words.ts';
import { Passage } from './Passage.tsx';
import { WhyHere } from './WhyHere.tsx';
import { WrongAndRight } from './WrongAndRight.tsx';

/** Shows a note, or the passage that it corrected, in the page. */
export type ShowCorrection = (correction: Correction, part: 'note' | 'passage') => void;

/** What `Correction.from` says of a passage that the reader marked by hand. */
const byHand = 'reader';

export interface CorrectionNoteProps {
  correction: Correction;
  language: string | null;
  onShowInPage: ShowCorrection;
  /** Stands where the kind is named: a way to change it. */
  kind?: ComponentChildren;
  /** More buttons beside "Show in page". */
  children?: ComponentChildren;
}

/** One note: what it is, when, where in the story, wrong and right when it says so, and its full text. */
export function CorrectionNote({ correction, language, onShowInPage, kind, children }: CorrectionNoteProps) {
  const { label, date, wrong, right, text } = correction;
  const inPage = isInPage(correction);
  return (
    <article class={styles.note} data-counts={countsAsCorrection(correction)}>
      <p class={styles.head}>
        <span class={styles.kind}>{kind ?? correctionKindWords(correction.kind)}</span>
        {label !== null && <ArticleText as="q" text={label} language={language} class={styles.label} />}
        <span class={styles.date}>{date === null ? i18n.t('corrections.undated') : <Moment stated={date} />}</span>
      </p>
      {(wrong !== null || right !== null) && <WrongAndRight wrong={wrong} right={right} language={language} />}
      <ArticleText as="blockquote" text={text} language={language} class={styles.text} />
      <Passage correction={correction} language={language} onShow={() => onShowInPage(correction, 'passage')} />
      <p class={styles.where}>
        {circumstances(correction).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      {(inPage || children !== undefined) && (
        <p class={styles.actions}>
          {inPage && (
            <Button look="quiet" onClick={() => onShowInPage(correction, 'note')}>
              {i18n.t('corrections.showInPage')}
            </Button>
          )}
          {children}
        </p>
      )}
      <WhyHere correction={correction} language={language} />
    </article>
  );
}

/** A note that stands in the metadata only, and does not say what is right, leads to no place in the page. */
function isInPage({ position, right }: Correction): boolean {
  return position !== 'metadata' || right !== null;
}

/** What else the note says of itself, in short phrases. Words of the page are kept apart from ours by direction marks. */
export function circumstances({ target, place, storyDate, cause, position, from }: Correction): string[] {
  const phrases: (string | null)[] = [
    correctionTargetWords(target),
    place === null ? null : i18n.t('corrections.place', [`\u2068${place}\u2069`]),
    storyDate === null ? null : i18n.t('corrections.storyDate', [formatStatedDate(storyDate, readerLocale())]),
    correctionCauseWords(cause),
    from === byHand ? i18n.t('corrections.reader.marked') : correctionPositionWords(position),
  ];
  return phrases.filter((phrase) => phrase !== null);
}
