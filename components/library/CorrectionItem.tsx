import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import type { CorrectionEntry } from '../../lib/article/correction-entry.ts';
import { formatElapsed, formatInstant, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { Moment } from '../article/Moment.tsx';
import { Button } from '../controls/Button.tsx';
import { circumstances } from '../corrections/CorrectionNote.tsx';
import { correctionKindWords } from '../corrections/correction-words.ts';
import { WhyHere } from '../corrections/WhyHere.tsx';
import { WrongAndRight } from '../corrections/WrongAndRight.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './CorrectionItem.module.css';

export interface CorrectionItemProps {
  entry: CorrectionEntry;
  /** Takes it for no note of its article, or for one again. */
  onDismiss: (entry: CorrectionEntry, dismissed: boolean) => void;
}

/** Characters above which a note is cut to its first lines; nine in ten are shorter. */
const longText = 600;

/** One note of the archive: what it says, on which article, and what is known of its dates. */
export function CorrectionItem({ entry, onDismiss }: CorrectionItemProps) {
  const id = useId();
  const { correction, inLanguage: language } = entry;
  const { kind, label, date, wrong, right, text } = correction;
  const [all, setAll] = useState(text.length <= longText);
  const headline = entry.headline.trim() || i18n.t('article.untitled');
  const dismissing = dismissWords(entry);
  return (
    <article class={styles.item} data-counts={countsAsCorrection(correction)} aria-labelledby={id}>
      <p class={styles.head}>
        <span class={styles.kind}>{correctionKindWords(kind)}</span>
        {label !== null && <ArticleText as="q" text={label} language={language} class={styles.label} />}
        <span class={styles.date}>{date === null ? i18n.t('corrections.undated') : <Moment stated={date} />}</span>
      </p>
      <h3 id={id} class={styles.headline} dir={textDirection(headline, language)}>
        <PageLink url={entry.url} text={headline} language={language} />
      </h3>
      <About entry={entry} />
      {(wrong !== null || right !== null) && <WrongAndRight wrong={wrong} right={right} language={language} />}
      <ArticleText
        as="blockquote"
        text={text}
        language={language}
        class={all ? styles.text : `${styles.text} ${styles.cut}`}
      />
      {!all && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {i18n.t('article.showAll')}
        </Button>
      )}
      <Phrases all={circumstances(correction)} />
      <Phrases all={knownOf(entry)} />
      <div class={styles.actions}>
        {/* What the reader marked is taken back where it was marked, on its article. */}
        {(entry.by === 'publisher' || entry.dismissed) && (
          <Button look="quiet" label={`${dismissing}: ${headline}`} onClick={() => onDismiss(entry, !entry.dismissed)}>
            {dismissing}
          </Button>
        )}
        <WhyHere correction={correction} language={language} />
      </div>
    </article>
  );
}

/** The line under the headline: who publishes, who wrote, and when. */
function About({ entry }: { entry: CorrectionEntry }) {
  const { publisher, authors, datePublished, inLanguage } = entry;
  return (
    <p class={styles.phrases}>
      {/* Each in a frame of our own, so that the dot after it stands where our words go on. */}
      <span class={styles.publisher}>
        <ArticleText text={publisher} language={inLanguage} />
      </span>{' '}
      {authors.length > 0 && (
        <span>
          <ArticleText text={authors.join(', ')} language={inLanguage} />
        </span>
      )}{' '}
      {datePublished !== null && (
        <span>{i18n.t('library.entry.published', [formatStatedDate(datePublished, readerLocale())])}</span>
      )}
    </p>
  );
}

function Phrases({ all }: { all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <p class={styles.phrases}>
      {all.map((words) => (
        <Fragment key={words}>
          <span>{words}</span>{' '}
        </Fragment>
      ))}
    </p>
  );
}

/** What Dateline knows of the note besides its words. */
function knownOf({ timeToCorrection, firstSeenAt, standing, by, dismissed }: CorrectionEntry): string[] {
  const locale = readerLocale();
  const phrases = [
    timeToCorrection === null ? null : afterWords(timeToCorrection, locale),
    i18n.t('keeping.firstSeen', [formatInstant(firstSeenAt, locale)]),
    standing === 'gone' ? i18n.t('library.entry.gone') : null,
    standing === 'unknown' ? i18n.t('library.entry.unknown') : null,
    by === 'reader' ? i18n.t('corrections.reader.marked') : null,
    dismissed ? i18n.t('library.entry.dismissed') : null,
  ];
  return phrases.filter((phrase) => phrase !== null);
}

function afterWords(time: { days: number; minutes: number | null }, locale: string): string {
  if (time.days === 0 && time.minutes === null) return i18n.t('library.entry.sameDay');
  return i18n.t('library.entry.after', [formatElapsed(time, locale)]);
}

function dismissWords({ dismissed, correction }: CorrectionEntry): string {
  if (dismissed) return i18n.t('corrections.reader.restore');
  return countsAsCorrection(correction)
    ? i18n.t('corrections.reader.dismiss')
    : i18n.t('corrections.reader.dismissUpdate');
}
