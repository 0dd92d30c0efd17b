import { fallbackPack } from '../../languages/registry.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { findDates, isoDay } from './find-dates.ts';

const isoLike =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|UTC|GMT)?)?/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

/**
 * Reads a date as metadata states it: ISO 8601 and what pages take for it, seconds since 1970, or words.
 *
 * @returns ISO 8601 with the offset as stated, day-only where no time is stated, null for anything absurd
 */
export function readTimestamp(raw: string, packs: readonly LanguagePack[]): string | null {
  const text = raw.trim().slice(0, 120);
  const parts = isoLike.exec(text) ?? compact.exec(text);
  const stated = parts && fromParts(parts);
  if (stated) return stated;
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const seconds = Number(text.slice(0, 10));
    const date = new Date(seconds * 1000);
    return date.getUTCFullYear() >= 1995 ? `${date.toISOString().slice(0, 19)}Z` : null;
  }
  for (const pack of [...packs, fallbackPack]) {
    const found = findDates(text, pack).find((date) => date.hasYear);
    if (found) return found.iso;
  }
  return null;
}

function fromParts(parts: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, zone] = parts;
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  if (zone.length === 3) return `${zone}:00`;
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** The year of a date printed without one, told from a later day: the last such day up to `reference`. */
export function resolveYear(date: string, reference: string | null): string {
  if (!/^--\d/.test(date) || reference === null) return date;
  const year = Number(reference.slice(0, 4));
  if (!Number.isInteger(year)) return date;
  // A day of grace: the page and the date may stand in different time zones.
  const within = date.slice(2) <= nextDay(reference).slice(5) || nextDay(reference).slice(0, 4) > String(year);
  return `${within ? year : year - 1}${date.slice(1)}`;
}

function nextDay(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
