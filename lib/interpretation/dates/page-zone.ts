import type { PageReading, Sourced } from '../../article/page-reading.ts';
import { readTimestamp } from './read-timestamp.ts';

const minute = 60_000;
/** Offsets in use reach from UTC-12 to UTC+14, and but for a few places they are whole or half hours. */
const farthest = 14 * 60;
const step = 30;

/**
 * An instant stated in UTC with the page's own offset, where the page shows one: the same instant stated with an
 * offset elsewhere, or printed as a local time.
 *
 * @param printed the same date as printed, ISO 8601 without an offset, or null
 */
export function inPageZone(
  date: Sourced<string> | null,
  reading: PageReading,
  printed: string | null,
): Sourced<string> | null {
  if (date === null || !/T.*(?:Z|[+-]00:00)$/.test(date.value)) return date;
  const instant = Math.trunc(Date.parse(date.value) / 1000) * 1000;
  const { metadata, blocks } = reading;
  const others: Sourced<string>[] = [...metadata.datePublished, ...metadata.dateModified];
  for (const { zone, dateTime } of blocks) {
    if (zone === 'head' && dateTime !== null) others.push({ value: dateTime, from: 'markup' });
  }
  for (const { value, from } of others) {
    const iso = readTimestamp(value, []);
    if (iso !== null && /[+-](?!00:00)\d{2}:\d{2}$/.test(iso) && Date.parse(iso) === instant)
      return { value: iso, from };
  }
  const offset = printed === null ? null : offsetBetween(instant, printed);
  return offset === null ? date : { value: inOffset(instant, offset), from: date.from };
}

/** Minutes from UTC at which a clock shows `local` at `instant`; null where no zone's clock does. */
function offsetBetween(instant: number, local: string): number | null {
  const parts = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.exec(local);
  if (parts === null) return null;
  const exact = parts[1] === undefined ? minute : 1000;
  const offset = (Date.parse(`${local}Z`) - Math.trunc(instant / exact) * exact) / minute;
  return offset !== 0 && offset % step === 0 && Math.abs(offset) <= farthest ? offset : null;
}

function inOffset(instant: number, offset: number): string {
  const local = new Date(instant + offset * minute).toISOString().slice(0, 19);
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
