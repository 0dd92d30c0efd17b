import type { Exporter } from '../../article/export-file.ts';
import type { ExportFormatId, ExportOptions } from '../../article/export-format.ts';
import type {
  ExportFailure,
  ExportProgress,
  ExportRequest,
  ExportScratch,
  ExportScratches,
  InterruptedExport,
} from '../../article/export-job.ts';
import type { Result } from '../../foundation/result.ts';
import type { ArchiveDatabase } from '../../storage/database.ts';
import { joinedZip } from '../../zip/zip-part.ts';
import { exporterOf } from '../exporters.ts';
import {
  bytesOf,
  type ExportJournal,
  emptyJournal,
  partName,
  readJob,
  writeJournal,
  writeRequest,
} from './export-journal.ts';
import { exportSource } from './export-source.ts';
import { ExportStopped, exported } from './export-stopped.ts';
import { NotTheSame, writeFolder, writeStream } from './write-export.ts';
import { type PartLimits, PartWriter, partLimits } from './write-parts.ts';

export interface ExportDeps {
  scratches: ExportScratches;
  database?: ArchiveDatabase;
  signal?: AbortSignal;
  onProgress?: (progress: ExportProgress) => void;
  /** Makes the exporter of a format. */
  makeExporter?: (format: ExportFormatId, options: ExportOptions) => Promise<Exporter>;
  /** Waited for between two batches of articles. */
  pause?: () => Promise<void>;
  limits?: PartLimits;
}

/** An export that is made. What it holds lies in the scratch until that is removed. */
export interface MadeExport {
  id: string;
  name: string;
  type: string;
  articles: number;
  size: number;
  blob: Blob;
}

/**
 * Exports articles: read batch by batch, written to the scratch part by part, so that it takes the same little memory however many
 * they are. Where nothing comes of it nothing is left behind; but when its page is closed what is written stays, and
 * `resumeExport` goes on.
 */
export async function startExport(
  request: ExportRequest,
  deps: ExportDeps,
): Promise<Result<MadeExport, ExportFailure>> {
  return claimed(request.id, deps, async (scratch) => {
    await writeRequest(scratch, request);
    return run(request, emptyJournal, scratch, deps);
  });
}

/** Goes on with one that was broken off; `not-found`: it is not there any more. */
export async function resumeExport(id: string, deps: ExportDeps): Promise<Result<MadeExport, ExportFailure>> {
  return claimed(id, deps, async (scratch) => {
    const job = await readJob(scratch);
    if (job === null) throw new ExportStopped('not-found');
    return run(job.request, job.journal, scratch, deps);
  });
}

/** Milliseconds in which the browser has surely read a file that it was handed. */
export const handOverTime = 600_000;

/** Notes that the reader has the file: what was written is removed when the browser has surely read it. */
export async function noteHandedOver(id: string, scratches: ExportScratches, now: number): Promise<void> {
  const scratch = await scratches.open(id);
  const job = await readJob(scratch);
  if (job !== null) await writeJournal(scratch, { ...job.journal, handedAt: now });
}

/** Exports that no page is at, the last begun first. What the reader has, and what cannot be gone on with, is removed. */
export async function interruptedExports(scratches: ExportScratches, now: number): Promise<InterruptedExport[]> {
  const found: InterruptedExport[] = [];
  for (const id of await scratches.list()) {
    await scratches.claim(id, async () => {
      const job = await readJob(await scratches.open(id));
      if (job === null) return scratches.remove(id);
      const { request, journal } = job;
      if (journal.handedAt !== null) {
        if (now - journal.handedAt > handOverTime) await scratches.remove(id);
        return;
      }
      found.push({
        id,
        name: request.name,
        begunAt: request.begunAt,
        done: journal.done,
        total: request.ids.length,
        bytes: bytesOf(journal),
        isWhole: journal.whole !== null,
      });
    });
  }
  return found.sort((one, other) => other.begunAt - one.begunAt);
}

async function claimed(
  id: string,
  { scratches }: ExportDeps,
  work: (scratch: ExportScratch) => Promise<MadeExport>,
): Promise<Result<MadeExport, ExportFailure>> {
  const result = await exported(async () => {
    const made = await scratches.claim(id, async () => {
      try {
        return await work(await scratches.open(id));
      } catch (error) {
        // Nothing is left behind.
        await scratches.remove(id).catch(() => {});
        throw error;
      }
    });
    if (made === null) throw new ExportStopped('not-found');
    return made;
  });
  return result;
}

async function run(
  request: ExportRequest,
  journal: ExportJournal,
  scratch: ExportScratch,
  deps: ExportDeps,
): Promise<MadeExport> {
  if (journal.whole !== null) return madeOf(request, journal, scratch);
  const { makeExporter = exporterOf, onProgress = () => {}, limits = partLimits, signal, database, pause } = deps;
  const exporter = await makeExporter(request.format, request.options);
  const writer = new PartWriter(scratch, journal, limits);
  const total = request.ids.length;
  let done = 0;
  let articles = 0;
  const source = exportSource(request.ids, {
    now: request.begunAt,
    inAnyOrder: exporter.shape === 'folder',
    onArticle: (before) => {
      done = before;
      if (before < total) articles += 1;
      onProgress({ done: Math.max(before, journal.done), total, bytes: writer.bytes });
    },
    ...(signal === undefined ? {} : { signal }),
    ...(database === undefined ? {} : { database }),
    ...(pause === undefined ? {} : { pause }),
  });
  const where = { scratch, name: request.name, done: () => done };
  try {
    const written =
      exporter.shape === 'folder'
        ? await writeFolder(exporter, source, writer, where)
        : await writeStream(exporter, source, writer, where);
    if (signal?.aborted) throw new ExportStopped('cancelled');
    if (written === null || articles === 0) throw new ExportStopped('not-found');
    await writer.close(total);
    await writer.note({ ...writer.journal, whole: { ...written, articles } });
  } catch (error) {
    await writer.abandon();
    if (error instanceof NotTheSame) return run(request, emptyJournal, scratch, deps);
    throw error;
  }
  return madeOf(request, writer.journal, scratch);
}

/** The file, put together of its parts without reading them. */
async function madeOf(
  { id }: ExportRequest,
  { parts, whole }: ExportJournal,
  scratch: ExportScratch,
): Promise<MadeExport> {
  if (whole === null) throw new Error('an export that is not whole');
  const files = await Promise.all(
    parts.map(async (part, at) => {
      const blob = await scratch.read(partName(at));
      if (blob === null) throw new ExportStopped('not-written');
      return { ...part, blob };
    }),
  );
  const isZip = parts.some((part) => part.files > 0);
  const { name, type, articles } = whole;
  const blob = isZip
    ? joinedZip(files, type)
    : new Blob(
        files.map(({ blob: part }) => part),
        { type },
      );
  return { id, name, type, articles, size: blob.size, blob };
}
