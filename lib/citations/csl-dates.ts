import { parseStatedDate } from '../foundation/stated-date.ts';
import type { CslDate } from './csl-data.ts';

/**
 * A date as the page states it, at its own precision, on the page's own clock: an article of 23:30 in its own town is never moved to
 * the next day. Null: the text is no date, or states no year, without which no citation has a date.
 */
export function cslDateOf(stated: string | null): CslDate | null {
  const date = stated === null ? null : parseStatedDate(stated);
  if (date === null || date.precision === 'loose') return null;
  if (date.precision !== 'calendar') return cslDay(date.wall, 'UTC');
  const { year, month, day } = date;
  if (year === null) return null;
  const parts = [year, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])];
  return { 'date-parts': [parts] };
}

/** The day of a moment (milliseconds since 1970) in a time zone; without one, in the machine's own. */
export function cslDay(moment: number, timeZone?: string): CslDate {
  const shown = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(shown.find((one) => one.type === type)?.value ?? 0);
  return { 'date-parts': [[part('year'), part('month'), part('day')]] };
}

/** "2026-04-12", "2026-04", "2026". */
export function isoDate({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}
