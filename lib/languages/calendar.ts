import type { LanguagePack } from './schema.ts';
import { withSpellings } from './spelling.ts';

/** What a language calls its months and weekdays, and in what order it writes a date. */
export interface Calendar {
  /** Lower-case name, without the full stop of a short form, to month number 1 to 12. */
  months: ReadonlyMap<string, number>;
  weekdays: readonly string[];
  /** Order of day and month in dates written in figures. */
  dayFirst: boolean;
  /** Years that the country's own count is ahead of the common one (543 for Buddhist years), else 0. */
  yearsAhead: number;
  /** Signs after year, month and day where the language writes them ("年", "月", "日"), else null. */
  signs: { year: string; month: string; day: string } | null;
}

const calendars = new WeakMap<LanguagePack, Calendar>();

/** Month and weekday names from `Intl`: on their own and beside a day, which gives the genitive where there is one. */
export function calendarOf(pack: LanguagePack): Calendar {
  const known = calendars.get(pack);
  if (known) return known;
  const made = makeCalendar(pack);
  calendars.set(pack, made);
  return made;
}

const plain = (name: string, tag: string) => name.toLocaleLowerCase(tag).replace(/\.$/, '').replace(/’/g, "'");

/** The month of a printed name, 1 to 12; NaN for any other word. */
export function monthNamed(name: string, pack: LanguagePack): number {
  const { months } = calendarOf(pack);
  return months.get(plain(name, pack.tag)) ?? months.get(plain(name, 'und')) ?? Number.NaN;
}

function makeCalendar(pack: LanguagePack): Calendar {
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  const part = (options: Intl.DateTimeFormatOptions, date: Date, type: string) =>
    new Intl.DateTimeFormat(pack.tag, { timeZone: 'UTC', calendar: 'gregory', ...options })
      .formatToParts(date)
      .find((found) => found.type === type)?.value ?? '';
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2023, month, 10));
    for (const style of ['long', 'short'] as const) {
      for (const options of [
        { month: style },
        { month: style, day: 'numeric' },
        { month: style, day: 'numeric', year: 'numeric' },
      ] as const) {
        const name = plain(part(options, date, 'month'), pack.tag);
        if (/\p{L}/u.test(name)) months.set(name, month + 1);
      }
    }
    for (const name of pack.dates.months?.[String(month + 1)] ?? []) months.set(plain(name, pack.tag), month + 1);
  }
  for (let day = 1; day <= 7; day += 1) {
    const date = new Date(Date.UTC(2023, 0, day));
    for (const style of ['long', 'short'] as const)
      weekdays.add(plain(part({ weekday: style }, date, 'weekday'), pack.tag));
  }
  const figures = new Intl.DateTimeFormat(pack.tag, { timeZone: 'UTC', calendar: 'gregory' })
    .formatToParts(new Date(Date.UTC(2023, 0, 10)))
    .map((found) => found.type);
  return {
    months,
    weekdays: [...weekdays].filter((name) => name.length > 0),
    dayFirst: figures.indexOf('day') < figures.indexOf('month'),
    yearsAhead: yearsAheadOf(pack.tag),
    signs: signsOf(pack.tag),
  };
}

/** Calendars that count the same days and months from another year; one with months of its own gives 0. */
function yearsAheadOf(tag: string): number {
  const numbers = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2023, 6, 10)))
    .filter(({ type }) => type === 'year' || type === 'month' || type === 'day')
    .map(({ type, value }) => [type, Number(value)]);
  const { year, month, day } = Object.fromEntries(numbers) as Record<string, number>;
  return year !== undefined && year > 2100 && month === 7 && day === 10 ? year - 2023 : 0;
}

