import type { WebArchive } from '../../article/web-archive.ts';
import { failure, type Result, success } from '../../foundation/result.ts';
import { type CaptureList, type CaptureRow, listOf } from './capture-list.ts';

/** Names of the columns we use, in the CDX server's words and in those of its successors. */
const columns = {
  timestamp: ['timestamp'],
  original: ['original', 'url'],
  mimetype: ['mimetype', 'mime'],
  status: ['statuscode', 'status'],
  digest: ['digest'],
} as const;

/** Cells of one row by the names of their columns. */
type Cells = (name: keyof typeof columns) => string | undefined;

/**
 * Reads the answer of a CDX server in JSON: rows of text, the first of which names the columns; or one object a line, as
 * newer servers answer. Nothing at all, and a list without rows, is a list of no captures.
 *
 * Rows of other pages than HTML with status 200 are left out without being counted: a server that was asked to filter may
 * not have. `captures-unreadable`: it is no such answer, as when an error page comes instead.
 */
export function parseCdx(text: string, archive: WebArchive): Result<CaptureList, 'captures-unreadable'> {
  const trimmed = text.trim();
  if (trimmed === '') return success(listOf([], archive));
  const rows = trimmed.startsWith('[') ? rowsOfTable(trimmed) : rowsOfLines(trimmed);
  return rows === null ? failure('captures-unreadable') : success(listOf(rows, archive));
}

function rowsOfTable(text: string): Iterable<CaptureRow | null> | null {
  const table = parseJson(text);
  if (!Array.isArray(table)) return null;
  const [head, ...rows]: unknown[] = table;
  if (head === undefined) return [];
  if (!Array.isArray(head)) return null;
  const indexOf = (name: keyof typeof columns) => head.findIndex((one: unknown) => isNamed(one, columns[name]));
  const at = {
    timestamp: indexOf('timestamp'),
    original: indexOf('original'),
    mimetype: indexOf('mimetype'),
    status: indexOf('status'),
    digest: indexOf('digest'),
  };
  if (at.timestamp === -1 || at.original === -1) return null;
  return pagesAmong(rows, (row) => (Array.isArray(row) ? (name) => cell(row[at[name]]) : null));
}

function rowsOfLines(text: string): Iterable<CaptureRow | null> | null {
  if (!text.startsWith('{')) return null;
  return pagesAmong(text.split('\n'), (line) => {
    const record = typeof line === 'string' ? parseJson(line) : null;
    if (typeof record !== 'object' || record === null) return null;
    const entries = new Map(Object.entries(record));
    return (name) => cell(columns[name].map((known) => entries.get(known)).find((value) => value !== undefined));
  });
}

function* pagesAmong(rows: Iterable<unknown>, read: (row: unknown) => Cells | null): Iterable<CaptureRow | null> {
  for (const row of rows) {
    const cells = read(row);
    const [timestamp, original] = [cells?.('timestamp'), cells?.('original')];
    if (cells === null || timestamp === undefined || original === undefined) {
      yield null;
    } else if (isPage(cells('status'), cells('mimetype'))) {
      const digest = cells('digest');
      yield { timestamp, original, digest: digest === undefined || digest === '-' ? null : digest };
    }
  }
}

function isNamed(title: unknown, names: readonly string[]): boolean {
  return typeof title === 'string' && names.includes(title);
}

function isPage(status: string | undefined, type: string | undefined): boolean {
  return (
    (status === undefined || status === '200') &&
    (type === undefined || /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
  );
}

/** Servers write numbers as text and as numbers. */
function cell(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length <= 4_000 ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
