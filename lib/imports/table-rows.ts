import Papa from 'papaparse';

/** A row of a table: its fields, null where they cannot be made out, and where it begins in the text. */
export interface TableRow {
  fields: string[] | null;
  begins: number;
}

/** How a table is written. */
export interface TableShape {
  delimiter: string;
  /** Columns that its line of names has. */
  columns: number;
}

/** A row in which a quote is out of place. `fields` null: it is never closed. */
interface AstrayRow {
  fields: string[] | null;
  size: number;
}

/** Characters that are read at once at first, and at most: a row that is longer is none. */
const window = { first: 256_000, most: 8_000_000 };
/** Rows that are read at once. */
const atOnce = 500;
/** Characters of rows gone astray that are gone through, besides a part of the text's; behind them each line is a row, so that reading ends. */
const mostAstray = { atLeast: 4_000_000, part: 0.25 };
/** Lines of such a row that are looked at. */
const mostLines = 50;

/**
 * The rows of a table whose line ends are `\n`. A quote out of place takes in the rows that follow until another happens to close it;
 * where a line of what it took in is a row by itself, its lines are read one by one. Linear in the text's length.
 */
export function* tableRows(text: string, from: number, shape: TableShape): Generator<TableRow> {
  let place = from;
  let width = window.first;
  const most = mostAstray.atLeast + text.length * mostAstray.part;
  for (let astray = 0; place < text.length && astray <= most; ) {
    const end = Math.min(text.length, place + width);
    const { rows, next, broken } = rowsIn(text.slice(place, end), shape.delimiter, end === text.length);
    for (const { fields, begins } of rows) yield { fields, begins: place + begins };
    place += next;
    const isLonger = broken === null && next === 0;
    if (isLonger && width < window.most) {
      width *= 4;
      continue;
    }
    width = window.first;
    const gone = isLonger ? { fields: null, size: end - place } : broken;
    if (gone === null) continue;
    astray += gone.size;
    const line = lineAt(text, place);
    const literal = literalFields(line, shape);
    const whole = literal === null ? wholeFields(gone, text.slice(place, place + gone.size), shape) : null;
    yield { fields: literal ?? whole, begins: place };
    place += whole === null ? line.length + 1 : gone.size;
  }
  yield* linesFrom(text, place, shape);
}

/** The rows that stand whole in a stretch, up to one gone astray; `next`: where they end. */
function rowsIn(
  text: string,
  delimiter: string,
  isLast: boolean,
): { rows: { fields: string[]; begins: number }[]; next: number; broken: AstrayRow | null } {
  const rows: { fields: string[]; begins: number }[] = [];
  let next = 0;
  let broken: AstrayRow | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      const isCut = !isLast && meta.cursor >= text.length;
      if (isCut) return parser.abort();
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      if (isOpen || errors.some(({ code }) => code === 'InvalidQuotes')) {
        broken = { fields: isOpen ? null : data, size: meta.cursor - next };
        return parser.abort();
      }
      rows.push({ fields: data, begins: next });
      next = meta.cursor;
      if (rows.length >= atOnce) parser.abort();
    },
  });
  return { rows, next, broken };
}

/** A row with a quote out of place as it stands, where none of its lines is a row by itself. */
function wholeFields({ fields }: AstrayRow, source: string, shape: TableShape): string[] | null {
  if (fields?.length !== shape.columns) return null;
  const lines = source.split('\n', mostLines + 1);
  return lines.length > mostLines || lines.some((line) => isRow(line, shape)) ? null : fields;
}

function isRow(line: string, shape: TableShape): boolean {
  const [row] = rowsIn(line, shape.delimiter, true).rows;
  return row?.fields.length === shape.columns || literalFields(line, shape) !== null;
}

/** The fields of a line in which quotes may stand anywhere, but round a separator; null: they are not as many as there are columns. */
function literalFields(line: string, { delimiter, columns }: TableShape): string[] | null {
  const fields = line.split(delimiter, columns + 1);
  if (fields.length !== columns) return null;
  return fields.map((field) => (/^".*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field));
}

/** Each line as a row. */
function* linesFrom(text: string, from: number, shape: TableShape): Generator<TableRow> {
  for (let place = from; place < text.length; ) {
    const line = lineAt(text, place);
    const isQuoted = line.includes('"') && line.includes(shape.delimiter);
    const [row] = isQuoted ? rowsIn(line, shape.delimiter, true).rows : [];
    yield {
      fields: row?.fields ?? (isQuoted ? literalFields(line, shape) : line.split(shape.delimiter)),
      begins: place,
    };
    place += line.length + 1;
  }
}

function lineAt(text: string, place: number): string {
  const end = text.indexOf('\n', place);
  return text.slice(place, end === -1 ? text.length : end);
}
