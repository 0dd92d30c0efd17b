import { i18n } from '#i18n';
import { type Choice, FilterGroup } from '../../../components/library/FilterGroup.tsx';
import { FilterPanel } from '../../../components/library/FilterPanel.tsx';
import { PeriodFilter } from '../../../components/library/PeriodFilter.tsx';
import { type CollectionNode, inReadingOrder } from '../../../lib/article/collection-tree.ts';
import {
  type LibraryAnswer,
  type LibraryFilters,
  type LibraryFlag,
  type LibraryList,
  libraryFlags,
} from '../../../lib/article/library-query.ts';
import { chosenLibraryFilters, flagWords, listTitle, valueWords, withFlag, withValue } from './library-filter-words.ts';

export interface ArticleFiltersProps {
  filters: LibraryFilters;
  /** The last counts that are known; null: none. */
  answer: LibraryAnswer | null;
  collections: readonly CollectionNode[];
  collectionNames: ReadonlyMap<string, string>;
  today: string;
  onChange: (filters: LibraryFilters) => void;
}

const order: readonly LibraryList[] = [
  'collections',
  'tags',
  'publishers',
  'authors',
  'places',
  'sections',
  'languages',
];

/** All filters, each with the counts it would show under the others. Where nothing could be counted, what is chosen alone. */
export function ArticleFilters(props: ArticleFiltersProps) {
  const { filters, answer, collectionNames, today, onChange } = props;
  return (
    <FilterPanel chosen={chosenLibraryFilters(filters, collectionNames, onChange).length}>
      <FilterGroup
        title={i18n.t('library.filters.marks')}
        choices={flagChoices(filters, answer)}
        onToggle={(value) => {
          const flag = libraryFlags.find((one) => one === value);
          if (flag !== undefined) onChange(withFlag(filters, flag));
        }}
      />
      <PeriodFilter
        from={filters.from}
        to={filters.to}
        today={today}
        onChange={(period) => onChange({ ...filters, ...period })}
      />
      {order.map((list) => (
        <FilterGroup
          key={list}
          title={listTitle(list)}
          choices={choicesOf(list, props)}
          onToggle={(value) => onChange(withValue(filters, list, value))}
        />
      ))}
    </FilterPanel>
  );
}

function flagChoices(filters: LibraryFilters, answer: LibraryAnswer | null): Choice[] {
  return libraryFlags
    .map((flag: LibraryFlag) => ({
      value: flag,
      words: flagWords(flag),
      count: answer?.flags[flag] ?? 0,
      chosen: filters.flags.includes(flag),
    }))
    .filter(({ count, chosen }) => count > 0 || chosen);
}

/** The choices of a list: what is chosen stays, also with no article, so that it can be taken back. */
function choicesOf(list: LibraryList, props: ArticleFiltersProps): Choice[] {
  const { filters, answer, collections, collectionNames } = props;
  const counts = new Map(answer?.lists[list].map(({ value, count }) => [value, count]));
  for (const value of filters[list]) if (!counts.has(value)) counts.set(value, 0);
  const choiceOf = (value: string): Choice => ({
    value,
    words: valueWords(list, value, collectionNames),
    count: counts.get(value) ?? 0,
    chosen: filters[list].includes(value),
  });
  if (list !== 'collections') return named([...counts.keys()].map((value) => choiceOf(value)));
  // As they stand in one another, by name; what is deleted is no choice unless it is chosen.
  const nodes = inReadingOrder(collections);
  const nested = nodes
    .filter(({ id }) => counts.has(id))
    .map(({ id, name, path }) => ({ ...choiceOf(id), words: name, depth: path.length - 1 }));
  const placed = new Set(nested.map(({ value }) => value));
  const others = [...counts.keys()].filter((value) => !placed.has(value)).map((value) => choiceOf(value));
  return named([...nested, ...others.filter(({ value, chosen }) => value === '' || chosen)]);
}

/** A list in which nothing has a name says nothing that one could filter by. */
function named(choices: Choice[]): Choice[] {
  return choices.some(({ value, chosen }) => value !== '' || chosen) ? choices : [];
}
