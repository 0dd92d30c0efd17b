import { i18n } from '#i18n';
import { formatCount, formatElapsed } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Figures.module.css';
import { TimeChart, type TimeChartProps } from './TimeChart.tsx';

export interface FiguresProps {
  overTime: TimeChartProps;
  /** The middle of the times from publication to correction; null where none is known. */
  time: { medianDays: number; known: number; of: number } | null;
  /** Whether there is anything to export. */
  exportable: boolean;
  onExport: (format: 'csv' | 'json') => void;
}

/** What can be said of all notes shown, in counts: over time, how long it took, and the notes themselves as a file. */
export function Figures({ overTime, time, exportable, onExport }: FiguresProps) {
  return (
    <div class={styles.figures}>
      <TimeChart {...overTime} />
      {time !== null && <p class={styles.time}>{timeWords(time)}</p>}
      <p class={styles.export}>
        <Button disabled={!exportable} onClick={() => onExport('csv')}>
          {i18n.t('library.export.csv')}
        </Button>
        <Button disabled={!exportable} onClick={() => onExport('json')}>
          {i18n.t('library.export.json')}
        </Button>
      </p>
      {!exportable && <p class={styles.time}>{i18n.t('library.export.nothing')}</p>}
    </div>
  );
}

function timeWords({ medianDays, known, of }: { medianDays: number; known: number; of: number }): string {
  const locale = readerLocale();
  const median =
    medianDays === 0 ? i18n.t('library.time.sameDay') : formatElapsed({ days: medianDays, minutes: null }, locale);
  return i18n.t('library.time.median', [median, formatCount(known, locale), formatCount(of, locale)]);
}
