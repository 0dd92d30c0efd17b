import { parseStatedDate, type StatedDate } from './stated-date.ts';

/**
 * Calendar days as text ("2026-04-12"), which sorts and compares as it stands, and wall times: what a clock on the wall
 * shows, as if it were UTC, in milliseconds.
 */
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const dayLength = 24 * 60 * 60_000;

/** Whether a text is a day that the calendar has, and no more than that. */
export function isDay(text: string): boolean {
  return dayPattern.test(text) && parseStatedDate(text) !== null;
}

/** The day of a wall time. */
export function dayOfWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** A moment (milliseconds since 1970) on this machine's wall. */
export function wallHere(moment: number): number {
  return moment - new Date(moment).getTimezoneOffset() * 60_000;
}

/** A day moved by a number of days. */
export function addDays(day: string, days: number): string {
  return dayOfWall(Date.parse(day) + days * dayLength);
}

/** Whole days from the day of one wall time to the day of another; negative when the other comes first. */
export function daysBetween(from: number, to: number): number {
  return Math.floor(to / dayLength) - Math.floor(from / dayLength);
}

/** The wall time of a date that states at least its year, month and day; the beginning of the day where it states no time. */
export function wallOfStated(stated: StatedDate | null): number | null {
  switch (stated?.precision) {
    case 'instant':
    case 'local':
      return stated.wall;
    case 'calendar': {
      const { year, month, day } = stated;
      return year === null || month === null || day === null ? null : Date.UTC(year, month - 1, day);
    }
    default:
      return null;
  }
}
