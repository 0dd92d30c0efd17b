import * as v from 'valibot';
import type { ErrorCode } from '../foundation/errors.ts';
import { exportFormatSchema, exportOptionsSchema } from './export-format.ts';

/** The nouns of an export that is made: what was asked for, how far it is, and where what is written lies meanwhile. */

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What was asked for. It is kept beside what is written, so that the export can go on after its page was closed. */
export const exportRequestSchema = v.object({
  /** UUID. */
  id: v.pipe(v.string(), v.uuid()),
  format: exportFormatSchema,
  options: exportOptionsSchema,
  /** Ids of articles, in the order in which they are written. */
  ids: v.array(v.pipe(v.string(), v.maxLength(100))),
  /** Name of the file that comes of it, without its ending. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  /** When it was begun, in milliseconds since 1970. */
  begunAt: count,
});
export type ExportRequest = v.InferOutput<typeof exportRequestSchema>;

/** How far an export is. */
export interface ExportProgress {
  /** Articles that are written, and all. */
  done: number;
  total: number;
  /** Bytes that are written. */
  bytes: number;
}

/** An export that was broken off when its page was closed, or made and not fetched. */
export interface InterruptedExport extends ExportProgress {
  id: string;
  /** Of the file, without its ending. */
  name: string;
  begunAt: number;
  /** Whether all of it is written. */
  isWhole: boolean;
}

/**
 * Why nothing came of an export: what is wrong with the archive, or
 * - `cancelled`: the reader stopped it
 * - `not-written`: the browser lets nothing be written where it was to go
 * - `not-found`: none of the articles is in the archive any more
 */
export type ExportFailure = ErrorCode | 'cancelled' | 'not-written';

/** A folder for what one export has written: no part of it is in memory. Files are there whole, or not at all. */
export interface ExportScratch {
  /** Null: there is none of this name. */
  read(name: string): Promise<Blob | null>;
  /** The file is there when the stream is closed, and takes the place of one of its name. */
  write(name: string): Promise<WritableStream<Uint8Array<ArrayBuffer>>>;
}

/** Where such folders lie. */
export interface ExportScratches {
  /** Ids of exports. */
  list(): Promise<string[]>;
  /** Made where there is none. */
  open(id: string): Promise<ExportScratch>;
  remove(id: string): Promise<void>;
  /** Does `work` unless another page is at this export; null: one is. */
  claim<T>(id: string, work: () => Promise<T>): Promise<T | null>;
}
