import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { ReadingTime } from '../../lib/article/reading-time.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Byline } from '../article/Byline.tsx';
import { DatelineFact } from '../article/DatelineFact.tsx';
import { Headline } from '../article/Headline.tsx';
import { Moment } from '../article/Moment.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ReaderHead.module.css';

export interface ReaderHeadProps {
  facts: ArticleFacts;
  /** The line above the headline; the section where there is none. */
  kicker: string | null;
  time: ReadingTime;
  /** Whether the dateline opens the text; else it is named here. */
  datelineInText: boolean;
  /** How many notes count as corrections, and the id of the first's place. */
  corrections: { count: number; anchor: string | null };
  /** Anchor of the headline, for reading aloud. */
  headlineKey: string;
  standfirstKey: string;
  /** Notes that stand above the text. */
  children?: ComponentChildren;
}

/** All that stands above the text: who publishes, headline, standfirst, who wrote it, where and when. */
export function ReaderHead({
  facts,
  kicker,
  time,
  datelineInText,
  corrections,
  headlineKey,
  standfirstKey,
  children,
}: ReaderHeadProps) {
  const { inLanguage: language, dateline, datePublished, dateModified, alternativeHeadline: standfirst } = facts;
  const over = kicker ?? facts.articleSection;
  return (
    <header class={styles.head}>
      <p class={styles.line}>
        {facts.publisher !== null && (
          <ArticleText text={facts.publisher} language={language} class={styles.publisher} />
        )}{' '}
        {over !== null && <ArticleText text={over} language={language} class={styles.kicker} />}
      </p>
      <div data-block={headlineKey} class={styles.headline}>
        <Headline headline={facts.headline} language={language} />
      </div>
      {standfirst !== null && (
        <div data-block={standfirstKey}>
          <ArticleText as="p" text={standfirst} language={language} class={styles.standfirst} />
        </div>
      )}
      {facts.authors.length > 0 && (
        <div class={styles.byline}>
          <Byline authors={facts.authors} language={language} />
        </div>
      )}
      <p class={styles.facts}>
        {facts.agency !== null && (
          <span>
            <ArticleText text={facts.agency} language={language} />
          </span>
        )}{' '}
        {dateline !== null && !datelineInText && (
          <span>
            <DatelineFact dateline={dateline} language={language} />
          </span>
        )}{' '}
        {datePublished !== null && (
          <span>
            {i18n.t('article.published')} <Moment stated={datePublished} />
          </span>
        )}{' '}
        {dateModified !== null && dateModified !== datePublished && (
          <span>
            {i18n.t('article.updated')} <Moment stated={dateModified} />
          </span>
        )}{' '}
        <span title={paceWords(time)}>{i18n.t('reader.minutes', time.minutes)}</span>
      </p>
      {corrections.count > 0 && corrections.anchor !== null && (
        <p class={styles.corrected}>
          <a href={`#${corrections.anchor}`}>{i18n.t('reader.corrections', corrections.count)}</a>
        </p>
      )}
      {children}
    </header>
  );
}

function paceWords({ pace, unit, measured }: ReadingTime): string {
  const figure: [string] = [formatCount(pace, readerLocale())];
  if (!measured) return i18n.t('reader.pace.other', figure);
  return unit === 'words' ? i18n.t('reader.pace.words', figure) : i18n.t('reader.pace.characters', figure);
}
