import { i18n } from '#i18n';
import { formatBytes } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Importing.module.css';
import { count } from './import-words.ts';

export interface ImportProgressProps {
  /** What goes on, in words. */
  title: string;
  done: number;
  /** Null: nobody knows before the end. */
  total: number | null;
  /** Whether it is counted in bytes, and not in entries. */
  inBytes?: boolean;
  onStop: () => void;
}

/** How far reading files, importing or taking back is. */
export function ImportProgress({ title, done, total, inBytes = false, onStop }: ImportProgressProps) {
  const said = (number: number) => (inBytes ? `\u2068${formatBytes(number, readerLocale())}\u2069` : count(number));
  return (
    <PartSection title={title}>
      <div class={styles.lines}>
        {total === null ? (
          <p class={styles.quiet}>{i18n.t('importing.looked', done, [count(done)])}</p>
        ) : (
          <>
            <ProgressBar label={i18n.t('importing.runningLabel')} done={done} total={Math.max(total, 1)} />
            <p class={styles.quiet}>{i18n.t('importing.progress', [said(done), said(total)])}</p>
          </>
        )}
        <p class={styles.actions}>
          <Button onClick={onStop}>{i18n.t('importing.stop')}</Button>
        </p>
      </div>
    </PartSection>
  );
}
