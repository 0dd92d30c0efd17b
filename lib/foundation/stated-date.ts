/**
 * A date as an article states it, taken apart. Dates keep the precision they were printed with: a day stays a day, a
 * month without a year stays so ("--04-12"), and a time without an offset is nobody's instant.
 *
 * - `calendar`: year, month and day, as far as stated (at least one of them)
 * - `local`: a day and a clock time without a time zone; `wall` is that time as if it were UTC, in milliseconds
 * - `loose`: less than a date, as notes state it: a weekday, a day without its month, a clock time, or two of them;
 *   `time` is minutes since midnight
 * - `instant`: a moment; `wall` as above, `offset` is minutes east of UTC as the page states it
 */
export type StatedDate =
  | { precision: 'calendar'; year: number | null; month: number | null; day: number | null }
  | { precision: 'loose'; weekday: number | null; month: number | null; day: number | null; time: number | null }
  | { precision: 'local'; wall: number; seconds: boolean }
  | { precision: 'instant'; wall: number; offset: number; seconds: boolean };

const calendarPattern = /^(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?$/;
const timePattern =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(Z)|([+-])(\d{2}):?(\d{2})?)?$/i;

/** Weekday ("-W-2", ISO 8601:2000; Monday is 1), day ("---26") or month and day, and clock time, each may be missing. */
const loosePattern = /^(?:-W-([1-7])|---(\d{2})|--(\d{2})-(\d{2})(?=T))?(?:T(\d{2}):(\d{2}))?$/;

/** A leap year, so that 29 February passes where no year is printed. */
const anyLeapYear = 2000;

/**
 * Takes an ISO 8601 date apart, with the shapes of RFC 6350 (vCard) that leave parts out: "--04", "--04-12", "---12", "T14:05",
 * and the weekday of ISO 8601:2000: "-W-5".
 * Null when the text is something else, or names a day that no calendar has.
 */
export function parseStatedDate(text: string): StatedDate | null {
  const trimmed = text.trim();
  const calendar = calendarPattern.exec(trimmed);
  if (calendar !== null && trimmed !== '-') {
    return calendarDate(toNumber(calendar[1]), toNumber(calendar[2]), toNumber(calendar[3]));
  }
  const time = timePattern.exec(trimmed);
  if (time === null) return looseDate(trimmed);
  const [, year, month, day, hour, minute, second, zulu, sign, offsetHours, offsetMinutes] = time;
  if (!isRealDay(Number(year), Number(month), Number(day))) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  );
  const seconds = second !== undefined;
  if (zulu !== undefined) return { precision: 'instant', wall, offset: 0, seconds };
  if (offsetHours === undefined) return { precision: 'local', wall, seconds };
  const minutes = Number(offsetHours) * 60 + Number(offsetMinutes ?? 0);
  // The widest offsets on Earth are -12:00 and +14:00; anything beyond is a broken page.
  if (minutes > 14 * 60) return null;
  return { precision: 'instant', wall, offset: sign === '-' ? -minutes : minutes, seconds };
}

function looseDate(text: string): StatedDate | null {
  const parts = loosePattern.exec(text);
  if (parts === null || text === '') return null;
  const [weekday, only, month, day, hour, minute] = parts.slice(1).map(toNumber);
  const stated = only ?? day ?? null;
  if (stated !== null && !isRealDay(anyLeapYear, month ?? 1, stated)) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59) return null;
  const time = hour == null ? null : hour * 60 + (minute ?? 0);
  return { precision: 'loose', weekday: weekday ?? null, month: month ?? null, day: stated, time };
}

function calendarDate(year: number | null, month: number | null, day: number | null): StatedDate | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && !isRealDay(year ?? anyLeapYear, month ?? 1, day)) return null;
  if (year === null && month === null) return null;
  return { precision: 'calendar', year, month, day };
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
