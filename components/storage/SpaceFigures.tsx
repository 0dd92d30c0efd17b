import { i18n } from '#i18n';
import { lowSpace, type StorageFigures } from '../../lib/article/storage-figures.ts';
import { formatBytes } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { ArchiveCountList } from './ArchiveCountList.tsx';
import { SpaceByKind } from './SpaceByKind.tsx';
import styles from './SpaceFigures.module.css';

export interface SpaceFiguresProps {
  /** Null: they are being counted. */
  figures: StorageFigures | null;
  onCount: () => void;
}

/** What the archive holds, the room it takes, and whether that is safe. */
export function SpaceFigures({ figures, onCount }: SpaceFiguresProps) {
  const bytes = (count: number) => formatBytes(count, readerLocale());
  if (figures === null) {
    return (
      <PartSection title={i18n.t('storage.space.title')}>
        <p class={styles.quiet} role="status">
          {i18n.t('storage.space.counting')}
        </p>
      </PartSection>
    );
  }
  const { used, free, evictable } = figures.disk;
  return (
    <PartSection title={i18n.t('storage.space.title')}>
      {free !== null && free < lowSpace && (
        <p class={styles.low} role="status">
          <strong>{i18n.t('storage.space.free', [bytes(free)])}</strong>{' '}
          {i18n.t('storage.space.low', [bytes(lowSpace)])}
        </p>
      )}
      <SpaceByKind kinds={figures.kinds} />
      <p class={styles.quiet}>
        {used !== null && `${i18n.t('storage.space.total', [bytes(used)])} `}
        {free !== null && `${i18n.t('storage.space.free', [bytes(free)])} `}
        {used !== null && i18n.t('storage.space.differs')}
      </p>
      {evictable !== null && (
        <p class={styles.quiet}>{evictable ? i18n.t('storage.space.evictable') : i18n.t('storage.space.safe')}</p>
      )}
      <ArchiveCountList counts={figures.counts} />
      <p class={styles.again}>
        <Button look="quiet" onClick={onCount}>
          {i18n.t('storage.space.again')}
        </Button>
      </p>
    </PartSection>
  );
}
