import { i18n } from '#i18n';
import type { ChosenFilter } from '../../components/library/ChosenFilters.tsx';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { type CorrectionFilters, type FilterList, filterLists } from '../../lib/archive/correction-filters.ts';
import { formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { filterWords } from './filter-words.ts';

/** The filters that are set, in words, each with its way out. */
export function chosenFilters(
  filters: CorrectionFilters,
  onChange: (filters: CorrectionFilters) => void,
): ChosenFilter[] {
  const chosen = filterLists.flatMap((list) =>
    filters[list].map((value) => ({
      key: `${list} ${value}`,
      words: filterWords(list, value),
      onRemove: () => onChange(toggled(filters, list, value)),
    })),
  );
  const { from, to, dismissed } = filters;
  const day = (stated: string) => formatStatedDate(stated, readerLocale());
  if (from !== null) {
    const words = i18n.t('library.filters.since', [day(from)]);
    chosen.push({ key: 'from', words, onRemove: () => onChange({ ...filters, from: null }) });
  }
  if (to !== null) {
    const words = i18n.t('library.filters.until', [day(to)]);
    chosen.push({ key: 'to', words, onRemove: () => onChange({ ...filters, to: null }) });
  }
  if (dismissed) {
    const words = i18n.t('library.filters.dismissed');
    chosen.push({ key: 'dismissed', words, onRemove: () => onChange({ ...filters, dismissed: false }) });
  }
  return chosen;
}

/** The filters with one value of a list chosen, or chosen no more. */
export function toggled(filters: CorrectionFilters, list: FilterList, value: string): CorrectionFilters {
  const values: readonly string[] = filters[list];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filters, [list]: next };
}
