import * as v from 'valibot';
import { rowSchemas } from '../backup/row-schemas.ts';
import type { PlainRows } from '../storage/restore-rows.ts';
import { fitsSetting, isReadersSetting } from '../storage/settings.ts';
import type { FiledTable } from './archive-format.ts';

/** The rows in a file of a table that belongs to no article, and how many are not of its shape; null: the file is no array. */
export function tableRows(
  bytes: Uint8Array<ArrayBuffer>,
  table: FiledTable,
): { rows: PlainRows[FiledTable][]; unfit: number } | null {
  const value = arrayIn(bytes);
  if (value === null) return null;
  const schema = v.object(rowSchemas[table].entries);
  const rows = value.flatMap((row): PlainRows[FiledTable][] => {
    const read = v.safeParse(schema, row);
    if (!read.success) return [];
    if (table === 'settings') {
      const { key, value: set } = Object(read.output);
      if (!isReadersSetting(key) || !fitsSetting(key, set)) return [];
    }
    // Each has passed its table's schema; the compiler cannot follow it through the name.
    return [read.output as PlainRows[FiledTable]];
  });
  return { rows, unfit: value.length - rows.length };
}

function arrayIn(bytes: Uint8Array<ArrayBuffer>): unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
