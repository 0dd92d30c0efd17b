/** A day as a calendar counts it. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const oneDay = 86_400_000;
/** The press on the web and what it reprints; Taiwan's years run on from one within it. */
const span = { from: Date.UTC(1950, 0, 1) / oneDay, to: Date.UTC(2100, 0, 1) / oneDay };
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a calendar of `Intl` calls a moment's day in UTC. */
export function dayIn(calendar: string, time: number): CalendarDay {
  let format = formats.get(calendar);
  if (!format) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(calendar, format);
  }
  const day: CalendarDay = { year: 0, month: 0, day: 0 };
  for (const { type, value } of format.formatToParts(time))
    if (type === 'year' || type === 'month' || type === 'day') day[type] = Number(value);
  return day;
}

/** Whether a calendar counts the Gregorian months and days from another year, as Buddhist years do. */
export function runsAlong(calendar: string): boolean {
  const { month, day } = dayIn(calendar, Date.UTC(2020, 6, 10));
  return month === 7 && day === 10;
}

/** A year of two figures in such a calendar, in the common count: "67" is 2024. Null where that is long past. */
export function shortYear(calendar: string, figures: number): number | null {
  const { year } = dayIn(calendar, Date.UTC(2020, 6, 10));
  const own = Math.floor(year / 100) * 100 + figures - year + 2020;
  return own >= 2000 && own < 2050 ? own : null;
}

/** The Gregorian day of another calendar's, found by halving the time in question; null for a day it has not. */
export function gregorianDay(calendar: string, sought: CalendarDay): CalendarDay | null {
  let { from, to } = span;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const order = compare(dayIn(calendar, middle * oneDay), sought);
    if (order === 0) return dayIn('gregory', middle * oneDay);
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return null;
}

const compare = (a: CalendarDay, b: CalendarDay) => a.year - b.year || a.month - b.month || a.day - b.day;
