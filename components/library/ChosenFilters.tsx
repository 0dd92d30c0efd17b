import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './ChosenFilters.module.css';

/** One filter that is set. */
export interface ChosenFilter {
  key: string;
  words: string;
  onRemove: () => void;
}

export interface ChosenFiltersProps {
  filters: readonly ChosenFilter[];
  /** Null where the way out of all stands elsewhere. */
  onClear: (() => void) | null;
}

/** The filters that are set, each with its way out, and one way out of all. Takes no room when there is none. */
export function ChosenFilters({ filters, onClear }: ChosenFiltersProps) {
  if (filters.length === 0) return null;
  return (
    <ul class={styles.chosen} aria-label={i18n.t('library.filters.title')}>
      {filters.map(({ key, words, onRemove }) => (
        <li key={key}>
          <Button label={i18n.t('library.filters.remove', [words])} onClick={onRemove}>
            <bdi>{words}</bdi> <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
      {onClear !== null && (
        <li>
          <Button look="quiet" onClick={onClear}>
            {i18n.t('library.filters.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
