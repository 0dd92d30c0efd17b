import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ArticlesOverTime.module.css';
import { TableBehind } from './TableBehind.tsx';

/** The articles of one month ("2026-04") or year ("2026"). */
export interface CountedPeriod {
  period: string;
  saved: number;
  seen: number;
}

export interface ArticlesOverTimeProps {
  unit: 'month' | 'year';
  /** Oldest first, without gaps; at least one. */
  periods: readonly CountedPeriod[];
  /** Articles from before the first period. */
  earlier: number;
  /** Articles without a month. */
  undated: number;
  /** Where the articles of a period are listed. */
  hrefOf: (period: string) => string;
}

/** Units of the drawing's height. Its width is in per cent, so that it fits whatever column it stands in. */
const height = 120;
/** Per cent of the width that a bar and the room beside it may take. */
const widest = 8;

/**
 * Articles by the time of publication as bars, the saved ones at the foot and those that were only seen hatched on top. Each bar leads to
 * its articles. The drawing runs the way the words run.
 */
export function ArticlesOverTime({ unit, periods, earlier, undated, hrefOf }: ArticlesOverTimeProps) {
  const id = useId();
  const locale = readerLocale();
  const count = (number: number) => formatCount(number, locale);
  const words = (period: string) => formatStatedDate(period, locale);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = periods.reduce((top, { saved, seen }) => Math.max(top, saved + seen), 1);
  const step = 100 / periods.length;
  const width = Math.min(step, widest) * 0.8;
  const title = unit === 'month' ? i18n.t('overview.time.byMonth') : i18n.t('overview.time.byYear');
  const hatching = `${id}-hatching`;
  return (
    <figure class={styles.chart} aria-labelledby={id}>
      <figcaption id={id} class={styles.title}>
        {title}
      </figcaption>
      <p class={styles.summary}>{summaryWords(periods, locale)}</p>
      <p class={styles.scale} aria-hidden="true">
        {count(most)}
      </p>
      <svg class={styles.bars} height={height}>
        <title>{title}</title>
        <desc>{summaryWords(periods, locale)}</desc>
        <pattern id={hatching} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="4" class={styles.hatch} />
        </pattern>
        {periods.map(({ period, saved, seen }, at) => {
          if (saved + seen === 0) return null;
          const [solid, hollow] = [(saved / most) * height, (seen / most) * height];
          const column = { x: `${at * step + (step - width) / 2}%`, width: `${width}%` };
          const name = i18n.t('overview.time.bar', [words(period), count(saved), count(seen)]);
          return (
            <a key={period} href={hrefOf(period)} aria-label={name} class={styles.bar}>
              <title>{name}</title>
              <rect class={styles.reach} x={`${at * step}%`} width={`${step}%`} y={0} height={height} />
              {saved > 0 && <rect class={styles.saved} {...column} y={height - solid} height={solid} />}
              {seen > 0 && (
                <rect
                  class={styles.seen}
                  {...column}
                  y={height - solid - hollow}
                  height={hollow}
                  fill={`url(#${hatching})`}
                />
              )}
            </a>
          );
        })}
      </svg>
      <p class={styles.axis} data-single={last === first} aria-hidden="true">
        <span>{words(first.period)}</span>
        {last !== first && <span>{words(last.period)}</span>}
      </p>
      <p class={styles.legend} aria-hidden="true">
        <span class={styles.solid}>{i18n.t('overview.time.saved')}</span>
        <span class={styles.hatched}>{i18n.t('overview.time.seen')}</span>
      </p>
      <p class={styles.note}>{i18n.t('overview.time.note')}</p>
      {earlier > 0 && <p class={styles.note}>{i18n.t('overview.earlier', earlier, [count(earlier)])}</p>}
      {undated > 0 && <p class={styles.note}>{i18n.t('overview.undated', undated, [count(undated)])}</p>}
      <TableBehind
        columns={[i18n.t('overview.time.period'), i18n.t('overview.time.saved'), i18n.t('overview.time.seen')]}
        rows={[...periods].reverse().map(({ period, saved, seen }) => ({
          key: period,
          name: words(period),
          href: saved + seen > 0 ? hrefOf(period) : null,
          cells: [count(saved), count(seen)],
        }))}
      />
    </figure>
  );
}

/** The drawing in one sentence. */
function summaryWords(periods: readonly CountedPeriod[], locale: string): string {
  const name = (one: CountedPeriod | undefined) => (one === undefined ? '' : formatStatedDate(one.period, locale));
  const peak = periods.reduce((top, one) => (one.saved + one.seen > top.saved + top.seen ? one : top));
  return i18n.t('overview.time.summary', [
    name(periods[0]),
    name(periods.at(-1)),
    formatCount(peak.saved + peak.seen, locale),
    name(peak),
  ]);
}
