import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatExactTime, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Moment.module.css';

export interface MomentProps {
  /** ISO 8601 as the article states it, at its own precision. */
  stated: string;
}

/**
 * A date of the article in the reader's locale. Where the page states a time, the exact one with the page's own offset
 * is told on hover, on focus and on a press; a day stays a day.
 */
export function Moment({ stated }: MomentProps) {
  const id = useId();
  const [pinned, setPinned] = useState(false);
  const locale = readerLocale();
  const words = formatStatedDate(stated, locale);
  const exact = formatExactTime(stated, locale);
  if (exact === null) return <time dateTime={stated}>{words}</time>;
  const told = i18n.t('article.exactTime', [exact]);
  return (
    <span class={styles.moment}>
      <button
        type="button"
        class={styles.time}
        aria-describedby={id}
        aria-expanded={pinned}
        onClick={() => setPinned(!pinned)}
        onKeyDown={(event) => event.key === 'Escape' && setPinned(false)}
      >
        <time dateTime={stated} title={told}>
          {words}
        </time>
      </button>
      <span id={id} role="tooltip" class={styles.exact} data-pinned={pinned}>
        {told}
      </span>
    </span>
  );
}
