import type { ImportFileFault } from '../article/import-item.ts';

/** Thrown by the readers of formats where a whole file cannot be read; it never leaves this room. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
  readonly fault: ImportFileFault;

  constructor(fault: ImportFileFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}
