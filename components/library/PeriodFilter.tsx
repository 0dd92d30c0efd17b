import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addDays } from '../../lib/foundation/calendar-day.ts';
import { Button } from '../controls/Button.tsx';
import group from './FilterGroup.module.css';
import styles from './PeriodFilter.module.css';

/** First and last day, both included ("2026-04-12"); null: open. */
export interface Period {
  from: string | null;
  to: string | null;
}

export interface PeriodFilterProps extends Period {
  /** The reader's own day. */
  today: string;
  onChange: (period: Period) => void;
}

/** A period by its first and last day, or by one press. */
export function PeriodFilter({ from, to, today, onChange }: PeriodFilterProps) {
  const quick = [
    { words: i18n.t('library.filters.anyTime'), first: null },
    { words: i18n.t('library.filters.week'), first: addDays(today, -6) },
    { words: i18n.t('library.filters.month'), first: addDays(today, -29) },
    { words: i18n.t('library.filters.year'), first: addDays(today, -364) },
  ];
  return (
    <fieldset class={group.group}>
      <legend class={group.title}>{i18n.t('library.filters.period')}</legend>
      <ul class={styles.quick}>
        {quick.map(({ words, first }) => (
          <li key={words}>
            <Button
              look="quiet"
              pressed={to === null && from === first}
              onClick={() => onChange({ from: first, to: null })}
            >
              {words}
            </Button>
          </li>
        ))}
      </ul>
      <div class={styles.days}>
        <Day name={i18n.t('library.filters.from')} day={from} onChange={(day) => onChange({ from: day, to })} />
        <Day name={i18n.t('library.filters.to')} day={to} onChange={(day) => onChange({ from, to: day })} />
      </div>
    </fieldset>
  );
}

interface DayProps {
  name: string;
  day: string | null;
  onChange: (day: string | null) => void;
}

/**
 * A date field. While a year is typed its first digits are a date too ("0202-04-12"): a year counts from 1900 on. An empty
 * field counts when it is left, since one that is half written is empty as well.
 */
function Day({ name, day, onChange }: DayProps) {
  const id = useId();
  const [written, setWritten] = useState(day ?? '');
  useEffect(() => setWritten(day ?? ''), [day]);
  return (
    <>
      <label class={styles.name} for={id}>
        {name}
      </label>
      <input
        id={id}
        type="date"
        class={styles.day}
        value={written}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setWritten(value);
          if (value >= '1900-01-01' && value !== day) onChange(value);
        }}
        onBlur={() => written === '' && day !== null && onChange(null)}
      />
    </>
  );
}
