import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArchiveLoss } from '../../lib/article/archive-marker.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatCount, formatDay } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ArchiveNotice.module.css';

export interface ArchiveNoticeProps {
  loss: ArchiveLoss;
  /** Articles that the archive is known to have held, and when (milliseconds since 1970). */
  held: number;
  at: number;
  /** Articles that it holds now. */
  holds: number;
  onRestore: () => void;
  onAccept: () => void;
}

/** Says that the archive is not the one that it was, and what can be done. It stands in the way of nothing. */
export function ArchiveNotice({ loss, held, at, holds, onRestore, onAccept }: ArchiveNoticeProps) {
  const id = useId();
  const locale = readerLocale();
  const values = [formatCount(held, locale), formatDay(at, locale), formatCount(holds, locale)] as const;
  return (
    <section class={styles.notice} aria-labelledby={id}>
      <p id={id} class={styles.text}>
        <strong>{lossWords(loss, held, holds, values)}</strong> {i18n.t('storage.notice.hint')}
      </p>
      <p class={styles.actions}>
        <Button onClick={onRestore}>{i18n.t('storage.notice.restore')}</Button>
        <Button onClick={onAccept}>{i18n.t('storage.notice.accept')}</Button>
      </p>
    </section>
  );
}

function lossWords(
  loss: ArchiveLoss,
  held: number,
  holds: number,
  [count, day, now]: readonly [string, string, string],
): string {
  switch (loss) {
    case 'lost':
      return holds === 0
        ? i18n.t('storage.notice.lostNone', held, [count, day])
        : i18n.t('storage.notice.lostSome', held, [count, day, now]);
    case 'rolled-back':
      return i18n.t('storage.notice.rolledBack', held, [count, day, now]);
    default:
      return assertNever(loss);
  }
}
