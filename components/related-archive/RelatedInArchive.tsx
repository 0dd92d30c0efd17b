import { i18n } from '#i18n';
import type { RelatedArticle } from '../../lib/article/related-article.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { Section } from '../theme/Section.tsx';
import { RelatedArchiveItem } from './RelatedArchiveItem.tsx';
import styles from './RelatedInArchive.module.css';

export interface RelatedInArchiveProps {
  /** In the order they are shown. None: nothing is drawn. */
  articles: readonly RelatedArticle[];
  /** Where an article's kept text is shown, within the extension. */
  hrefOf: (articleId: string) => string;
  /** Whether a link opens a tab of its own: beside a page, whose place it must not take. */
  inNewTab: boolean;
}

/** Articles of the reader's own archive that have to do with the one that is open, each with its reasons. */
export function RelatedInArchive({ articles, hrefOf, inNewTab }: RelatedInArchiveProps) {
  if (articles.length === 0) return null;
  const locale = readerLocale();
  const explained = articles.some(({ reasons }) => reasons.some(({ kind }) => kind === 'same-text'));
  return (
    <Section title={i18n.t('relatedArchive.title')} aside={formatCount(articles.length, locale)}>
      <ul class={styles.items}>
        {articles.map((article) => (
          <li key={article.id}>
            <RelatedArchiveItem article={article} href={hrefOf(article.id)} inNewTab={inNewTab} />
          </li>
        ))}
      </ul>
      {explained && <p class={styles.note}>{i18n.t('relatedArchive.share')}</p>}
    </Section>
  );
}
