import type { ErrorCode } from '../foundation/errors.ts';

/** SQLite's own numbers, without the details that some carry in their higher bits. */
const codes = { error: 1, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** The expected failure behind an error of SQLite or its storage; null: it is none, but a defect. */
export function sqliteErrorCode(error: unknown): ErrorCode | null {
  if (nameOf(error) === 'QuotaExceededError') return 'storage-full';
  const code = resultCode(error);
  if (code === null) return null;
  return code === codes.full ? 'storage-full' : 'index-unavailable';
}

/** Whether the index itself is broken, so that only making it anew helps. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code === codes.corrupt || code === codes.notADatabase;
}

/** Whether a search is more than SQLite takes: the only thing it can find wrong with an expression that we have made. */
export function isTooMuch(error: unknown): boolean {
  return resultCode(error) === codes.error;
}

function resultCode(error: unknown): number | null {
  const code: unknown = Reflect.get(Object(error), 'resultCode');
  return typeof code === 'number' ? code & 0xff : null;
}

function nameOf(error: unknown): string | null {
  const name: unknown = Reflect.get(Object(error), 'name');
  return typeof name === 'string' ? name : null;
}
