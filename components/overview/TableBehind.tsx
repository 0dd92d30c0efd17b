import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './TableBehind.module.css';

/** One line of a table: what it is, where its articles are listed, and its counts as words. */
export interface TableRow {
  key: string;
  name: string;
  /** Null: there is nothing to list. */
  href: string | null;
  cells: readonly string[];
}

export interface TableBehindProps {
  /** The heads of the columns, the name's first. */
  columns: readonly string[];
  rows: readonly TableRow[];
}

/** Rows that are listed: of thousands of places nobody reads the last ones. */
const most = 300;

/** What a drawing shows, as a table that opens on demand. */
export function TableBehind({ columns, rows }: TableBehindProps) {
  return (
    <details class={styles.table}>
      <summary class={styles.fold}>
        <FoldArrow />
        {i18n.t('overview.asTable')}
      </summary>
      <div class={styles.scroll}>
        <table>
          <thead>
            <tr>
              {columns.map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map(({ key, name, href, cells }) => (
              <tr key={key}>
                <th scope="row">
                  {href === null ? (
                    <bdi>{name}</bdi>
                  ) : (
                    <a href={href}>
                      <bdi>{name}</bdi>
                    </a>
                  )}
                </th>
                {cells.map((cell, at) => (
                  <td key={columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > most && (
          <p class={styles.more}>
            {i18n.t('overview.more', rows.length - most, [formatCount(rows.length - most, readerLocale())])}
          </p>
        )}
      </div>
    </details>
  );
}
