import { escapePattern } from '../../foundation/escape-pattern.ts';
import { calendarOf } from '../../languages/calendar.ts';
import { plainDigits } from '../../languages/digits.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { isoDay } from './find-dates.ts';

/** Longest stretch that is looked at: a loose date stands close to the words it belongs to. */
const reach = 60;

const clock = /(?<![\d.,:/])(\d{1,2})\s?(?:[:：h時点시]\s?(\d{2})(?!\d)|h(?![\p{L}\d]))(?:\s?([ap])\.?\s?m\b)?/iu;
const figures = /(?<![\d/.,:])(\d{1,2})(?:\/(\d{1,2})(?![/.,]?\d)|\.\s?(\d{1,2})\.(?!\s?\d))/u;
const dayInBrackets = /[(（](\d{1,2})[)）]/u;

const weekdays = new WeakMap<LanguagePack, { pattern: RegExp; numbers: ReadonlyMap<string, number> }>();

/** Monday is 1, as in ISO 8601. Endings of cases may follow a name. */
function weekdaysOf(pack: LanguagePack): { pattern: RegExp; numbers: ReadonlyMap<string, number> } {
  const known = weekdays.get(pack);
  if (known) return known;
  const format = new Intl.DateTimeFormat(pack.tag, { weekday: 'long', timeZone: 'UTC' });
  const numbers = new Map<string, number>();
  for (let day = 1; day <= 7; day += 1) numbers.set(format.format(Date.UTC(2024, 0, day)).toLowerCase(), day);
  const names = [...numbers.keys()].map(escapePattern).join('|');
  const edges = pack.wordSpaces ? ['(?<!\\p{L})', '\\p{L}{0,3}(?![\\p{L}-])'] : ['', ''];
  const made = { pattern: new RegExp(`${edges[0]}(${names})${edges[1]}`, 'iu'), numbers };
  weekdays.set(pack, made);
  return made;
}

/**
 * What is stated of a time where no whole date is: "at 7.37 p.m." as "T19:37", "11/2" as "--02-11" in the language's
 * order, "Wednesday (26)" as "---26" (RFC 6350), a weekday alone as "-W-3" (ISO 8601:2000). Nothing is filled in.
 */
export function looseDate(text: string, pack: LanguagePack): string | null {
  const plain = plainDigits(text.slice(0, reach));
  const time = clockIn(plain);
  const day = dayIn(plain, pack) ?? '';
  return day + time === '' ? null : day + time;
}

function clockIn(text: string): string {
  const match = clock.exec(text);
  if (!match) return '';
  const half = match[3]?.toLowerCase();
  const hour = half && Number(match[1]) <= 12 ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1]);
  const minute = match[2] ?? '00';
  return hour > 23 || Number(minute) > 59 ? '' : `T${String(hour).padStart(2, '0')}:${minute}`;
}

function dayIn(text: string, pack: LanguagePack): string | null {
  const match = figures.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[2] ?? match[3])];
    // Full stops are written where the day comes first; a figure above 12 is no month.
    const dayFirst = match[3] !== undefined || calendarOf(pack).dayFirst;
    const [day, month] = (dayFirst && second <= 12) || first > 12 ? [first, second] : [second, first];
    const iso = isoDay(null, month, day);
    if (iso !== null) return iso;
  }
  const { pattern, numbers } = weekdaysOf(pack);
  const name = pattern.exec(text);
  if (!name) return null;
  const figure = Number(dayInBrackets.exec(text.slice(name.index))?.[1]);
  if (figure >= 1 && figure <= 31) return `---${String(figure).padStart(2, '0')}`;
  return `-W-${numbers.get((name[1] ?? '').toLowerCase())}`;
}
