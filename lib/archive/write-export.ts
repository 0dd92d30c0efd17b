import type { ExportedFile, ExportSource } from '../article/export-file.ts';
import type { ExportFormatId, ExportOptions } from '../article/export-format.ts';
import { dayOfWall, wallHere } from '../foundation/calendar-day.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { unpackedPage } from '../page-as-seen/pack-page.ts';
import { articlesInFull } from '../storage/articles-in-full.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { pageAsSeen } from '../storage/pages-as-seen-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import { writeZip } from '../zip/write-zip.ts';
import { exporterOf } from './exporters.ts';

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

/** Articles that are read at once. */
const batchSize = 50;

/**
 * Writes these articles in one format, as one file: the export's own where it is one, else a ZIP. Null: it was stopped. What the
 * archive does not have is left out. `not-found`: it has none of them; `storage-stuck`: see `withArchive`.
 */
export async function writeExport(
  ids: readonly string[],
  format: ExportFormatId,
  options: ExportOptions,
  deps: WriteExportDeps = {},
): Promise<Result<WrittenExport | null, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock } = deps;
  const run = { articles: 0 };
  const source = exportSource(ids, { ...deps, database, clock }, run);
  try {
    const exporter = await exporterOf(format, options);
    const stem = `dateline-${dayOfWall(wallHere(clock()))}`;
    const named = (name: string, blob: Blob): Result<WrittenExport, ErrorCode> =>
      run.articles === 0 ? failure('not-found') : success({ name, blob, articles: run.articles });
    if (exporter.shape === 'stream') {
      const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
      for await (const part of exporter.write(source)) parts.push(part);
      return named(`${stem}.${exporter.extension}`, new Blob(parts, { type: exporter.type }));
    }
    const files = exporter.write(source)[Symbol.asyncIterator]();
    const [first, second] = [await files.next(), await files.next()];
    if (first.done === true) return failure('not-found');
    if (second.done === true) {
      const { path, content } = first.value;
      return named(path.split('/').at(-1) ?? path, new Blob([content], { type: exporter.type }));
    }
    const zip = writeZip(chained([first.value, second.value], files));
    const blob = await new Response(zip).blob();
    return named(`${stem}.zip`, new Blob([blob], { type: 'application/zip' }));
  } catch (error) {
    if (error instanceof ExportStopped) return success(null);
    if (error instanceof ArchiveFailed) return failure(error.code);
    throw error;
  }
}

class ExportStopped extends Error {}

class ArchiveFailed extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

function exportSource(
  ids: readonly string[],
  { database, clock, signal, onProgress }: WriteExportDeps & { database: ArchiveDatabase; clock: Clock },
  run: { articles: number },
): ExportSource {
  const asked = async <T>(work: (archive: ArchiveDatabase) => PromiseLike<T>): Promise<T> => {
    const answer = await withArchive(work, database);
    if (!answer.ok) throw new ArchiveFailed(answer.error);
    return answer.value;
  };
  async function* articles() {
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize);
      for (const article of await asked((archive) => articlesInFull(batch, archive))) {
        if (signal?.aborted === true) throw new ExportStopped();
        yield article;
        run.articles += 1;
      }
      onProgress?.(Math.min(ids.length, from + batchSize), ids.length);
    }
  }
  return {
    articles: articles(),
    picture: async (hash) => (await asked((archive) => archive.images.get(hash))) ?? null,
    pageAsSeen: async (id) => {
      const page = await asked((archive) => pageAsSeen(id, archive));
      return page === null ? null : unpackedPage(page.bytes);
    },
    now: clock(),
  };
}

async function* chained(first: readonly ExportedFile[], rest: AsyncIterator<ExportedFile>): AsyncIterable<ExportedFile> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
