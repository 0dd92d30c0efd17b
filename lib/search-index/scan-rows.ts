import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';

/** Calls back for each row of a query, with its first column as a whole number and its second, if any, as a number. */
export type ScanRows = (
  sql: string,
  bind: (string | number)[],
  onRow: (number: number, second: number) => void,
) => void;

/**
 * Walks over rows of numbers without the checks and copies that the library makes of each: a common word stands in every
 * article, and 100,000 rows take 15 ms this way instead of 60.
 */
export function rowScanner(sqlite: Sqlite3Static, database: Database): ScanRows {
  const { capi } = sqlite;
  const exports: unknown = sqlite.wasm.exports;
  const step = exported(exports, 'sqlite3_step');
  const whole = exported(exports, 'sqlite3_column_int');
  const double = exported(exports, 'sqlite3_column_double');
  return (sql, bind, onRow) => {
    const statement = database.prepare(sql);
    try {
      statement.bind(bind);
      const { pointer } = statement;
      if (pointer === undefined) return;
      const isPair = statement.columnCount > 1;
      let outcome = step(pointer);
      for (; outcome === capi.SQLITE_ROW; outcome = step(pointer)) {
        onRow(whole(pointer, 0), isPair ? double(pointer, 1) : 0);
      }
      if (outcome !== capi.SQLITE_DONE) throw new sqlite.SQLite3Error(outcome);
    } finally {
      statement.finalize();
    }
  };
}

function exported(exports: unknown, name: string): (pointer: unknown, column?: number) => number {
  const found: unknown = Reflect.get(Object(exports), name);
  if (typeof found !== 'function') throw new TypeError(`SQLite exports no ${name}`);
  return (pointer, column) => Number(found(pointer, column));
}
