import { parseStatedDate, type StatedDate } from '../foundation/stated-date.ts';

/**
 * Whether two dates as pages state them say the same: one moment under two offsets, or one of them no more than the other
 * cut short to a day or without its seconds. Texts that are no dates are compared as they are.
 */
export function sameMoment(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const [first, second] = [parseStatedDate(one), parseStatedDate(other)];
  if (first === null || second === null) return one.trim() === other.trim();
  if (first.precision === 'instant' && second.precision === 'instant') {
    const exact = first.seconds && second.seconds ? 1_000 : 60_000;
    const moment = (date: { wall: number; offset: number }) => Math.floor((date.wall - date.offset * 60_000) / exact);
    return moment(first) === moment(second);
  }
  const [day, otherDay] = [dayOf(first), dayOf(second)];
  return day !== null && day === otherDay && (first.precision === 'calendar' || second.precision === 'calendar');
}

/** Milliseconds since 1970 of a date as far as it is stated; without an offset as if in UTC. Null without a year. */
export function momentOf(text: string | null): number | null {
  const date = text === null ? null : parseStatedDate(text);
  if (date === null || date.precision === 'loose') return null;
  if (date.precision === 'instant') return date.wall - date.offset * 60_000;
  if (date.precision === 'local') return date.wall;
  return date.year === null ? null : Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1);
}

function dayOf(date: StatedDate): string | null {
  if (date.precision === 'loose') return null;
  if (date.precision === 'calendar') return `${date.year}-${date.month}-${date.day}`;
  const wall = new Date(date.wall);
  return `${wall.getUTCFullYear()}-${wall.getUTCMonth() + 1}-${wall.getUTCDate()}`;
}
