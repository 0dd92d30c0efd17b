import type { ExportFormatId, ExportOptions } from '../article/export-format.ts';
import { dayOfWall, wallHere } from '../foundation/calendar-day.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { memoryScratches } from './export/memory-scratches.ts';
import { startExport } from './export/run-export.ts';

/** A file that was made for the reader. */
export interface WrittenExport {
  name: string;
  blob: Blob;
  articles: number;
}

export interface WriteExportDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
  signal?: AbortSignal;
  /** Articles done, and in all. */
  onProgress?: (done: number, total: number) => void;
}

/** What a file is named after, so that those of one day are told apart; endings alone do not tell a ZIP from a ZIP. */
const fileWords: Record<ExportFormatId, string> = {
  markdown: 'markdown',
  html: 'pages',
  text: 'text',
  epub: 'book',
  'csv-articles': 'articles',
  'csv-corrections': 'corrections',
  jsonl: 'articles',
  'json-feed': 'corrections-feed',
  annotations: 'highlights',
  bibtex: 'bibtex',
  biblatex: 'biblatex',
  ris: 'references',
  'csl-json': 'references',
  json: 'json',
  archive: 'archive',
  wacz: 'web-archive',
};

/** Name of the file of an export that is begun at a moment, without its ending: "dateline-articles-2026-11-26"; the day is this machine's. */
export function exportFileName(format: ExportFormatId, begunAt: number): string {
  return `dateline-${fileWords[format]}-${dayOfWall(wallHere(begunAt))}`;
}

/**
 * Writes these articles in one format, as one file: the export's own where it is one, else a ZIP. Null: it was stopped. What the
 * archive does not have is left out. `not-found`: it has none of them; `storage-stuck`: see `withArchive`. For a few articles, while
 * the page waits: nothing of it outlives the page.
 */
export async function writeExport(
  ids: readonly string[],
  format: ExportFormatId,
  options: ExportOptions,
  { clock = systemClock, onProgress, ...deps }: WriteExportDeps = {},
): Promise<Result<WrittenExport | null, ErrorCode>> {
  const begunAt = clock();
  const request = {
    id: crypto.randomUUID(),
    format,
    options,
    ids: [...ids],
    name: exportFileName(format, begunAt),
    begunAt,
  };
  const made = await startExport(request, {
    ...deps,
    scratches: memoryScratches(),
    onProgress: ({ done, total }) => onProgress?.(done, total),
  });
  if (made.ok) return made;
  if (made.error === 'cancelled') return success(null);
  // Memory takes what it is given.
  return failure(made.error === 'not-written' ? 'storage-full' : made.error);
}
