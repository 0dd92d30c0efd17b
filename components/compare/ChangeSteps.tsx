import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ChangeSteps.module.css';

export interface ChangeStepsProps {
  /** Which change the reader has gone to, counted from 0; null: none yet. */
  at: number | null;
  count: number;
  onGo: (direction: 'next' | 'previous') => void;
}

/** From change to change, with where one is. Stays in sight while the text moves under it. */
export function ChangeSteps({ at, count, onGo }: ChangeStepsProps) {
  const number = (value: number) => formatCount(value, readerLocale());
  return (
    <div class={styles.steps}>
      <p class={styles.position} aria-live="polite">
        {at === null
          ? i18n.t('compare.count', count, [number(count)])
          : i18n.t('compare.position', [number(at + 1), number(count)])}
      </p>
      <Button disabled={count === 0} onClick={() => onGo('previous')}>
        {i18n.t('compare.previous')}
      </Button>
      <Button disabled={count === 0} onClick={() => onGo('next')}>
        {i18n.t('compare.next')}
      </Button>
      <p class={styles.keys}>{i18n.t('compare.keys')}</p>
    </div>
  );
}
