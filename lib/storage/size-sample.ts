import type { Table } from 'dexie';

/** How much a table holds. */
export interface TableSize {
  records: number;
  /** What the records say, without the room that the browser's own indices and its packing take or save. */
  bytes: number;
  /** Whether every record was looked at; else `bytes` is what the records looked at make likely. */
  isExact: boolean;
}

/** Keys of nearly all tables begin with random digits, so what comes after each of these is as good as drawn by lot. */
const starts = '0123456789abcdef';

/** The size of a table, of which `most` records at most are read. */
export async function tableSize(table: Table<unknown, string>, most: number): Promise<TableSize> {
  const records = await table.count();
  if (records <= most) {
    const all = await table.toArray();
    return { records, bytes: all.reduce<number>((sum, row) => sum + approximateSize(row), 0), isExact: true };
  }
  const each = Math.max(1, Math.floor(most / starts.length));
  let [bytes, looked] = [0, 0];
  for (const start of starts) {
    for (const row of await table.where(':id').aboveOrEqual(start).limit(each).toArray()) {
      bytes += approximateSize(row);
      looked += 1;
    }
  }
  return { records, bytes: looked === 0 ? 0 : Math.round((bytes / looked) * records), isExact: false };
}

/** About how many bytes a value takes where browsers keep it: two a character in texts that have one beyond Latin 1. */
export function approximateSize(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return value.length * (beyondLatin.test(value) ? 2 : 1) + 4;
    case 'number':
      return 8;
    case 'object':
      if (value === null) return 1;
      if (ArrayBuffer.isView(value)) return value.byteLength;
      return Object.entries(value).reduce(
        (sum, [key, item]) => sum + (Array.isArray(value) ? 2 : key.length + 4) + approximateSize(item),
        4,
      );
    default:
      return 1;
  }
}

const beyondLatin = /[\u0100-\uffff]/;
