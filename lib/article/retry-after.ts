/**
 * How long a server asks to be left alone, in milliseconds from `now`: the value of `Retry-After`, which is a number of
 * seconds or a date (RFC 9110, 10.2.3). Null where there is none, or none that can be understood; a date that has passed
 * is 0.
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // `Date.parse` takes far more than the three forms that HTTP knows; each of those begins with a weekday.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
