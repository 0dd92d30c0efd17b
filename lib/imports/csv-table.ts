import Papa from 'papaparse';
import type { DraftFault } from './draft.ts';

/** One row of a table, by the names of its columns in small letters. */
export interface CsvRow {
  /** The line on which it begins, counted from 1. */
  at: number;
  /** Empty: there is no such column, or nothing in it. */
  get: (column: string) => string;
  /** Every column with what stands in it. */
  fields: () => (readonly [column: string, value: string])[];
  shown: string;
}

/** A quote that is never closed takes in all that follows: so often reading begins anew on the line after it. */
const newBeginnings = 50;
const most = { columns: 200, header: 4_000 };

/** The names in a table's first line; null: it is the first line of no table. */
export function csvColumns(text: string): string[] | null {
  const { start, delimiter } = beginningOf(text);
  const line = text.slice(start, start + most.header).split(/[\r\n]/, 1)[0] ?? '';
  const row = Papa.parse<string[]>(line, { delimiter }).data[0];
  if (row === undefined || row.length < 2) return null;
  return row.slice(0, most.columns).map((name) => name.trim().toLowerCase());
}

/**
 * The rows of a table with a line of names: separated by commas, semicolons or tabs, with any line ends, rows of any length.
 * What cannot be made out is a fault, and reading goes on after it.
 */
export function* csvRows(table: string): Generator<CsvRow | { fault: DraftFault }> {
  // Line ends of all kinds, also mixed, as in tables that were put together of several.
  const text = table.includes('\r') ? table.replace(/\r\n?/g, '\n') : table;
  const columns = csvColumns(text);
  if (columns === null) return;
  const placeOf = new Map<string, number>();
  for (const [place, name] of columns.entries()) if (!placeOf.has(name)) placeOf.set(name, place);
  const { start, delimiter } = beginningOf(text);
  const lines = new LineCounter(text);
  let from = start;
  let isHeader = true;
  for (let beginnings = 0; from < text.length && beginnings < newBeginnings; beginnings += 1) {
    const found = rowsFrom(text.slice(from), delimiter);
    let broken = -1;
    for (const { row, begins, isBroken } of found) {
      const at = lines.at(from + begins);
      if (isBroken) {
        broken = from + begins;
        yield { fault: { at, reason: 'unreadable', shown: text.slice(broken, broken + 200) } };
        break;
      }
      if (isHeader) {
        isHeader = false;
        continue;
      }
      if (row.every((value) => value.trim() === '')) continue;
      yield {
        at,
        get: (column) => row[placeOf.get(column) ?? -1] ?? '',
        fields: () => columns.map((column, place) => [column, row[place] ?? '']),
        shown: row.filter((value) => value !== '').join(' '),
      };
    }
    if (broken === -1) return;
    const next = text.indexOf('\n', broken);
    if (next === -1) return;
    from = next + 1;
    isHeader = false;
  }
}

interface Row {
  row: string[];
  /** Where it begins in the text. */
  begins: number;
  isBroken: boolean;
}

/** Rows that are parsed before the first of them is given: a page may not stand still for a whole file. */
const rowsAtOnce = 2_000;

/** The rows of a text as far as the first that is broken. */
function* rowsFrom(text: string, delimiter: string): Generator<Row> {
  for (let from = 0; from < text.length; ) {
    const { rows, ends } = someRows(text.slice(from), delimiter);
    for (const row of rows) yield { ...row, begins: from + row.begins };
    if (ends === 0 || rows.at(-1)?.isBroken === true) return;
    from += ends;
  }
}

function someRows(text: string, delimiter: string): { rows: Row[]; ends: number } {
  const rows: Row[] = [];
  let begins = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // The quick way divides the whole text at once.
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      const isBroken = errors.some(({ code }) => code === 'MissingQuotes');
      rows.push({ row: data, begins, isBroken });
      begins = meta.cursor;
      if (isBroken || rows.length === rowsAtOnce) parser.abort();
    },
  });
  return { rows, ends: begins };
}

/** Where a table begins, after the line with which some programs name the separator, and what separates its fields. */
function beginningOf(text: string): { start: number; delimiter: string } {
  const named = /^"?sep=([,;\t|])"?[ \t,;]*(?:\r\n|\r|\n)/i.exec(text);
  if (named?.[1] !== undefined) return { start: named[0].length, delimiter: named[1] };
  const first = text.slice(0, most.header).split(/[\r\n]/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  const [delimiter = ','] = [',', ';', '\t'].sort((one, other) => count(other) - count(one));
  return { start: 0, delimiter };
}

/** Counts lines up to places that are asked for in their order. */
class LineCounter {
  readonly #text: string;
  #place = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  at(place: number): number {
    for (let next = this.#text.indexOf('\n', this.#place); next !== -1 && next < place; ) {
      this.#line += 1;
      this.#place = next + 1;
      next = this.#text.indexOf('\n', this.#place);
    }
    return this.#line;
  }
}
