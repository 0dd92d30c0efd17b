import { i18n } from '#i18n';
import type { ChosenFilter } from '../../../components/library/ChosenFilters.tsx';
import { readerLocale } from '../../../components/theme/reader-locale.ts';
import {
  type LibraryFilters,
  type LibraryFlag,
  type LibraryList,
  libraryLists,
} from '../../../lib/article/library-query.ts';
import { formatLanguage, formatStatedDate } from '../../../lib/foundation/intl-format.ts';

/** The name of a list of filters. */
export function listTitle(list: LibraryList): string {
  switch (list) {
    case 'publishers':
      return i18n.t('library.filters.publisher');
    case 'authors':
      return i18n.t('library.filters.author');
    case 'places':
      return i18n.t('library.filters.place');
    case 'languages':
      return i18n.t('library.filters.language');
    case 'sections':
      return i18n.t('library.filters.section');
    case 'tags':
      return i18n.t('library.filters.tag');
    case 'collections':
      return i18n.t('library.filters.collection');
  }
}

/** A value of a list as it is shown; an empty one is that of articles without any. `names`: of collections, by their ids. */
export function valueWords(list: LibraryList, value: string, names: ReadonlyMap<string, string>): string {
  if (value === '') return noneWords(list);
  if (list === 'languages') return formatLanguage(value, readerLocale());
  if (list === 'collections') return names.get(value) ?? i18n.t('library.filters.gone');
  return value;
}

function noneWords(list: LibraryList): string {
  switch (list) {
    case 'publishers':
      return i18n.t('library.filters.noPublisher');
    case 'authors':
      return i18n.t('library.filters.noAuthor');
    case 'places':
      return i18n.t('library.filters.noPlace');
    case 'languages':
      return i18n.t('library.filters.noLanguage');
    case 'sections':
      return i18n.t('library.filters.noSection');
    case 'tags':
      return i18n.t('library.filters.noTag');
    case 'collections':
      return i18n.t('library.filters.noCollection');
  }
}

export function flagWords(flag: LibraryFlag): string {
  switch (flag) {
    case 'corrected':
      return i18n.t('library.filters.corrected');
    case 'changed':
      return i18n.t('library.filters.changed');
    case 'unread':
      return i18n.t('library.filters.unread');
    case 'saved':
      return i18n.t('library.filters.saved');
    case 'seen':
      return i18n.t('library.filters.seen');
  }
}

/** The filters with one value of a list chosen, or chosen no more. */
export function withValue(filters: LibraryFilters, list: LibraryList, value: string): LibraryFilters {
  const values = filters[list];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filters, [list]: next };
}

/** The same of a flag. Saved and seen exclude one another. */
export function withFlag(filters: LibraryFilters, flag: LibraryFlag): LibraryFilters {
  const others: Partial<Record<LibraryFlag, LibraryFlag[]>> = {
    saved: ['seen'],
    seen: ['saved', 'unread'],
    unread: ['seen'],
  };
  const left = filters.flags.filter((one) => one !== flag);
  if (left.length < filters.flags.length) return { ...filters, flags: left };
  return { ...filters, flags: [...left.filter((one) => others[flag]?.includes(one) !== true), flag] };
}

/** The filters that are set, in words, each with its way out. */
export function chosenLibraryFilters(
  filters: LibraryFilters,
  names: ReadonlyMap<string, string>,
  onChange: (filters: LibraryFilters) => void,
): ChosenFilter[] {
  const day = (stated: string) => formatStatedDate(stated, readerLocale());
  const chosen: ChosenFilter[] = libraryLists.flatMap((list) =>
    filters[list].map((value) => ({
      key: `${list} ${value}`,
      words: valueWords(list, value, names),
      onRemove: () => onChange(withValue(filters, list, value)),
    })),
  );
  for (const flag of filters.flags) {
    chosen.push({ key: flag, words: flagWords(flag), onRemove: () => onChange(withFlag(filters, flag)) });
  }
  const { from, to } = filters;
  if (from !== null) {
    const words = i18n.t('library.filters.since', [day(from)]);
    chosen.push({ key: 'from', words, onRemove: () => onChange({ ...filters, from: null }) });
  }
  if (to !== null) {
    const words = i18n.t('library.filters.until', [day(to)]);
    chosen.push({ key: 'to', words, onRemove: () => onChange({ ...filters, to: null }) });
  }
  return chosen;
}
