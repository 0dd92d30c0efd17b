import { i18n } from '#i18n';
import type { WatchOutcome, WatchStop } from '../../lib/article/watch.ts';
import { formatInstant, formatUntil } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './WatchStatus.module.css';
import { outcomeWords, stopWords } from './watch-words.ts';

/** A watch as it is shown. Times in milliseconds since 1970. */
export interface ShownWatch {
  /** Null: stopped. */
  nextAt: number | null;
  lastAt: number | null;
  lastOutcome: WatchOutcome | null;
  stopped: WatchStop | null;
}

export interface WatchStatusProps {
  watch: ShownWatch;
  /** Why no checks are made at all just now. */
  pause: 'offline' | 'saves-data' | null;
  now: number;
}

/** What the last check came to and when the next one is; or why there is none, and what can be done. */
export function WatchStatus({ watch: { nextAt, lastAt, lastOutcome, stopped }, pause, now }: WatchStatusProps) {
  const last =
    lastAt === null || lastOutcome === null
      ? i18n.t('watch.never')
      : i18n.t('watch.last', [formatInstant(lastAt, readerLocale()), outcomeWords(lastOutcome)]);
  return (
    <div class={styles.status} role="status">
      {stopped === null ? <p>{last}</p> : <p class={styles.stopped}>{stopWords(stopped)}</p>}
      {stopped === null && nextAt !== null && <p>{pause === null ? nextWords(nextAt - now) : pauseWords(pause)}</p>}
    </div>
  );
}

function nextWords(milliseconds: number): string {
  return milliseconds <= 0 ? i18n.t('watch.due') : i18n.t('watch.next', [formatUntil(milliseconds, readerLocale())]);
}

function pauseWords(pause: 'offline' | 'saves-data'): string {
  return pause === 'offline' ? i18n.t('watch.paused.offline') : i18n.t('watch.paused.savesData');
}
