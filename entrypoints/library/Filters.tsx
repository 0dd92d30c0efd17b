import { i18n } from '#i18n';
import { FilterGroup } from '../../components/library/FilterGroup.tsx';
import { FilterPanel } from '../../components/library/FilterPanel.tsx';
import { PeriodFilter } from '../../components/library/PeriodFilter.tsx';
import { type CorrectionFilters, dismissedCount, type FilterList } from '../../lib/archive/correction-filters.ts';
import type { CorrectionEntry } from '../../lib/article/correction-entry.ts';
import { chosenFilters, toggled } from './chosen-filters.ts';
import { filterTitle, wordedChoices } from './filter-words.ts';

export interface FiltersProps {
  entries: readonly CorrectionEntry[];
  filters: CorrectionFilters;
  today: string;
  onChange: (filters: CorrectionFilters) => void;
}

const order: readonly FilterList[] = ['kinds', 'publishers', 'authors', 'languages'];

/** All filters, each with the counts it would show under the others. */
export function Filters({ entries, filters, today, onChange }: FiltersProps) {
  const dismissed = dismissedCount(entries, filters);
  return (
    <FilterPanel chosen={chosenFilters(filters, onChange).length}>
      <PeriodFilter
        from={filters.from}
        to={filters.to}
        today={today}
        onChange={(period) => onChange({ ...filters, ...period })}
      />
      {order.map((list) => (
        <FilterGroup
          key={list}
          title={filterTitle(list)}
          choices={wordedChoices(entries, filters, list)}
          onToggle={(value) => onChange(toggled(filters, list, value))}
        />
      ))}
      {(dismissed > 0 || filters.dismissed) && (
        <FilterGroup
          title={i18n.t('library.filters.yours')}
          choices={[
            {
              value: 'dismissed',
              words: i18n.t('library.filters.dismissed'),
              count: dismissed,
              chosen: filters.dismissed,
            },
          ]}
          onToggle={() => onChange({ ...filters, dismissed: !filters.dismissed })}
        />
      )}
    </FilterPanel>
  );
}
