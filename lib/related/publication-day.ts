import { wallOfStated } from '../foundation/calendar-day.ts';
import { parseStatedDate } from '../foundation/stated-date.ts';

const day = 24 * 60 * 60_000;

/** Days since 1970 of the day that a page states; null where it states no whole date. */
export function dayNumber(datePublished: string | null): number | null {
  if (datePublished === null) return null;
  const wall = wallOfStated(parseStatedDate(datePublished));
  return wall === null ? null : Math.floor(wall / day);
}

/** The week of that day, counted since 1970. Two days that lie at most seven apart are in the same week or in neighbours. */
export function weekOf(datePublished: string | null): number | null {
  const number = dayNumber(datePublished);
  return number === null ? null : Math.floor(number / 7);
}
