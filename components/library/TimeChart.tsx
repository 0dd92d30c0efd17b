import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './TimeChart.module.css';

/** The notes of one month ("2026-04") or year ("2026"). */
export interface ChartPeriod {
  period: string;
  corrections: number;
  updates: number;
}

export interface TimeChartProps {
  unit: 'month' | 'year';
  /** Oldest first, without gaps. */
  periods: readonly ChartPeriod[];
  /** Notes older than the first period. */
  earlier: number;
}

/** Units of the drawing's height. Its width is in per cent, so that it fits whatever column it stands in. */
const height = 72;
/** Per cent of the width that a bar and the room beside it may take: two bars are no two walls. */
const widest = 8;

/**
 * Notes over time as bars, corrections at the foot and updates hollow on top of them, with the same as a table. The drawing
 * runs the way the words run.
 */
export function TimeChart({ unit, periods, earlier }: TimeChartProps) {
  const id = useId();
  const locale = readerLocale();
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...periods.map(({ corrections, updates }) => corrections + updates));
  const step = 100 / periods.length;
  const width = Math.min(step, widest) * 0.8;
  const words = (period: string) => formatStatedDate(period, locale);
  return (
    <figure class={styles.chart} aria-labelledby={id}>
      <figcaption id={id} class={styles.title}>
        {unit === 'month' ? i18n.t('library.chart.byMonth') : i18n.t('library.chart.byYear')}
      </figcaption>
      <p class={styles.scale} aria-hidden="true">
        {formatCount(most, locale)}
      </p>
      <svg class={styles.bars} height={height} role="img" aria-label={summary(periods, locale)}>
        {periods.map(({ period, corrections, updates }, at) => {
          const [red, hollow] = [(corrections / most) * height, (updates / most) * height];
          const column = { x: `${at * step + (step - width) / 2}%`, width: `${width}%` };
          return (
            <g key={period}>
              <title>{`${words(period)}: ${formatCount(corrections, locale)} + ${formatCount(updates, locale)}`}</title>
              {corrections > 0 && <rect class={styles.corrections} {...column} y={height - red} height={red} />}
              {updates > 0 && <rect class={styles.updates} {...column} y={height - red - hollow} height={hollow} />}
            </g>
          );
        })}
      </svg>
      <p class={styles.axis} data-single={last === first} aria-hidden="true">
        <span>{words(first.period)}</span>
        {last !== first && <span>{words(last.period)}</span>}
      </p>
      <p class={styles.legend} aria-hidden="true">
        <span class={styles.solid}>{i18n.t('library.chart.corrections')}</span>
        <span class={styles.hollow}>{i18n.t('library.chart.updates')}</span>
      </p>
      {earlier > 0 && (
        <p class={styles.note}>{i18n.t('library.chart.earlier', earlier, [formatCount(earlier, locale)])}</p>
      )}
      <details class={styles.table}>
        <summary class={styles.fold}>
          <FoldArrow />
          {i18n.t('library.chart.asTable')}
        </summary>
        <div class={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('library.chart.period')}</th>
                <th scope="col">{i18n.t('library.chart.corrections')}</th>
                <th scope="col">{i18n.t('library.chart.updates')}</th>
              </tr>
            </thead>
            <tbody>
              {[...periods].reverse().map(({ period, corrections, updates }) => (
                <tr key={period}>
                  <th scope="row">{words(period)}</th>
                  <td>{formatCount(corrections, locale)}</td>
                  <td>{formatCount(updates, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** The drawing in one sentence. */
function summary(periods: readonly ChartPeriod[], locale: string): string {
  const words = (one: ChartPeriod | undefined) => (one === undefined ? '' : formatStatedDate(one.period, locale));
  const ends: [string, string] = [words(periods[0]), words(periods.at(-1))];
  const peak = periods.reduce<ChartPeriod | undefined>(
    (most, one) => (most === undefined || one.corrections > most.corrections ? one : most),
    undefined,
  );
  if (peak === undefined || peak.corrections === 0) return i18n.t('library.chart.summaryNone', ends);
  return i18n.t('library.chart.summary', [...ends, formatCount(peak.corrections, locale), words(peak)]);
}
