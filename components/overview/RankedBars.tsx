import { useId } from 'preact/hooks';
import styles from './RankedBars.module.css';
import { TableBehind, type TableRow } from './TableBehind.tsx';

/** One line of a ranked list. */
export interface RankedBar extends TableRow {
  href: string;
  /** What its bar is as long as. */
  count: number;
  /** The count in words, which say all that the bar shows. */
  words: string;
}

export interface RankedBarsProps {
  title: string;
  note?: string;
  /** The most first. */
  bars: readonly RankedBar[];
  /** The heads of the table's columns, the name's first. */
  columns: readonly string[];
  /** Said where there are none. */
  none: string;
  /** Whether it counts corrections, which have a colour of their own. */
  corrections?: boolean;
  /** Said below the list: what is not in it. */
  rest?: string | undefined;
}

/** Lines that are drawn; the table has the others too. */
const most = 10;

/** Counts as a ranked list with a bar each, most first; the whole list as a table. Each line leads to its articles. */
export function RankedBars({ title, note, bars, columns, none, corrections = false, rest }: RankedBarsProps) {
  const id = useId();
  const top = bars[0]?.count ?? 1;
  return (
    <section aria-labelledby={id} class={styles.part} data-corrections={corrections}>
      <h2 id={id} class={styles.title}>
        {title}
      </h2>
      {note !== undefined && <p class={styles.note}>{note}</p>}
      {bars.length === 0 && <p class={styles.note}>{none}</p>}
      {bars.length > 0 && (
        <ol class={styles.bars}>
          {bars.slice(0, most).map(({ key, name, href, count, words }) => (
            <li key={key} class={styles.line}>
              <span class={styles.name}>
                <a href={href}>
                  <bdi>{name}</bdi>
                </a>
              </span>
              <span class={styles.words}>{words}</span>
              <svg class={styles.drawing} aria-hidden="true">
                <rect class={styles.bar} width={`${(count / top) * 100}%`} height="100%" />
              </svg>
            </li>
          ))}
        </ol>
      )}
      {rest !== undefined && <p class={styles.note}>{rest}</p>}
      {bars.length > 0 && <TableBehind columns={columns} rows={bars} />}
    </section>
  );
}
