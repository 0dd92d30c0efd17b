import { i18n } from '#i18n';
import type { FoundArticle } from '../../lib/article/search-hit.ts';
import { formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './SearchHit.module.css';
import { Snippet } from './Snippet.tsx';

export interface SearchHitProps {
  hit: FoundArticle;
  /** Where it is read, within the extension. */
  href: string;
  onOpen: (articleId: string) => void;
}

/** One article of a short list of results: who publishes it and when, its headline, and the passage that answers. */
export function SearchHit({ hit, href, onOpen }: SearchHitProps) {
  const { articleId, publisher, datePublished, headline, passage, language } = hit;
  const isUntitled = headline.every(({ text }) => text.trim() === '');
  const runs = isUntitled ? [{ text: i18n.t('article.untitled'), marked: false }] : headline;
  return (
    <article class={styles.hit}>
      <p class={styles.about}>
        <span class={styles.publisher}>
          <ArticleText text={publisher} language={language} />
        </span>{' '}
        {datePublished !== null && <span>{formatStatedDate(datePublished, readerLocale())}</span>}
      </p>
      <a
        class={styles.headline}
        href={href}
        onClick={(event) => {
          // Other buttons and keys are the browser's: a new tab, a new window.
          if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(articleId);
        }}
      >
        <MarkedText runs={runs} language={isUntitled ? i18n.t('language.tag') : language} />
      </a>
      <Snippet passage={passage} language={language} />
    </article>
  );
}