function signsOf(tag: string): Calendar['signs'] {
  const parts = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).formatToParts(new Date(Date.UTC(2023, 0, 10)));
  const after = (type: string) => {
    const at = parts.findIndex((part) => part.type === type);
    const value = parts[at]?.value ?? '';
    const attached = value.replace(/^\d+/, '');
    return (attached || parts[at + 1]?.value || '').trim();
  };
  const signs = { year: after('year'), month: after('month'), day: after('day') };
  const isSign = (text: string) => /^[\p{Script=Han}\p{Script=Hangul}]$/u.test(text);
  return isSign(signs.year) && isSign(signs.month) && isSign(signs.day) ? signs : null;
}

const sources = new WeakMap<LanguagePack, string>();

/**
 * Source of a regular expression for a date in this language, with named groups: `y` year, `m` month name, `n` month
 * number, `d` day, each with a number for its form. Years may be missing where the month is named or signed.
 */
export function dateSource(pack: LanguagePack): string {
  const known = sources.get(pack);
  if (known !== undefined) return known;
  const { months, signs, yearsAhead } = calendarOf(pack);
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => withSpellings(pack.tag, escapePattern(name)).replace(/'/g, "['’]"))
    .join('|');
  // Without word spaces a letter may follow a month's name, and the year may touch it.
  const open = !pack.wordSpaces && signs === null;
  const edge = open ? '' : '(?![\\p{L}\\p{M}])';
  const gap = open ? '\\s{0,2}' : '[\\s-]';
  // Where years have a count of their own, two figures after a month's name are one: they are above any day.
  const year = yearsAhead > 0 ? '\\d{4}|[4-9]\\d(?![:.]?\\d)' : '\\d{4}';
  const suffix = pack.dates.ordinalSuffixes.map(escapePattern).join('|');
  const filler = pack.dates.fillers.map(escapePattern).join('|');
  const ordinal = suffix ? `(?:\\s?(?:${suffix})(?!\\p{L}))?` : '';
  const of = filler ? `(?:\\s(?:${filler})(?=\\s))?` : '';
  const forms = [
    '(?<y1>\\d{4})[-/.](?<n1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?!\\d)(?:\\.(?!\\d))?',
    '(?<!\\d)(?<y8>\\d{4})\\.\\s(?<n8>\\d{1,2})\\.\\s(?<d8>\\d{1,2})(?!\\d)\\.?',
    '(?<!\\d[./-]?)(?<a2>\\d{1,2})(?:\\.\\s?|[/-])(?<b2>\\d{1,2})(?:\\.\\s?|[/-])(?<y2>\\d{4}|\\d{2}(?![\\d:]))(?!\\d)',
  ];
  if (names) {
    forms.push(
      // The year first: "2024. május 4.", "2024ko maiatzaren 4an".
      `(?<!\\d)(?<y6>\\d{4})${ordinal}\\.?${of},?\\s(?<m6>${names})\\.?\\s(?<d6>\\d{1,2})(?![\\d:])${ordinal}`,
      `(?<!\\d)(?<d3>\\d{1,2})${ordinal}\\.?${of}[\\s-]?(?<m3>${names})${edge}\\.?(?:${of},?${gap}(?<y3>${year})(?!\\d))?`,
      `(?<!\\p{L})(?<m4>${names})\\.?,?\\s(?<d4>\\d{1,2})(?!\\d|[:h]\\d)${ordinal}(?:,?${of},?\\s(?<y4>\\d{4})(?!\\d))?`,
    );
  }
  if (signs) {
    const { year, month, day } = signs;
    forms.push(`(?:(?<y5>\\d{4})\\s?${year}\\s?)?(?<n5>\\d{1,2})\\s?${month}\\s?(?<d5>\\d{1,2})\\s?${day}`);
  }
  const before = (pack.dates.beforeFigures ?? []).map((word) => withSpellings(pack.tag, escapePattern(word))).join('|');
  if (before) forms.push(`(?<=(?<!\\p{L})(?:${before}),?\\s?\\(?)(?<d7>\\d{1,2})[/.-](?<n7>\\d{1,2})(?![/.-]?\\d)`);
  const source = forms.join('|');
  sources.set(pack, source);
  return source;
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
