import type { ExportFailure } from '../../article/export-job.ts';
import { failure, type Result, success } from '../../foundation/result.ts';
import { storageErrorCode } from '../../storage/with-archive.ts';

/** Thrown within an export, and caught where its `Result` is made. */
export class ExportStopped extends Error {
  override readonly name = 'ExportStopped';
  readonly failure: ExportFailure;

  constructor(why: ExportFailure) {
    super(why);
    this.failure = why;
  }
}

/** Names of errors by which browsers say that a file cannot be written where it was to go, or has gone away meanwhile. */
const notWritten = new Set([
  'NotAllowedError',
  'NoModificationAllowedError',
  'NotFoundError',
  'SecurityError',
  'InvalidStateError',
  'TypeMismatchError',
]);

/** The outcome of an export. Defects are thrown on. */
export async function exported<T>(work: () => Promise<T>): Promise<Result<T, ExportFailure>> {
  try {
    return success(await work());
  } catch (error) {
    if (error instanceof ExportStopped) return failure(error.failure);
    if (storageErrorCode(error) === 'storage-full') return failure('storage-full');
    if (error instanceof DOMException && notWritten.has(error.name)) return failure('not-written');
    throw error;
  }
}
