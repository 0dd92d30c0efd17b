import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { apartWords, type WhyApart } from './comparability-words.ts';
import styles from './NotCompared.module.css';

export interface NotComparedProps {
  because: WhyApart;
  /** Shows the two all the same; null where there is no way to. */
  onSee: (() => void) | null;
}

/** That a difference is not taken for the publisher's: a few words, with the reason and a way on behind them. */
export function NotCompared({ because, onSee }: NotComparedProps) {
  const { title, text } = apartWords(because);
  return (
    <details class={styles.apart}>
      <summary class={styles.title}>
        <FoldArrow />
        <span>{title}</span>
      </summary>
      <p class={styles.text}>{text}</p>
      {onSee !== null && (
        <Button look="quiet" onClick={onSee}>
          {i18n.t('versions.compareAnyway')}
        </Button>
      )}
    </details>
  );
}
