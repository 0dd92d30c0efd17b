import * as zipjs from '@zip.js/zip.js/lib/zip-core-native.js';
import { ZipError, type ZipFault } from './zip-error.ts';

/** What the library says by its messages, each in ours. */
const faults: ReadonlyMap<string, ZipFault> = new Map([
  [zipjs.ERR_BAD_FORMAT, 'not-a-zip'],
  [zipjs.ERR_EOCDR_NOT_FOUND, 'not-a-zip'],
  [zipjs.ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND, 'not-a-zip'],
  [zipjs.ERR_CENTRAL_DIRECTORY_NOT_FOUND, 'not-a-zip'],
  [zipjs.ERR_SPLIT_ZIP_FILE, 'not-a-zip'],
  [zipjs.ERR_UNSUPPORTED_UINT64, 'not-a-zip'],
  [zipjs.ERR_ENCRYPTED, 'encrypted'],
  [zipjs.ERR_ENCRYPTED_CENTRAL_DIRECTORY, 'encrypted'],
  [zipjs.ERR_UNSUPPORTED_ENCRYPTION, 'encrypted'],
  [zipjs.ERR_UNSUPPORTED_COMPRESSION, 'unsupported'],
  [zipjs.ERR_INVALID_UNCOMPRESSED_SIZE, 'bomb'],
  [zipjs.ERR_UNSAFE_FILENAME, 'unsafe-name'],
]);

/** An error of the library as one of ours. */
export function zipErrorOf(error: unknown, path: string | null): ZipError {
  if (error instanceof ZipError) return error;
  const message = error instanceof Error ? error.message : '';
  const fault = faults.get(message) ?? (path === null ? 'not-a-zip' : 'damaged');
  return new ZipError(fault, path, error);
}
