import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './KeptPageFrame.module.css';

export interface KeptPageFrameProps {
  url: string;
  /** Milliseconds since 1970. */
  takenAt: number;
  /** Where the article's text is read. */
  readHref: string;
  sandbox: string;
  /** The frame is there and empty: draw the page. */
  onFrame: (frame: HTMLIFrameElement) => void;
  onSave: () => void;
}

/** A kept page below one line that says what it is. */
export function KeptPageFrame({ url, takenAt, readHref, sandbox, onFrame, onSave }: KeptPageFrameProps) {
  const drawn = useRef(false);
  const when = formatInstant(takenAt, readerLocale());
  return (
    <div class={styles.whole}>
      <header class={styles.line}>
        <h1 class={styles.title}>{i18n.t('pageAsSeen.taken', [when])}</h1>
        <span class={styles.address} dir="ltr">
          {url}
        </span>
        <nav class={styles.ways} aria-label={i18n.t('pageAsSeen.title')}>
          <a href={readHref}>{i18n.t('pageAsSeen.read')}</a>
          <a href={url} target="_blank" rel="noreferrer">
            {i18n.t('pageAsSeen.original')}
          </a>
          <Button look="quiet" onClick={onSave}>
            {i18n.t('pageAsSeen.save')}
          </Button>
        </nav>
        <p class={styles.limits}>{i18n.t('pageAsSeen.limits')}</p>
      </header>
      <main class={styles.main}>
        <iframe
          class={styles.frame}
          title={i18n.t('pageAsSeen.frame', [when])}
          sandbox={sandbox}
          onLoad={({ currentTarget }) => {
            // Drawing loads it again.
            if (drawn.current) return;
            drawn.current = true;
            onFrame(currentTarget);
          }}
        />
      </main>
    </div>
  );
}
