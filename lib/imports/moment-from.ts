import { parseStatedDate, type StatedDate } from '../foundation/stated-date.ts';

/** 1 January 2100: what lies behind is no time at which anything was saved. */
const latest = 4_102_444_800_000;
/** Days from the first that spreadsheets count to 1 January 1970, and numbers of days that they may have written for a time. */
const spreadsheet = { epoch: 25_569, from: 30_000, to: 80_000 };
/** From 1 January 1601, where some programs begin to count, to 1970, in milliseconds. */
const since1601 = 11_644_473_600_000;

/**
 * When something happened, as other programs write it: seconds, milliseconds or microseconds since 1970, microseconds since
 * 1601, days as spreadsheets count them, ISO 8601 with and without a time and an offset, digits without marks (20240501, 20240501093000), or as mail and
 * scripts write it (Fri, 03 May 2024 10:00:00 GMT). A time without an offset is taken as UTC. Milliseconds since 1970; null: it
 * says none, or none that can be.
 */
export function momentFrom(value: unknown): number | null {
  if (typeof value === 'number') return inRange(scaled(value));
  if (typeof value !== 'string' || value.length > 80) return null;
  const text = value.trim();
  const digits = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?(?:\d{3})?$/.exec(text);
  if (digits !== null && /^(?:19|20)/.test(text) && text.length !== 11) {
    const [, year, month, day, hour, minute, second] = digits;
    const stated = momentOf(
      parseStatedDate(`${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}Z`}`),
    );
    if (stated !== null) return inRange(stated);
  }
  if (/^\d{1,17}(?:\.\d{1,15})?$/.test(text)) return inRange(scaled(Number(text)));
  const stated = parseStatedDate(text);
  if (stated !== null) return inRange(momentOf(stated) ?? Number.NaN);
  if (/^(?:[A-Z][a-z]{2},? )?(?:\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{1,2}) \d{4} \d{1,2}:\d{2}/.test(text)) {
    return inRange(Date.parse(text.replace(/\s*\([^)]*\)$/, '')));
  }
  return null;
}

/** A date of publication as it is kept: ISO 8601, no more exact than it is stated. Null: it is none. */
export function statedDateFrom(value: unknown): string | null {
  if (typeof value === 'string' && value.length <= 80) {
    const text = value.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
    const stated = parseStatedDate(text);
    if (stated !== null && stated.precision !== 'loose' && yearOf(stated) !== null) return text;
  }
  const moment = momentFrom(value);
  return moment === null ? null : new Date(moment).toISOString();
}

function yearOf(stated: StatedDate): number | null {
  return stated.precision === 'calendar' ? stated.year : 0;
}

function momentOf(stated: StatedDate | null): number | null {
  if (stated === null || stated.precision === 'loose') return null;
  if (stated.precision === 'instant') return stated.wall - stated.offset * 60_000;
  if (stated.precision === 'local') return stated.wall;
  return stated.year === null ? null : Date.UTC(stated.year, (stated.month ?? 1) - 1, stated.day ?? 1);
}

function scaled(value: number): number {
  if (value >= spreadsheet.from && value < spreadsheet.to) return (value - spreadsheet.epoch) * 86_400_000;
  if (value < 1e11) return value * 1_000;
  if (value < 1e14) return value;
  return value < 1e16 ? value / 1_000 : value / 1_000 - since1601;
}

function inRange(moment: number): number | null {
  const whole = Math.round(moment);
  return whole > 0 && whole < latest ? whole : null;
}
