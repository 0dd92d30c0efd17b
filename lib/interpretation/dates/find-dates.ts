import { calendarOf, dateSource } from '../../languages/calendar.ts';
import { plainDigits } from '../../languages/digits.ts';
import { gregorianDay, runsAlong, shortYear } from '../../languages/other-calendars.ts';
import { wordsSource } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { unmarked } from '../../languages/spelling.ts';

/** A date found in text. */
export interface FoundDate {
  /** "2024-04-26", "--04-26" without a year, or "2024-04-26T10:14" with the page's offset where one is printed. */
  iso: string;
  hasYear: boolean;
  /** Where the date stands in the text, without its time. */
  start: number;
  end: number;
}

const patterns = new WeakMap<LanguagePack, RegExp>();
const longest = 2_000;

/** All dates in a text, in order. Figures are read in the order of day and month that the language uses. */
export function findDates(text: string, pack: LanguagePack, withTime = true): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(text) && !(/[\u0660-\uffff]/.test(text) && /\p{Nd}/u.test(text))) return found;
  const plain = plainDigits(text.slice(0, longest));
  let pattern = patterns.get(pack);
  if (!pattern) {
    pattern = new RegExp(dateSource(pack), 'giu');
    patterns.set(pack, pattern);
  }
  for (const match of plain.matchAll(pattern)) {
    const day = dayOf(match.groups ?? {}, pack, /^\d{1,2}\.\s?\d{1,2}\./.test(match[0]));
    if (day === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const hasYear = !day.startsWith('--');
    const time = withTime && hasYear ? timeNear(plain, start, end, pack) : '';
    found.push({ iso: day + time, hasYear, start, end });
  }
  return found;
}

function dayOf(groups: Record<string, string | undefined>, pack: LanguagePack, stops: boolean): string | null {
  const { months, otherMonths, dayFirst } = calendarOf(pack);
  const pick = (letter: string) => {
    for (let form = 1; form <= 9; form += 1) {
      const value = groups[`${letter}${form}`];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const name = (pick('m') ?? '').toLocaleLowerCase(pack.tag);
  const other = otherMonths.get(name);
  const named = months.get(name) ?? months.get(unmarked(name));
  let month = Number(pick('n') ?? named ?? other?.month ?? Number.NaN);
  let day = Number(pick('d'));
  const [a, b] = [pick('a'), pick('b')];
  if (a !== undefined && b !== undefined) {
    // Full stops after figures are written where the day comes first, whatever language the page says it is in.
    [day, month] = dayFirst || stops ? [Number(a), Number(b)] : [Number(b), Number(a)];
    // A month above 12 shows that this page writes the other order.
    if (month > 12 && day <= 12) [day, month] = [month, day];
  }
  const printed = pick('y');
  const year = printed === undefined ? null : printed.length === 2 ? fullYear(Number(printed), pack) : Number(printed);
  if (other && year === null) return null;
  if (year === null || (year >= 1900 && year <= 2100 && !other)) return isoDay(year, month, day);
  for (const calendar of other ? [other.calendar] : (pack.dates.calendars ?? [])) {
    const found = gregorianDay(calendar, { year, month, day });
    if (found) return isoDay(found.year, found.month, found.day);
  }
  return null;
}

/** The year of two figures, in the country's own count where that gives one of our time. */
function fullYear(figures: number, pack: LanguagePack): number {
  for (const calendar of pack.dates.calendars ?? []) {
    const year = runsAlong(calendar) ? shortYear(calendar, figures) : null;
    if (year !== null) return year;
  }
  return 2000 + figures;
}

/** "2024-04-26", or "--04-26" where `year` is null; null for a day that no calendar has, or a year before 1900 or after 2100. */
export function isoDay(year: number | null, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12 && day >= 1)) return null;
  if (year !== null && (year < 1900 || year > 2100)) return null;
  if (day > new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year ?? '-'}-${two(month)}-${two(day)}`;
}

const timeAfter =
  /^\.?[\s,،|•·–—(-]{0,5}(?:[\p{L}\p{M}]{1,8}\.?[,،]?\s){0,2}(?:[|•·–—-]\s)?T?(\d{1,2})\s?[:：hH時时點点시.]\s?(\d{2})(?:[:分](\d{2}))?(?!\d|\.\d)\s?(?:([ap])\.?\s?m\b\.?)?\s?\(?(?:(?:UTC|GMT)?\s?((?<=(?:UTC|GMT)\s?)[+-]\d{1,2}(?![\d:])|[+-]\d{2}:?\d{2})|(\p{Lu}{1,5})(?![\p{L}\p{N}]))?/iu;
const timeBefore =
  /(?<!\d|\.)(\d{1,2})[:h](\d{2})\s?(?:([ap])\.?m\.?)?(?:\s?(\p{Lu}{2,5}))?[\s,|•·–—-]{1,4}(?:\p{L}{1,9},?\s)?$/iu;

function timeNear(text: string, start: number, end: number, pack: LanguagePack): string {
  const after = timeAfter.exec(withPlainHalves(text.slice(end, end + 48), pack));
  if (after) {
    const time = clockTime(after[1], after[2], after[3], after[4]);
    if (time !== null) return time + zoneOf(after[5], after[6], pack);
  }
  const before = timeBefore.exec(withPlainHalves(text.slice(Math.max(0, start - 32), start), pack));
  const time = before && clockTime(before[1], before[2], undefined, before[3]);
  return time ? time + zoneOf(undefined, before?.[4], pack) : '';
}

const clock = '(\\d{1,2})\\s?[:：時时点點시]\\s?(\\d{1,2})(?!\\d)(?:\\s?[分분])?';
const halves = new WeakMap<LanguagePack, RegExp | null>();

/** Writes "오후 3:20" and "下午3時20分" as "3:20 pm". */
function withPlainHalves(text: string, pack: LanguagePack): string {
  let pattern = halves.get(pack);
  if (pattern === undefined) {
    const { am, pm } = pack.dates.halfDays ?? { am: [], pm: [] };
    const half = (words: (list: string[]) => string[]) =>
      `(?:(${wordsSource(pack, words(am))})|(${wordsSource(pack, words(pm))}))`;
    // One letter before the clock belongs to the year ("2024م 10:14"); behind it it is no beginning of a longer word.
    const [before, after] = [half((list) => list.filter((word) => word.length > 1)), half((list) => list)];
    pattern =
      am.length + pm.length
        ? new RegExp(`[.\\s]*${before}\\s?${clock}|${clock}\\s?${after}(?![\\p{L}\\p{M}])`, 'iu')
        : null;
    halves.set(pack, pattern);
  }
  if (pattern === null) return text;
  return text.replace(pattern, (...found: (string | undefined)[]) => {
    const [, am, , hour = found[5], minute = found[6]] = found;
    return ` ${hour}:${(minute ?? '').padStart(2, '0')} ${(am ?? found[7]) ? 'am' : 'pm'}`;
  });
}

function clockTime(hours?: string, minutes?: string, seconds?: string, half?: string): string | null {
  let hour = Number(hours);
  if (half && hour <= 12) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  return `T${String(hour).padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}`;
}

function zoneOf(offset: string | undefined, name: string | undefined, pack: LanguagePack): string {
  if (offset && offset.length < 4) return `${offset[0]}${offset.slice(1).padStart(2, '0')}:00`;
  if (offset) return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  if (!name) return '';
  const upper = name.toUpperCase();
  if (upper === 'Z' || upper === 'UTC' || upper === 'GMT') return 'Z';
  return pack.dates.zones?.[upper] ?? '';
}
