import { i18n } from '#i18n';
import type { BackupPlan } from '../../lib/article/backup-plan.ts';
import { formatBytes, formatCount, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Backups.module.css';

export interface BackupNowProps {
  last: BackupPlan['last'];
  /** Saved articles that no backup was ever made of; null: they are few, or one was made. */
  unsecured: number | null;
  /** Rows written of about so many; null: none is being made. */
  progress: { done: number; total: number } | null;
  /** What came of the last one, in words; empty: nothing is to be said. */
  outcome: string;
  onBackUp: () => void;
  onStop: () => void;
}

/** The last backup, and a way to make one now. */
export function BackupNow({ last, unsecured, progress, outcome, onBackUp, onStop }: BackupNowProps) {
  return (
    <div class={styles.lines}>
      <p>{last === null ? i18n.t('backups.none') : lastWords(last)}</p>
      {unsecured !== null && <p>{i18n.t('backups.unsecured', unsecured, [formatCount(unsecured, readerLocale())])}</p>}
      {progress !== null && (
        <div class={styles.quiet}>
          <p>{i18n.t('backups.making')}</p>
          <ProgressBar
            label={i18n.t('backups.makingLabel')}
            done={Math.min(progress.done, progress.total)}
            total={Math.max(1, progress.total)}
          />
        </div>
      )}
      <p role="status">{outcome}</p>
      <p class={styles.actions}>
        {progress === null ? (
          <Button onClick={onBackUp}>{i18n.t('backups.now')}</Button>
        ) : (
          <Button onClick={onStop}>{i18n.t('backups.stop')}</Button>
        )}
      </p>
    </div>
  );
}

function lastWords({ at, size, articles, by }: NonNullable<BackupPlan['last']>): string {
  const locale = readerLocale();
  const [when, room, number] = [formatInstant(at, locale), formatBytes(size, locale), formatCount(articles, locale)];
  return by === 'itself'
    ? i18n.t('backups.lastItself', [when, room, number])
    : i18n.t('backups.lastByHand', [when, room, number]);
}
