import * as v from 'valibot';
import { type ExportRequest, type ExportScratch, exportRequestSchema } from '../../article/export-job.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A part of what is written: a file of its own in the scratch. */
const partSchema = v.object({
  /** Bytes of it that go into the file; behind them a ZIP's part has its list. */
  size: count,
  /** Files of a ZIP in it; 0 in what is no ZIP. */
  files: count,
});
export type WrittenPart = v.InferOutput<typeof partSchema>;

/**
 * How far an export is, written after each part: what the journal says is there. `done`: places in the request's list before which
 * everything is in the parts. `checksum`: of all bytes of the parts, where they make one stream.
 */
const journalSchema = v.object({
  parts: v.array(partSchema),
  done: count,
  checksum: count,
  /** When all is written: name and media type of the file, and articles in it. */
  whole: v.nullable(v.object({ name: v.string(), type: v.string(), articles: count })),
  /** When the browser was handed the file, in milliseconds since 1970; it may still read from the parts. */
  handedAt: v.nullable(count),
});
export type ExportJournal = v.InferOutput<typeof journalSchema>;

export const emptyJournal: ExportJournal = { parts: [], done: 0, checksum: 0, whole: null, handedAt: null };

const names = { request: 'request.json', journal: 'journal.json' } as const;

/** Name of a part in the scratch; counted from 0. */
export function partName(at: number): string {
  return `part-${at}`;
}

export async function writeRequest(scratch: ExportScratch, request: ExportRequest): Promise<void> {
  await writeJson(scratch, names.request, request);
}

export async function writeJournal(scratch: ExportScratch, journal: ExportJournal): Promise<void> {
  await writeJson(scratch, names.journal, journal);
}

/** What was asked for and how far it is; null: nothing that could be gone on with is there. */
export async function readJob(
  scratch: ExportScratch,
): Promise<{ request: ExportRequest; journal: ExportJournal } | null> {
  const request = v.safeParse(exportRequestSchema, await readJson(scratch, names.request));
  if (!request.success) return null;
  const journal = v.safeParse(journalSchema, await readJson(scratch, names.journal));
  return { request: request.output, journal: journal.success ? journal.output : emptyJournal };
}

export function bytesOf({ parts }: Pick<ExportJournal, 'parts'>): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}

async function writeJson(scratch: ExportScratch, name: string, value: object): Promise<void> {
  const writer = (await scratch.write(name)).getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(value)));
  await writer.close();
}

async function readJson(scratch: ExportScratch, name: string): Promise<unknown> {
  const file = await scratch.read(name);
  try {
    return file === null ? null : JSON.parse(await file.text());
  } catch {
    return null;
  }
}
