import type { Stamped } from './records.ts';

/** Stamped before all time, so that any change wins a merge. */
export function untouched<T>(value: T): Stamped<T> {
  return { value, updatedAt: 0 };
}

/** The value as it is wanted now, stamped anew only where that is another one. Undefined: it is left as it is. */
export function restamped<T>(before: Stamped<T>, wanted: T | undefined, now: number): Stamped<T> {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(before.value)) return before;
  return { value: wanted, updatedAt: now };
}
