import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ReinterpretProgress.module.css';

export interface ReinterpretProgressProps {
  /** How far it is; null when there is nothing to tell. */
  progress: { state: 'running' | 'finished'; done: number; total: number; changed: number } | null;
}

/**
 * One line while kept versions are read with newer language rules, and then, for whoever saw it go on, what came of it.
 * Who comes later is told nothing: there is nothing to be done about it.
 */
export function ReinterpretProgress({ progress }: ReinterpretProgressProps) {
  const seenRunning = useRef(false);
  const running = progress?.state === 'running';
  if (running) seenRunning.current = true;
  if (progress === null || !seenRunning.current) return null;
  const { done, total, changed } = progress;
  const count = (number: number) => formatCount(number, readerLocale());
  return (
    <div class={styles.progress}>
      {running && (
        <>
          <p>{i18n.t('reinterpretation.running', [count(total), count(done)])}</p>
          <ProgressBar label={i18n.t('reinterpretation.label')} done={done} total={total} />
        </>
      )}
      {/* There from the start, so that what is put into it is read out; the line above would be read out all the time. */}
      <p role="status">{!running && i18n.t('reinterpretation.finished', changed, [count(changed)])}</p>
    </div>
  );
}
