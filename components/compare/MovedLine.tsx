import { i18n } from '#i18n';
import type { BlockDifference } from '../../lib/article/difference.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './MovedLine.module.css';

export interface MovedLineProps {
  block: BlockDifference;
}

/** From where to where a paragraph moved, counted from 1 in both texts; nothing for one that stayed. */
export function MovedLine({ block: { op, before, after, runs } }: MovedLineProps) {
  if (op !== 'moved' || before === null || after === null) return null;
  const locale = readerLocale();
  const places: [string, string] = [formatCount(before + 1, locale), formatCount(after + 1, locale)];
  return (
    <p class={styles.moved}>
      {runs === null ? i18n.t('compare.moved', places) : i18n.t('compare.movedAndChanged', places)}
    </p>
  );
}
