import { i18n } from '#i18n';
import { formatDay } from '../../lib/foundation/intl-format.ts';
import { PageLink } from '../theme/PageLink.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { Section } from '../theme/Section.tsx';
import { type NamedVersion, takenAtWords, takenWords } from '../versions/named-version.ts';
import styles from './ReaderFoot.module.css';

export interface ReaderFootProps {
  /** Where the article stands. */
  url: string;
  version: NamedVersion;
  /** Since when the archive has the article: milliseconds since 1970. */
  firstSeenAt: number;
}

/** Where the text is from, when it was taken, and the way to the page itself. Stands on paper too. */
export function ReaderFoot({ url, version, firstSeenAt }: ReaderFootProps) {
  return (
    <Section title={i18n.t('reader.about')}>
      <p class={styles.line}>{i18n.t('reader.keptFrom', [takenAtWords(version), takenWords(version)])}</p>
      <p class={styles.line}>{i18n.t('reader.keptSince', [formatDay(firstSeenAt, readerLocale())])}</p>
      <p class={styles.line}>
        <span class={styles.name}>{i18n.t('reader.original')}:</span> <PageLink url={url} text={url} language={null} />
      </p>
      {version.archivedUrl !== null && (
        <p class={styles.line}>
          <PageLink url={version.archivedUrl} text={i18n.t('versions.seeCapture')} language={null} />
        </p>
      )}
    </Section>
  );
}
