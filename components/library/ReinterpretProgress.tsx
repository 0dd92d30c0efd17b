import { i18n } from '#i18n';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ReinterpretProgress.module.css';

export interface ReinterpretProgressProps {
  /** Kept versions looked at, of `total`. */
  done: number;
  total: number;
}

/** One calm line while the archive is interpreted anew: lists may change under the reader's eyes meanwhile. */
export function ReinterpretProgress({ done, total }: ReinterpretProgressProps) {
  const figure = (count: number) => new Intl.NumberFormat(readerLocale()).format(count);
  const text = i18n.t('library.reinterpreting', [figure(total), figure(done)]);
  return (
    <div class={styles.progress}>
      <p class={styles.text}>{text}</p>
      <progress class={styles.bar} max={total} value={done} aria-label={i18n.t('library.reinterpretingLabel')} />
    </div>
  );
}
