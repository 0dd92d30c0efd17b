import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CorrectionEntry } from '../../lib/article/correction-entry.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { CorrectionItem, type CorrectionItemProps } from './CorrectionItem.tsx';
import styles from './CorrectionList.module.css';
import { Pages } from './Pages.tsx';

export interface CorrectionListProps {
  /** The notes of this page alone. */
  entries: readonly CorrectionEntry[];
  /** Of all pages. */
  counts: { corrections: number; updates: number; articles: number };
  /** Counted from 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
  onDismiss: CorrectionItemProps['onDismiss'];
}

/** The notes, newest first, with how many there are and by what they are ordered; a page at a time. */
export function CorrectionList({ entries, counts, page, pages, onPage, onDismiss }: CorrectionListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  const locale = readerLocale();
  // Another page begins at its beginning, for the eye and for the keyboard.
  useEffect(() => {
    if (shown.current !== page) heading.current?.focus();
    shown.current = page;
  }, [page]);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} class={styles.count} aria-live="polite">
        {countWords(counts).map((words, at) => (
          <span key={words} class={at === 0 ? styles.main : styles.aside}>
            {at > 0 && ' '}
            {words}
          </span>
        ))}
      </h2>
      <p class={styles.order}>{i18n.t('library.corrections.order')}</p>
      <ol class={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <CorrectionItem entry={entry} onDismiss={onDismiss} />
          </li>
        ))}
      </ol>
      <Pages
        label={i18n.t('library.corrections.pages')}
        newer={i18n.t('library.corrections.newer')}
        older={i18n.t('library.corrections.older')}
        where={i18n.t('library.corrections.page', [formatCount(page, locale), formatCount(pages, locale)])}
        page={page}
        pages={pages}
        onPage={onPage}
      />
    </section>
  );
}

/** "12 corrections", "in 9 articles", "2 updates, not counted": what is none is not said, but for the corrections. */
function countWords({ corrections, updates, articles }: CorrectionListProps['counts']): string[] {
  const locale = readerLocale();
  const words = [i18n.t('corrections.count', corrections, [formatCount(corrections, locale)])];
  if (corrections > 0) words.push(i18n.t('library.corrections.inArticles', articles, [formatCount(articles, locale)]));
  if (updates > 0) words.push(i18n.t('library.corrections.updates', updates, [formatCount(updates, locale)]));
  return words;
}
