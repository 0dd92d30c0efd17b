import { i18n } from '#i18n';
import type { Change } from '../../lib/article/difference.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { summaryWords } from '../versions/change-words.ts';
import styles from './ChangeSummary.module.css';

export interface ChangeSummaryProps {
  /** All of the difference. */
  changes: readonly Change[];
  /** Whether only those of substance are pointed out. */
  substantive: boolean;
  onSubstantive: (only: boolean) => void;
}

/** How much changed, by kind, and the way to leave out what is of no substance. */
export function ChangeSummary({ changes, substantive, onSubstantive }: ChangeSummaryProps) {
  const count = (number: number) => formatCount(number, readerLocale());
  const ofSubstance = changes.filter((change) => change.substantive);
  const shown = substantive ? ofSubstance : changes;
  return (
    <div class={styles.summary}>
      <p class={styles.counts}>
        <strong class={styles.total}>{i18n.t('compare.summary', shown.length, [count(shown.length)])}</strong>{' '}
        <span>{summaryWords(shown)}</span>
      </p>
      {ofSubstance.length < changes.length && (
        <label class={styles.filter}>
          <input
            type="checkbox"
            checked={substantive}
            onChange={({ currentTarget }) => onSubstantive(currentTarget.checked)}
          />
          <span>{i18n.t('compare.onlySubstance')}</span>
          <span class={styles.count}>{count(ofSubstance.length)}</span>
        </label>
      )}
      {ofSubstance.length === 0 && changes.length > 0 && <p class={styles.hint}>{i18n.t('compare.noneOfSubstance')}</p>}
    </div>
  );
}
