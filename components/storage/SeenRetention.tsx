import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount, formatElapsed } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './SeenRetention.module.css';

export interface SeenRetentionProps {
  /** Days, null: for good. */
  kept: number | null;
  /** The lengths of time that are offered, in days. */
  choices: readonly number[];
  /** A shorter time that the reader chose, and how many articles it would cost; null: nothing is to be decided. */
  asked: { days: number; articles: number } | null;
  onChoose: (days: number | null) => void;
  /** Decides what was asked: goes through with it, or leaves it. */
  onConfirm: () => void;
  onLeave: () => void;
}

/** How long articles are kept that were only seen. What would go by a change is said before it is made. */
export function SeenRetention({ kept, choices, asked, onChoose, onConfirm, onLeave }: SeenRetentionProps) {
  const id = useId();
  const all = [...new Set([...choices, ...(kept === null ? [] : [kept])])].sort((one, other) => one - other);
  const shown = asked === null ? kept : asked.days;
  return (
    <PartSection title={i18n.t('storage.retention.title')} text={i18n.t('storage.retention.text')}>
      <p class={styles.line}>
        <label for={id}>{i18n.t('storage.retention.label')}</label>
        <select
          id={id}
          class={styles.select}
          value={shown === null ? 'ever' : String(shown)}
          onChange={({ currentTarget }) => {
            onChoose(currentTarget.value === 'ever' ? null : Number(currentTarget.value));
          }}
        >
          {all.map((days) => (
            <option key={days} value={String(days)}>
              {daysWords(days)}
            </option>
          ))}
          <option value="ever">{i18n.t('storage.retention.forGood')}</option>
        </select>
      </p>
      <div role="status">
        {asked !== null && (
          <p class={styles.asked}>
            {i18n.t('storage.retention.wouldGo', asked.articles, [
              formatCount(asked.articles, readerLocale()),
              daysWords(asked.days),
            ])}
          </p>
        )}
      </div>
      {asked !== null && (
        <p class={styles.actions}>
          <Button onClick={onConfirm}>{i18n.t('storage.retention.shorten', [daysWords(asked.days)])}</Button>
          <Button onClick={onLeave}>{i18n.t('storage.retention.leave')}</Button>
        </p>
      )}
    </PartSection>
  );
}

/** "30 days". */
export function daysWords(days: number): string {
  return formatElapsed({ days, minutes: null }, readerLocale());
}
