import { i18n } from '#i18n';
import type { LibraryEntry } from '../../lib/article/library-entry.ts';
import { formatCount, formatDay, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { BookmarkMark } from '../theme/BookmarkMark.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ArticleRow.module.css';

/** When it was published, as far as the page says so, and when it was last seen; a link that was imported was not. */
export function ArticleDates({ entry: { datePublished, lastSeenAt, pageUnread = false } }: { entry: LibraryEntry }) {
  const locale = readerLocale();
  return (
    <>
      {datePublished !== null && (
        <span>
          <time dateTime={datePublished}>
            {i18n.t('library.entry.published', [formatStatedDate(datePublished, locale)])}
          </time>
        </span>
      )}{' '}
      {pageUnread ? (
        <span>{i18n.t('importing.unread')}</span>
      ) : (
        <span>
          <time dateTime={new Date(lastSeenAt).toISOString()}>
            {i18n.t('library.articles.lastSeen', [formatDay(lastSeenAt, locale)])}
          </time>
        </span>
      )}
    </>
  );
}

export interface ArticleMarksProps {
  entry: LibraryEntry;
  collectionNames: ReadonlyMap<string, string>;
}

/** What its publisher corrected and changed, and what the reader did with it. Takes no room where there is nothing. */
export function ArticleMarks({ entry, collectionNames }: ArticleMarksProps) {
  const { corrections, versions, savedAt, readAt, tags, collections, noted } = entry;
  const names = collections.map((id) => collectionNames.get(id)).filter((name) => name !== undefined);
  const locale = readerLocale();
  if (corrections === 0 && versions < 2 && savedAt === null && tags.length === 0 && names.length === 0 && !noted) {
    return null;
  }
  return (
    <ul class={styles.marks}>
      {corrections > 0 && (
        <li class={styles.corrections}>
          {i18n.t('corrections.count', corrections, [formatCount(corrections, locale)])}
        </li>
      )}
      {versions > 1 && <li>{i18n.t('library.articles.changed', [formatCount(versions, locale)])}</li>}
      {savedAt !== null && (
        <li>
          <BookmarkMark filled /> {i18n.t('keeping.saved')}
        </li>
      )}
      {savedAt !== null && readAt === null && <li class={styles.unread}>{i18n.t('library.articles.unread')}</li>}
      {noted && <li>{i18n.t('library.articles.noted')}</li>}
      {names.map((name) => (
        <li key={`in ${name}`}>
          <bdi>{name}</bdi>
        </li>
      ))}
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>#{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
