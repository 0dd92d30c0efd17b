/** A value of a table: text, a number, yes or no, or nothing. */
export type CsvValue = string | number | boolean | null;

/**
 * A table as CSV after RFC 4180: fields in quotes where they must be, quotes doubled, CRLF at the end of each line. It
 * begins with the byte order mark of UTF-8, without which the common spreadsheets take it for the machine's old code page
 * and break every letter that is not English.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front: pages are hostile. What must be exact to
 * the letter is in the JSON export.
 */
export function csvTable(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${csvLines([columns, ...rows])}`;
}

/** Lines of a table alone, to follow others. */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((values) => `${values.map(csvField).join(',')}\r\n`).join('');
}

function csvField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = withoutHidden(isFormula(value) ? `'${value}` : value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Where the comma is for decimals, spreadsheets part fields at semicolons or tabs and take no notice of our quotation marks: what then
 * stands first in a field gets an apostrophe as well. Behind a space, as in our own lists, it is a text to them.
 */
function withoutHidden(text: string): string {
  const from = /^[\s\p{Cf}\p{Cc}"']*/u.exec(text)?.[0].length ?? 0;
  const hidden = /([;\t\r\n][\p{Cf}\p{Cc}"']*)(?=[=+\-@＝＋－＠])/gu;
  return text.slice(0, from) + text.slice(from).replace(hidden, "$1'");
}

/**
 * The signs that begin a formula (OWASP, "CSV injection"), their full-width twins, which some spreadsheets read the same
 * way, and white space or invisible signs before them, which are dropped on import. A number with its sign is a number.
 */
function isFormula(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}"']*[=+\-@＝＋－＠]/u.test(text)
    ? !/^[+-]?\d+(?:[.,]\d+)*$/.test(text)
    : /^[\t\r\n]/.test(text);
}
