import { i18n } from '#i18n';
import { correctionKindWords } from '../../components/corrections/correction-words.ts';
import type { Choice } from '../../components/library/FilterGroup.tsx';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { type CorrectionFilters, type FilterList, filterChoices } from '../../lib/archive/correction-filters.ts';
import { correctionKindSchema } from '../../lib/article/correction.ts';
import type { CorrectionEntry } from '../../lib/article/correction-entry.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatLanguage } from '../../lib/foundation/intl-format.ts';

/** The name of a list of filters. */
export function filterTitle(list: FilterList): string {
  switch (list) {
    case 'publishers':
      return i18n.t('library.filters.publisher');
    case 'kinds':
      return i18n.t('library.filters.kind');
    case 'languages':
      return i18n.t('library.filters.language');
    case 'authors':
      return i18n.t('library.filters.author');
    default:
      return assertNever(list);
  }
}

/** A value of a list as it is shown. */
export function filterWords(list: FilterList, value: string): string {
  switch (list) {
    case 'publishers':
      return value;
    case 'kinds': {
      const kind = correctionKindSchema.options.find((one) => one === value);
      return kind === undefined ? value : correctionKindWords(kind);
    }
    case 'languages':
      return value === '' ? i18n.t('library.filters.noLanguage') : formatLanguage(value, readerLocale());
    case 'authors':
      return value === '' ? i18n.t('library.filters.noAuthor') : value;
    default:
      return assertNever(list);
  }
}

/** The choices of a list, as they are shown. */
export function wordedChoices(
  entries: readonly CorrectionEntry[],
  filters: CorrectionFilters,
  list: FilterList,
): Choice[] {
  return filterChoices(entries, filters, list).map((choice) => ({
    ...choice,
    words: filterWords(list, choice.value),
    aside: list === 'kinds' && choice.value === 'update' ? i18n.t('library.filters.notCounted') : undefined,
  }));
}
