import { daysBetween, wallOfStated } from '../foundation/calendar-day.ts';
import { parseStatedDate, type StatedDate } from '../foundation/stated-date.ts';

/** How long after its publication an article was corrected. */
export interface TimeToCorrection {
  /** Calendar days from the one date to the other, on the page's own clock: 0 is the day of publication. */
  days: number;
  /** Minutes between them; null where one of the two states no time of day, or no offset while the other does. */
  minutes: number | null;
}

/**
 * The time from a stated date of publication to a note's own date, no more exact than the less exact of the two. Null
 * where one of them is missing or is less than a full day ("--04-12", a weekday), and where the note would be older than
 * the article: then one of the dates is not what it seems, and nothing is said.
 */
export function timeToCorrection(datePublished: string | null, date: string | null): TimeToCorrection | null {
  if (datePublished === null || date === null) return null;
  const published = parseStatedDate(datePublished);
  const corrected = parseStatedDate(date);
  const start = wallOfStated(published);
  const end = wallOnClockOf(published, corrected);
  if (published === null || corrected === null || start === null || end === null) return null;
  const timed = published.precision !== 'calendar' && published.precision === corrected.precision;
  const minutes = timed ? Math.round((end - start) / 60_000) : null;
  const days = daysBetween(start, end);
  return days < 0 || (minutes !== null && minutes < 0) ? null : { days, minutes };
}

/** The second date on the clock that the first was told by, where both are moments. */
function wallOnClockOf(first: StatedDate | null, second: StatedDate | null): number | null {
  const wall = wallOfStated(second);
  if (wall === null || first?.precision !== 'instant' || second?.precision !== 'instant') return wall;
  return wall + (first.offset - second.offset) * 60_000;
}
