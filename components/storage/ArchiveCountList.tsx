import { i18n } from '#i18n';
import type { ArchiveCounts } from '../../lib/article/storage-figures.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ArchiveCountList.module.css';

export interface ArchiveCountListProps {
  counts: ArchiveCounts;
}

/** How many of each the archive holds. What it has none of is left out, but for the articles. */
export function ArchiveCountList({ counts }: ArchiveCountListProps) {
  const rows: [name: string, count: number][] = [
    [i18n.t('storage.space.articles'), counts.articles],
    [i18n.t('storage.space.saved'), counts.saved],
    [i18n.t('storage.space.versions'), counts.versions],
    [i18n.t('storage.space.notes'), counts.notes],
    [i18n.t('storage.space.passages'), counts.passages],
    [i18n.t('storage.space.images'), counts.images],
    [i18n.t('storage.space.pages'), counts.pages],
  ];
  return (
    <>
      <h3 class={styles.title}>{i18n.t('storage.space.holds')}</h3>
      <dl class={styles.counts}>
        {rows
          .filter(([, count], at) => at === 0 || count > 0)
          .map(([name, count]) => (
            <div key={name} class={styles.count}>
              <dt>{name}</dt>
              <dd>{formatCount(count, readerLocale())}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
