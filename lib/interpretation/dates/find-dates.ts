import { calendarOf, dateSource, monthNamed } from '../../languages/calendar.ts';
import { plainDigits } from '../../languages/digits.ts';
import type { LanguagePack } from '../../languages/schema.ts';

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
  if (!/\p{Nd}/u.test(text)) return found;
  const plain = plainDigits(text.slice(0, longest));
  let pattern = patterns.get(pack);
  if (!pattern) {
    pattern = new RegExp(dateSource(pack), 'giu');
    patterns.set(pack, pattern);
  }
  for (const match of plain.matchAll(pattern)) {
    const day = dayOf(match.groups ?? {}, pack);
    if (day === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const hasYear = !day.startsWith('--');
    const time = withTime && hasYear ? timeNear(plain, start, end, pack) : '';
    found.push({ iso: day + time, hasYear, start, end });
  }
  return found;
}

function dayOf(groups: Record<string, string | undefined>, pack: LanguagePack): string | null {
  const { dayFirst, yearsAhead } = calendarOf(pack);
  const pick = (letter: string) => {
    for (let form = 1; form <= 8; form += 1) {
      const value = groups[`${letter}${form}`];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  let month = Number(pick('n') ?? monthNamed(pick('m') ?? '', pack));
  let day = Number(pick('d'));
  const [a, b] = [pick('a'), pick('b')];
  if (a !== undefined && b !== undefined) {
    [day, month] = dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
    // A month above 12 shows that this page writes the other order.
    if (month > 12 && day <= 12) [day, month] = [month, day];
  }
  const printed = pick('y');
  return isoDay(printed === undefined ? null : commonYear(printed, yearsAhead), month, day);
}

/** A printed year in the common count: "2567" and "67" are 2024 where Buddhist years are printed. */
function commonYear(printed: string, yearsAhead: number): number {
  const year = Number(printed);
  if (printed.length === 4) return yearsAhead > 0 && year > 2100 ? year - yearsAhead : year;
  const own = Math.floor((2000 + yearsAhead) / 100) * 100 + year - yearsAhead;
  // Common years of two figures stand beside the others: the one that is not long past is meant.
  return yearsAhead > 0 && own >= 2000 ? own : 2000 + year;
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
  /^[\s,|•·–—(-]{0,5}(?:[\p{L}\p{M}]{1,8}\.?\s){0,2}T?(\d{1,2})\s?[:：hH時点點.]\s?(\d{2})(?:[:分](\d{2}))?(?!\d|\.\d)\s?(?:([ap])\.?\s?m\b\.?)?\s?\(?(?:(?:UTC|GMT)?\s?((?<=(?:UTC|GMT)\s?)[+-]\d{1,2}(?![\d:])|[+-]\d{2}:?\d{2})|(\p{Lu}{1,5})\b)?/iu;
const timeBefore =
  /(?<!\d|\.)(\d{1,2})[:h](\d{2})\s?(?:([ap])\.?m\.?)?(?:\s?(\p{Lu}{2,5}))?[\s,|•·–—-]{1,4}(?:\p{L}{1,9},?\s)?$/iu;

function timeNear(text: string, start: number, end: number, pack: LanguagePack): string {
  const after = timeAfter.exec(text.slice(end, end + 48));
  if (after) {
    const time = clockTime(after[1], after[2], after[3], after[4]);
    if (time !== null) return time + zoneOf(after[5], after[6], pack);
  }
  const before = timeBefore.exec(text.slice(Math.max(0, start - 32), start));
  const time = before && clockTime(before[1], before[2], undefined, before[3]);
  return time ? time + zoneOf(undefined, before?.[4], pack) : '';
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
