import { parseStatedDate } from './stated-date.ts';

/**
 * Dates, counts and lists in the reader's locale, through `Intl` alone. `locale` is a BCP 47 tag, `timeZone` an IANA
 * name; without one the machine's own zone is meant. The Gregorian calendar is used everywhere, since that is the
 * calendar the pages print and a day without a year can be carried over to no other.
 */
const calendar = 'gregory';

/** A leap year, so that "--02-29" can be written out. */
const anyLeapYear = 2000;

/**
 * A date as an article states it, for reading: "12 April 2024", "12 April", "April 2024", "12 April 2024 at 14:05".
 * A moment is given in the reader's own time zone; a day or a month is never moved by one. Text that is no ISO date is
 * handed back as it is.
 */
export function formatStatedDate(text: string, locale: string, timeZone?: string): string {
  const stated = parseStatedDate(text);
  if (stated === null) return text;
  switch (stated.precision) {
    case 'calendar': {
      const { year, month, day } = stated;
      const date = Date.UTC(year ?? anyLeapYear, (month ?? 1) - 1, day ?? 1);
      return format(date, locale, {
        timeZone: 'UTC',
        ...(year === null ? {} : { year: 'numeric' }),
        ...(month === null ? {} : { month: 'long' }),
        ...(day === null ? {} : { day: 'numeric' }),
      });
    }
    case 'loose': {
      const { weekday, month, day, time } = stated;
      // 1 January 2024 was a Monday; the month where none is stated is one with 31 days.
      const date = Date.UTC(weekday === null ? anyLeapYear : 2024, (month ?? 1) - 1, weekday ?? day ?? 1, 0, time ?? 0);
      return format(date, locale, {
        timeZone: 'UTC',
        ...(weekday === null ? {} : { weekday: 'long' }),
        ...(month === null ? {} : { month: 'long' }),
        ...(day === null ? {} : { day: 'numeric' }),
        ...(time === null ? {} : { hour: 'numeric', minute: '2-digit' }),
      });
    }
    case 'local':
      return format(stated.wall, locale, { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' });
    case 'instant':
      return formatInstant(stated.wall - stated.offset * 60_000, locale, timeZone);
  }
}

/**
 * The whole of what the page states about a time: weekday, date, clock time to the second where it has one, on the
 * page's own clock, and the page's own offset ("Friday 12 April 2024 at 14:05:30 UTC+02:00"). Null when the page states
 * no time of day, for then there is nothing more exact to say.
 */
export function formatExactTime(text: string, locale: string): string | null {
  const stated = parseStatedDate(text);
  if (stated === null || stated.precision === 'calendar' || stated.precision === 'loose') return null;
  const clock = format(stated.wall, locale, {
    timeZone: 'UTC',
    dateStyle: 'full',
    timeStyle: stated.seconds ? 'medium' : 'short',
  });
  return stated.precision === 'local' ? clock : `${clock} ${formatOffset(stated.offset)}`;
}

/** A moment of our own (milliseconds since 1970): "12 April 2024 at 14:05". */
export function formatInstant(moment: number, locale: string, timeZone?: string): string {
  return format(moment, locale, { timeZone, dateStyle: 'long', timeStyle: 'short' });
}

/** The same where there is little room: "12 Apr 2024, 14:05". */
export function formatInstantBriefly(moment: number, locale: string, timeZone?: string): string {
  return format(moment, locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
}

/** The day of a moment of our own (milliseconds since 1970), without the time: "12 April 2024". */
export function formatDay(moment: number, locale: string, timeZone?: string): string {
  return format(moment, locale, { timeZone, dateStyle: 'long' });
}

export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** A length of time in days, or in minutes where they are known, in the one unit that fits: "3 hours", "1.5 days". */
export function formatElapsed({ days, minutes }: { days: number; minutes: number | null }, locale: string): string {
  const inUnit = (count: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(count);
  if (minutes === null) return inUnit(days, 'day');
  if (minutes >= 48 * 60) return inUnit(Math.floor(minutes / (24 * 60)), 'day');
  return minutes < 60 ? inUnit(minutes, 'minute') : inUnit(Math.floor(minutes / 60), 'hour');
}

/** A length of time to come, in milliseconds, no more exact than is true: "in 20 minutes", "in 3 hours", "in 12 days". */
export function formatUntil(milliseconds: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 10) return words.format(minutes, 'minute');
  if (minutes < 58) return words.format(Math.round(minutes / 5) * 5, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}

/** An amount of data in the unit that fits: "512 bytes", "86 kB", "1.4 MB", "82.4 GB". */
export function formatBytes(bytes: number, locale: string): string {
  const inUnit = (count: number, unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte', maximumFractionDigits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits,
    }).format(count);
  if (bytes < 1_000) return inUnit(bytes, 'byte');
  if (bytes < 999_500) return inUnit(bytes / 1_000, 'kilobyte');
  return bytes < 999_950_000 ? inUnit(bytes / 1_000_000, 'megabyte', 1) : inUnit(bytes / 1_000_000_000, 'gigabyte', 1);
}

/** The name of a language in `locale` ("German"); the tag itself where there is none. */
export function formatLanguage(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A share from 0 to 1: "84%". What is not all is never called all. */
export function formatShare(share: number, locale: string): string {
  const whole = Math.round(share * 100);
  const shown = whole === 100 && share < 1 ? 99 : whole;
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(shown / 100);
}

/** "A, B and C". */
export function formatList(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** One piece of a list: the item at `index`, or the words between two items. */
export type ListPart = { kind: 'item'; index: number } | { kind: 'between'; text: string };

/** How a list of `length` items is joined in `locale` ("A, B and C"), for items that are more than text. */
export function listParts(length: number, locale: string): ListPart[] {
  let index = 0;
  const items = Array.from({ length }, (_, item) => String(item));
  return new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(items)
    .map((part) =>
      part.type === 'element' ? { kind: 'item', index: index++ } : { kind: 'between', text: part.value },
    );
}

/** Formats that were made already: making one takes a hundred times as long as using it, and an export does at every article. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  // The machine's own zone can change while a page is open: what it says of this date tells one from another.
  const offset = options.timeZone === undefined ? new Date(date).getTimezoneOffset() : null;
  const key = JSON.stringify([locale, options, offset]);
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale, { calendar, ...options });
    formats.set(key, made);
  }
  return made.format(date);
}

/** "UTC+02:00", between marks that keep it in one piece in right-to-left text. */
function formatOffset(minutes: number): string {
  const sign = minutes < 0 ? '\u2212' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return `\u2066UTC${minutes === 0 ? '' : sign + digits}\u2069`;
}
