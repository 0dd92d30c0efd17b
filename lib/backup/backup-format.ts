import * as v from 'valibot';
import type { BackupFault } from '../article/backup.ts';

/**
 * The format of a backup, as `docs/backup-format.md` says it to others: JSON, one value a line, packed with gzip. A change of
 * it is a new `backupFormat`, never an edit.
 */
export const backupFormat = 1;

/** Version of the archive's tables that rows are written for: `lib/storage/schema`. */
export const backupSchema = 3;

export const backupFileEnding = '.dateline';
/** Not gzip's own: browsers would put its ending in the place of ours. */
export const backupMediaType = 'application/octet-stream';

/**
 * Tables in the order in which their rows stand in a file. Between the two lists stand the articles, each with all that
 * belongs to it: `articleTables` by rising id of the article. Rows of all other tables rise by their key, so that whoever
 * reads needs to remember one key to know that none stands twice.
 *
 * Texts and collections come before the articles that name them; what is large comes last.
 */
export const tablesBefore = ['contents', 'collections', 'settings', 'savedReading', 'requests'] as const;
export const articleTables = [
  'articles',
  'frames',
  'versions',
  'corrections',
  'readerMarks',
  'watches',
  'highlights',
  'captures',
  'articleImages',
] as const;
export const tablesAfter = ['pagesAsSeen', 'images'] as const;

export const backupTables = [...tablesBefore, ...articleTables, ...tablesAfter] as const;
export type BackupTable = (typeof backupTables)[number];
export type ArticleTable = (typeof articleTables)[number];
export type PlainTable = Exclude<BackupTable, ArticleTable>;

/** Where a table's rows stand: all of an article's tables stand in one place. */
export function placeOf(table: BackupTable): number {
  const place = backupTables.indexOf(table);
  return isArticleTable(table) ? tablesBefore.length : place;
}

export function isArticleTable(table: BackupTable): table is ArticleTable {
  return (articleTables as readonly string[]).includes(table);
}

/**
 * Bounds of a file, far above what an archive holds:
 *
 * - `line`: bytes of one line; a page as seen is the largest, then a hostile page's text
 * - `group`: bytes of all that belongs to one article
 * - `body`: characters of one version, put together
 * - `inflation`: how many times as large as the file its content may be, once it is above `freely` bytes. Text is packed to a
 *   sixth, the same text again and again to a hundredth; a bomb to a thousandth.
 */
export const backupLimits = {
  line: 128_000_000,
  group: 400_000_000,
  body: 100_000_000,
  inflation: 200,
  freely: 64_000_000,
} as const;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = count;

/** The first line. */
export const backupHeaderSchema = v.object({
  dateline: v.literal('backup'),
  format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Id of the archive; null: it had none yet. */
  archive: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  /** How far the archive had come; null as above. */
  generation: v.nullable(count),
  /** When it was begun, in milliseconds since 1970. */
  writtenAt: time,
  /** Rows a table when it was begun: what the footer says may be a little more. */
  about: v.record(v.string(), count),
});
export type BackupHeader = v.InferOutput<typeof backupHeaderSchema>;

/** The last line. */
export const backupFooterSchema = v.object({
  end: v.literal('backup'),
  /** Rows a table that stand in the file. */
  counts: v.record(v.string(), count),
  /** SHA-256 of all bytes before this line, unpacked, in hexadecimal digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type BackupFooter = v.InferOutput<typeof backupFooterSchema>;

/** Thrown by whatever reads a file, and caught where a `Result` is made. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
  readonly fault: BackupFault;

  constructor(fault: BackupFault, reason: string) {
    super(reason);
    this.fault = fault;
  }
}

/** Name of the file with this number among those of an archive that take turns: `dateline-backup-3f9a1c02-4.dateline`. */
export function numberedBackupName(archiveId: string, number: number): string {
  return `dateline-backup-${archiveId.slice(0, 8)}-${number}${backupFileEnding}`;
}

/** Name of a file begun at a moment, in the machine's own time: `dateline-backup-2026-11-26-0930.dateline`. */
export function backupFileName(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `dateline-backup-${day}-${two(date.getHours())}${two(date.getMinutes())}${backupFileEnding}`;
}
