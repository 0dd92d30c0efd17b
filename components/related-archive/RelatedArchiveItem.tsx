import { i18n } from '#i18n';
import type { RelatedArticle } from '../../lib/article/related-article.ts';
import { formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './RelatedArchiveItem.module.css';
import { relatedReasonWords } from './related-reason-words.ts';

export interface RelatedArchiveItemProps {
  article: RelatedArticle;
  /** Where its kept text is shown. */
  href: string;
  inNewTab: boolean;
}

/** One article of the archive: headline, where and when it was published, and why it stands here, strongest reason first. */
export function RelatedArchiveItem({ article, href, inNewTab }: RelatedArchiveItemProps) {
  const { headline, inLanguage, publisher, datePublished, reasons } = article;
  const locale = readerLocale();
  return (
    <article class={styles.item}>
      <h3 class={styles.title}>
        <a
          class={styles.headline}
          href={href}
          lang={inLanguage ?? ''}
          dir={textDirection(headline, inLanguage)}
          {...(inNewTab ? { target: '_blank', title: i18n.t('panel.opensInTab') } : {})}
        >
          {headline}
        </a>
      </h3>
      <p class={styles.source}>
        <bdi>{publisher}</bdi>
        {datePublished !== null && <span> · {formatStatedDate(dayOf(datePublished), locale)}</span>}
      </p>
      <ul class={styles.reasons}>
        {reasons.map((reason) => {
          const words = relatedReasonWords(reason, locale);
          return (
            <li key={words} class={styles.reason}>
              {words}
            </li>
          );
        })}
      </ul>
    </article>
  );
}

/** The day that a page states, without the time: enough to tell what came first. */
function dayOf(stated: string): string {
  return stated.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1');
}
