import { i18n } from '#i18n';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './KeptLine.module.css';

export interface KeptLineProps {
  /** Milliseconds since 1970. */
  firstSeenAt: number;
  versionCount: number;
}

/** Since when the article is known here, and in how many versions: a way to the panel's part on them. */
export function KeptLine({ firstSeenAt, versionCount }: KeptLineProps) {
  return (
    <p class={styles.line}>
      <span>{i18n.t('keeping.firstSeen', [formatInstant(firstSeenAt, readerLocale())])}</span>
      <span>
        <a class={styles.versions} href="#versions">
          {i18n.t('keeping.versions', versionCount)}
        </a>
      </span>
    </p>
  );
}
