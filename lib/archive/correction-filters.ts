import type { CorrectionKind } from '../article/correction.ts';
import type { CorrectionEntry } from '../article/correction-entry.ts';

/**
 * What the reader has chosen to see. Within one list any may hold, between them all must; an empty list asks nothing. An
 * empty text among languages and authors stands for "not stated".
 */
export interface CorrectionFilters {
  publishers: readonly string[];
  kinds: readonly CorrectionKind[];
  /** As `languageOf` gives them. */
  languages: readonly string[];
  authors: readonly string[];
  /** First and last day, both included, by the day a note is listed under; null: open. */
  from: string | null;
  to: string | null;
  /** What the reader dismissed, and nothing else; else all the rest. */
  dismissed: boolean;
}

export const noFilters: CorrectionFilters = {
  publishers: [],
  kinds: [],
  languages: [],
  authors: [],
  from: null,
  to: null,
  dismissed: false,
};

/** The filters that are lists of values. */
export type FilterList = 'publishers' | 'kinds' | 'languages' | 'authors';
export const filterLists: readonly FilterList[] = ['publishers', 'kinds', 'languages', 'authors'];

/** One value of a list, and how many notes it would show under all other filters. */
export interface FilterChoice {
  value: string;
  count: number;
  chosen: boolean;
}

/** The language of an article without its region, which says nothing of what is written: "en-GB" is "en". '' if not stated. */
export function languageOf(tag: string | null): string {
  if (tag === null) return '';
  try {
    const { language, script } = new Intl.Locale(tag);
    return script === undefined ? language : `${language}-${script}`;
  } catch {
    return tag;
  }
}

const valuesOf: Record<FilterList, (entry: CorrectionEntry) => readonly string[]> = {
  publishers: ({ publisher }) => [publisher],
  kinds: ({ correction }) => [correction.kind],
  languages: ({ inLanguage }) => [languageOf(inLanguage)],
  authors: ({ authors }) => (authors.length === 0 ? [''] : authors),
};

/** The notes that all filters let through, in the order given. */
export function filterEntries(entries: readonly CorrectionEntry[], filters: CorrectionFilters): CorrectionEntry[] {
  return entries.filter((entry) => passes(entry, filters, null));
}

/**
 * The values of one list that occur under all other filters, most notes first. What is chosen stays, also with no note, so
 * that it can be taken back.
 */
export function filterChoices(
  entries: readonly CorrectionEntry[],
  filters: CorrectionFilters,
  list: FilterList,
): FilterChoice[] {
  const chosen = new Set<string>(filters[list]);
  const counts = new Map<string, number>([...chosen].map((value) => [value, 0]));
  for (const entry of entries) {
    if (!passes(entry, filters, list)) continue;
    for (const value of new Set(valuesOf[list](entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: chosen.has(value) }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** How many dismissed notes the other filters let through. */
export function dismissedCount(entries: readonly CorrectionEntry[], filters: CorrectionFilters): number {
  return filterEntries(entries, { ...filters, dismissed: true }).length;
}

export function isFiltered(filters: CorrectionFilters): boolean {
  const { from, to, dismissed } = filters;
  return from !== null || to !== null || dismissed || filterLists.some((list) => filters[list].length > 0);
}

function passes(entry: CorrectionEntry, filters: CorrectionFilters, except: FilterList | null): boolean {
  const { day } = entry.listed;
  if (entry.dismissed !== filters.dismissed) return false;
  if (filters.from !== null && day < filters.from) return false;
  if (filters.to !== null && day > filters.to) return false;
  return filterLists.every((list) => {
    const wanted: readonly string[] = filters[list];
    return list === except || wanted.length === 0 || valuesOf[list](entry).some((value) => wanted.includes(value));
  });
}
