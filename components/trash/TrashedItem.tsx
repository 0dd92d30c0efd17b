import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay, formatUntil } from '../../lib/foundation/intl-format.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { Button } from '../controls/Button.tsx';
import { Confirmation } from '../controls/Confirmation.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './TrashedItem.module.css';

/** An article in the trash as a list shows it. Times in milliseconds since 1970. */
export interface TrashedEntry {
  articleId: string;
  url: string;
  headline: string;
  /** The publisher's name, else the host. */
  publisher: string;
  inLanguage: string | null;
  /** When it goes for good. */
  goesAt: number;
  versionCount: number;
  /** Whether it was watched, and will be again. */
  isWatched: boolean;
}

export interface TrashedItemProps {
  entry: TrashedEntry;
  now: number;
  onPutBack: (entry: TrashedEntry) => void;
  /** Deletes it for good; asked for twice. */
  onDelete: (entry: TrashedEntry) => void;
}

/** One article in the trash: what it is, when it goes, and the two ways out. */
export function TrashedItem({ entry, now, onPutBack, onDelete }: TrashedItemProps) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const asked = useRef<HTMLButtonElement>(null);
  const headline = entry.headline.trim() || i18n.t('article.untitled');
  const locale = readerLocale();
  const left = entry.goesAt - now;
  return (
    <article class={styles.item} aria-labelledby={id}>
      <p class={styles.publisher}>
        <ArticleText text={entry.publisher} language={entry.inLanguage} />
      </p>
      <h3 id={id} class={styles.headline} dir={textDirection(headline, entry.inLanguage)}>
        <PageLink url={entry.url} text={headline} language={entry.inLanguage} />
      </h3>
      <p class={styles.when}>
        {left > 0
          ? i18n.t('trash.goes', [formatDay(entry.goesAt, locale), formatUntil(left, locale)])
          : i18n.t('trash.goesNow')}
        {entry.isWatched && <> {i18n.t('trash.watchPaused')}</>}
      </p>
      {asking ? (
        <Confirmation
          text={i18n.t('trash.deleteAsk', entry.versionCount)}
          action={i18n.t('trash.deleteForGood')}
          onConfirm={() => {
            setAsking(false);
            onDelete(entry);
          }}
          onCancel={() => {
            setAsking(false);
            // Drawn again by then.
            setTimeout(() => asked.current?.focus());
          }}
        />
      ) : (
        <p class={styles.actions}>
          <Button look="quiet" label={`${i18n.t('trash.putBack')}: ${headline}`} onClick={() => onPutBack(entry)}>
            {i18n.t('trash.putBack')}
          </Button>
          <Button
            look="quiet"
            label={`${i18n.t('trash.delete')}: ${headline}`}
            buttonRef={asked}
            onClick={() => setAsking(true)}
          >
            {i18n.t('trash.delete')}
          </Button>
        </p>
      )}
    </article>
  );
}
