import { i18n } from '#i18n';
import type { PagesToRead } from '../../lib/article/import-run.ts';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Importing.module.css';
import { count, unreadWords } from './import-words.ts';

export interface PagesToReadPartProps {
  pages: PagesToRead;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether there is no network, or the reader saves data. */
  isPaused: boolean;
  /** Pauses it; false: goes on. */
  onPause: (isPaused: boolean) => void;
  onCancel: () => void;
  onClear: () => void;
  /** Goes to the list of requests. */
  onRequests: () => void;
}

/** How far reading the pages of imported links is. */
export function PagesToReadPart(props: PagesToReadPartProps) {
  const { pages, now, isPaused, onPause, onCancel, onClear, onRequests } = props;
  const { waiting, read, failed, isHeld } = pages;
  const missed = failed.reduce((sum, one) => sum + one.count, 0);
  return (
    <PartSection title={i18n.t('importing.pages.title')}>
      <div class={styles.lines}>
        {waiting > 0 && (
          <ProgressBar
            label={i18n.t('importing.pages.progress')}
            done={read + missed}
            total={Math.max(1, waiting + read + missed)}
          />
        )}
        <p role="status">
          {[
            waiting > 0 && i18n.t('importing.pages.waiting', waiting, [count(waiting)]),
            read > 0 && i18n.t('importing.pages.done', read, [count(read)]),
          ]
            .filter((words) => words !== false)
            .join(' ')}
        </p>
        {failed.length > 0 && (
          <ul class={styles.faults}>
            {failed.map(({ why, count: number }) => (
              <li key={why}>
                {i18n.t('importing.pages.failed', number, [count(number)])}: {unreadWords(why)}
              </li>
            ))}
          </ul>
        )}
        {waiting > 0 && <p class={styles.quiet}>{paceWords(pages, now, isPaused)}</p>}
        <p class={styles.actions}>
          {waiting > 0 ? (
            <>
              <Button onClick={() => onPause(!isHeld)}>
                {isHeld ? i18n.t('importing.pages.goOn') : i18n.t('importing.pages.pause')}
              </Button>
              <Button onClick={onCancel}>{i18n.t('importing.pages.cancel')}</Button>
            </>
          ) : (
            <Button onClick={onClear}>{i18n.t('importing.pages.clear')}</Button>
          )}
          <Button look="quiet" onClick={onRequests}>
            {i18n.t('importing.pages.requests')}
          </Button>
        </p>
      </div>
    </PartSection>
  );
}

/** Why it waits, or how fast it goes. */
function paceWords({ nextAt, lastAt, isHeld }: PagesToRead, now: number, isPaused: boolean): string {
  if (isHeld) return i18n.t('importing.pages.held');
  if (isPaused) return i18n.t('importing.pages.paused');
  const next = nextAt === null || nextAt <= now ? null : formatInstant(nextAt, readerLocale());
  // Of one page the last is the next.
  const last = lastAt === null || lastAt === nextAt || lastAt <= now ? null : formatInstant(lastAt, readerLocale());
  return [
    i18n.t('importing.pages.polite'),
    next !== null && i18n.t('importing.pages.next', [next]),
    last !== null && i18n.t('importing.pages.last', [last]),
  ]
    .filter((words) => words !== false)
    .join(' ');
}
