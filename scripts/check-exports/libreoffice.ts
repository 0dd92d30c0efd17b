import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from './run-program.ts';

/** A cell as LibreOffice has it. */
export interface Cell {
  text: string;
  /** The formula that it would compute; null where it is what it says. */
  formula: string | null;
}

/** Comma, quotation mark, UTF-8, from the first line on: https://wiki.documentfoundation.org/Documentation/DevGuide/Spreadsheet_Documents. */
const asItComes = '44,34,76,1';
const textColumn = 2;

/**
 * Opens a CSV in LibreOffice as a sheet and answers its rows. `textColumns`: so many columns are taken as text; without it the file
 * is opened as a double click opens it, formulas and all.
 */
export async function openSheet(path: string, folder: string, textColumns?: number): Promise<Cell[][]> {
  const columns = Array.from({ length: textColumns ?? 0 }, (_, at) => `${at + 1}/${textColumn}`).join('/');
  const out = join(folder, textColumns === undefined ? 'opened' : 'as-text');
  const { code, errors } = await runProgram('soffice', [
    // A profile of its own: a LibreOffice that is open would take the work and answer nothing.
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--norestore',
    `--infilter=Text - txt - csv (StarCalc):${asItComes}${columns === '' ? '' : `,${columns}`}`,
    '--convert-to',
    'fods',
    '--outdir',
    out,
    path,
  ]);
  if (code !== 0) throw new Error(`LibreOffice: ${errors.trim() || `ended with ${code}`}`);
  return sheetRows(await readFile(join(out, basename(path).replace(/\.csv$/, '.fods')), 'utf8'));
}

/** The rows of the first sheet of a flat OpenDocument file, without the empty cells and rows that fill it up. */
export function sheetRows(document: string): Cell[][] {
  const [, table = ''] = /<table:table [^>]*>(.*?)<\/table:table>/s.exec(document) ?? [];
  const rows: Cell[][] = [];
  for (const [, attributes = '', inside = ''] of table.matchAll(/<table:table-row([^>]*)>(.*?)<\/table:table-row>/gs)) {
    const cells: Cell[] = [];
    const parts = inside.matchAll(
      /<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs,
    );
    for (const [, own = '', content = ''] of parts) {
      const [, formula = null] = /table:formula="([^"]*)"/.exec(own) ?? [];
      const cell = { text: textOf(content), formula };
      for (let left = repeated(own, 'columns'); left > 0; left -= 1) cells.push(cell);
    }
    while (cells.at(-1)?.text === '' && cells.at(-1)?.formula === null) cells.pop();
    for (let left = repeated(attributes, 'rows'); left > 0; left -= 1) rows.push(cells);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** How often it stands there; what fills up the sheet stands there without end. */
function repeated(attributes: string, what: 'columns' | 'rows'): number {
  const [, count = '1'] = new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(attributes) ?? [];
  return Number(count) > 1_000 ? 1 : Number(count);
}

function textOf(content: string): string {
  const paragraphs = [...content.matchAll(/<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)].map(([, text = '']) => text);
  return paragraphs
    .join('\n')
    .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replaceAll(/<text:tab\/>/g, '\t')
    .replaceAll(/<text:line-break\/>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
