import { i18n } from '#i18n';
import type { ClipFailure } from '../../lib/article/link-clip.ts';
import { formatDay } from '../../lib/foundation/intl-format.ts';
import { clipFailureWords } from '../clip/clip-words.ts';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './SavedReadingItem.module.css';

/** One piece of reading on the reader's list. Times are milliseconds since 1970. */
export interface SavedReading {
  id: string;
  url: string;
  headline: string;
  kicker: string | null;
  /** The publisher's name, or its host when the page named none. */
  publisher: string;
  savedAt: number;
  read: boolean;
  /** `waiting`: its page is to be fetched; else why it could not be clipped; null: that was not asked. */
  clip?: 'waiting' | ClipFailure | null;
}

export interface SavedReadingItemProps {
  item: SavedReading;
  /** Fetches its page and keeps the article. */
  onClip: (item: SavedReading) => void;
  onMarkRead: (item: SavedReading, read: boolean) => void;
  onRemove: (item: SavedReading) => void;
}

/** One line of the list: open it, mark it read, take it off. */
export function SavedReadingItem({ item, onClip, onMarkRead, onRemove }: SavedReadingItemProps) {
  const mark = item.read ? i18n.t('savedReading.markUnread') : i18n.t('savedReading.markRead');
  return (
    <div class={styles.item} data-read={item.read}>
      <ArticleText
        as="p"
        text={item.kicker === null ? item.publisher : `${item.publisher} · ${item.kicker}`}
        language={null}
        class={styles.from}
      />
      <PageLink url={item.url} text={item.headline} language={null} class={styles.headline} />
      {item.clip != null && (
        <p class={styles.clip} role="status">
          {item.clip === 'waiting' ? i18n.t('clip.waiting') : clipFailureWords(item.clip)}
        </p>
      )}
      <div class={styles.foot}>
        <span class={styles.date}>
          {item.read && <span class={styles.read}>{i18n.t('savedReading.read')}</span>}
          {i18n.t('savedReading.savedOn', [formatDay(item.savedAt, readerLocale())])}
        </span>
        <span class={styles.actions}>
          {item.clip !== 'waiting' && (
            <Button look="quiet" label={`${i18n.t('clip.again')}: ${item.headline}`} onClick={() => onClip(item)}>
              {i18n.t('clip.again')}
            </Button>
          )}
          <Button look="quiet" label={`${mark}: ${item.headline}`} onClick={() => onMarkRead(item, !item.read)}>
            {mark}
          </Button>
          <Button
            look="quiet"
            label={`${i18n.t('savedReading.remove')}: ${item.headline}`}
            onClick={() => onRemove(item)}
          >
            {i18n.t('savedReading.remove')}
          </Button>
        </span>
      </div>
    </div>
  );
}
