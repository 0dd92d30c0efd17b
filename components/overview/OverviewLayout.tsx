import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './OverviewLayout.module.css';

export interface OverviewLayoutProps<P extends string> {
  /** The periods that can be chosen, with their names. */
  periods: readonly { period: P; name: string }[];
  chosen: P;
  onChoose: (period: P) => void;
  /** What the period holds, the main count first. */
  counts: readonly string[];
  children: ComponentChildren;
}

/** The overview's page: its title, the choice of a period, what it holds, and the pictures. */
export function OverviewLayout<P extends string>({
  periods,
  chosen,
  onChoose,
  counts,
  children,
}: OverviewLayoutProps<P>) {
  return (
    <div class={styles.overview}>
      <h1 class={styles.title}>{i18n.t('overview.title')}</h1>
      <fieldset class={styles.periods}>
        <legend class={styles.legend}>{i18n.t('overview.period.label')}</legend>
        {periods.map(({ period, name }) => (
          <label key={period} class={styles.period}>
            <input
              type="radio"
              name="period"
              value={period}
              checked={period === chosen}
              onChange={() => onChoose(period)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <p class={styles.counts} aria-live="polite">
        {counts.map((words, at) => (
          <span key={words} class={at === 0 ? styles.main : styles.aside}>
            {at > 0 && ' '}
            {words}
          </span>
        ))}
      </p>
      <div class={styles.pictures}>{children}</div>
    </div>
  );
}
