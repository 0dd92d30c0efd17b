/**
 * The outcome of something that may fail in an expected way.
 *
 * A plain object, since it crosses message borders, where `Error` does not survive structured cloning everywhere.
 */
export type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };

export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failure<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
