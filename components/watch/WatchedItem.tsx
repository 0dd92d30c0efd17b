import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import styles from './WatchedItem.module.css';
import { type ShownWatch, WatchStatus, type WatchStatusProps } from './WatchStatus.tsx';

/** A watched article as a list shows it. */
export interface WatchedEntry extends ShownWatch {
  articleId: string;
  /** The address that is fetched. */
  url: string;
  headline: string;
  /** The publisher's name, else the host. */
  publisher: string;
  inLanguage: string | null;
  held: boolean;
}

export interface WatchedItemProps {
  entry: WatchedEntry;
  pause: WatchStatusProps['pause'];
  now: number;
  onCheck: (entry: WatchedEntry) => void;
  onStop: (entry: WatchedEntry) => void;
}

/** One watched article: what it is, how it stands with it, and what can be done. */
export function WatchedItem({ entry, pause, now, onCheck, onStop }: WatchedItemProps) {
  const id = useId();
  const headline = entry.headline.trim() || i18n.t('article.untitled');
  const check = entry.stopped === null ? i18n.t('watch.checkNow') : i18n.t('watch.again');
  return (
    <article class={styles.item} aria-labelledby={id}>
      <p class={styles.publisher}>
        <ArticleText text={entry.publisher} language={entry.inLanguage} />
      </p>
      <h3 id={id} class={styles.headline} dir={textDirection(headline, entry.inLanguage)}>
        <PageLink url={entry.url} text={headline} language={entry.inLanguage} />
      </h3>
      <WatchStatus watch={entry} pause={pause} now={now} />
      <p class={styles.actions}>
        {!entry.held && (
          <Button look="quiet" label={`${check}: ${headline}`} onClick={() => onCheck(entry)}>
            {check}
          </Button>
        )}
        <Button look="quiet" label={`${i18n.t('watch.stop')}: ${headline}`} onClick={() => onStop(entry)}>
          {i18n.t('watch.stop')}
        </Button>
      </p>
    </article>
  );
}
