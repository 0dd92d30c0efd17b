import { i18n } from '#i18n';
import type { Related } from '../../lib/article/article-context.ts';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { BookmarkMark } from '../theme/BookmarkMark.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import styles from './RelatedItem.module.css';

export interface RelatedItemProps {
  item: Related;
  language: string | null;
  saved: boolean;
  /** Null where nothing can be kept (private windows): the button is then absent. */
  onToggleSaved: ((item: Related) => void) | null;
}

/** One piece of other reading: kicker, headline, excerpt, and one click to save it for later. */
export function RelatedItem({ item, language, saved, onToggleSaved }: RelatedItemProps) {
  const words = saved ? i18n.t('related.savedForLater') : i18n.t('related.saveForLater');
  return (
    <div class={styles.item}>
      {item.kicker !== null && <ArticleText as="p" text={item.kicker} language={language} class={styles.kicker} />}
      <PageLink url={item.url} text={item.headline} language={language} class={styles.headline} />
      {item.excerpt !== null && <ArticleText as="p" text={item.excerpt} language={language} class={styles.excerpt} />}
      {onToggleSaved !== null && (
        <Button look="quiet" pressed={saved} label={`${words}: ${item.headline}`} onClick={() => onToggleSaved(item)}>
          <BookmarkMark filled={saved} />
          {words}
        </Button>
      )}
    </div>
  );
}
