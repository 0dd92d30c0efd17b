import { escapePattern } from '../foundation/escape-pattern.ts';
import { dayIn, runsAlong } from './other-calendars.ts';
import type { LanguagePack } from './schema.ts';
import { unmarked, withLetterSpellings } from './spelling.ts';
import { lettersOf } from './word-characters.ts';

/** What a language calls its months and weekdays, and in what order it writes a date. */
export interface Calendar {
  /** Lower-case name, without the full stop of a short form, to month number 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** Names of months that only another calendar in use has ("اردیبهشت"). */
  otherMonths: ReadonlyMap<string, { calendar: string; month: number }>;
  weekdays: readonly string[];
  /** Order of day and month in dates written in figures. */
  dayFirst: boolean;
  /** Whether the year stands before a month's name ("2024. május 4."). */
  yearFirst: boolean;
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

const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');

function makeCalendar(pack: LanguagePack): Calendar {
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  const signs = signsOf(pack.tag);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(pack.tag, { timeZone: 'UTC', calendar: 'gregory', ...options });
  const part = (made: Intl.DateTimeFormat, date: Date, type: string) =>
    plain(made.formatToParts(date).find((found) => found.type === type)?.value ?? '');
  const namesIn = (calendar: string) => {
    const made = (['long', 'short'] as const)
      .flatMap((month): Intl.DateTimeFormatOptions[] => [
        { calendar, month },
        { calendar, month, day: 'numeric' },
        { calendar, month, day: 'numeric', year: 'numeric' },
      ])
      .map(format);
    // Where a sign follows its number, a month has no other name.
    const isName = (name: string) => /\p{L}/u.test(name) && !(signs && /\p{Nd}/u.test(name));
    return (date: Date) => made.map((one) => part(one, date, 'month')).filter(isName);
  };
  const gregorian = namesIn('gregory');
  for (let month = 0; month < 12; month += 1) {
    for (const name of gregorian(new Date(Date.UTC(2023, month, 10)))) months.set(name, month + 1);
    for (const name of pack.dates.months?.[String(month + 1)] ?? []) months.set(plain(name), month + 1);
  }
  // Capitals and hurried hands leave marks out.
  for (const [name, month] of [...months]) if (!months.has(unmarked(name))) months.set(unmarked(name), month);
  const otherMonths = new Map<string, { calendar: string; month: number }>();
  for (const calendar of pack.dates.calendars ?? []) {
    const names = namesIn(calendar);
    // A day out of every fortnight of a year meets every month.
    for (let day = 0; day < 366; day += 14) {
      const date = new Date(Date.UTC(2023, 0, 1 + day));
      const { month } = dayIn(calendar, date.getTime());
      for (const name of names(date)) if (!months.has(name)) otherMonths.set(name, { calendar, month });
    }
  }
  for (let day = 1; day <= 7; day += 1) {
    const date = new Date(Date.UTC(2023, 0, day));
    for (const style of ['long', 'short'] as const) weekdays.add(part(format({ weekday: style }), date, 'weekday'));
  }
  const order = (options: Intl.DateTimeFormatOptions) =>
    format(options)
      .formatToParts(new Date(Date.UTC(2023, 0, 10)))
      .map((found) => found.type);
  const figures = order({});
  const words = order({ year: 'numeric', month: 'long', day: 'numeric' });
  const yearBeforeMonth = (types: string[]) => types.indexOf('year') < types.indexOf('month');
  return {
    months,
    otherMonths,
    weekdays: [...weekdays].filter((name) => name.length > 0),
    // Who writes 2024-05-04 writes 4/5/2024 too, as the neighbours do.
    dayFirst: figures.indexOf('day') < figures.indexOf('month') || (yearBeforeMonth(figures) && signs === null),
    yearFirst: yearBeforeMonth(words) && signs === null,
    signs,
  };
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

/**
 * Source that matches everywhere, to be put before or after a long choice. Engines compile what follows a choice once
 * for each way that leads there, up to ten times, which multiplies from choice to choice; behind this, once in all. It
 * halves the time that patterns with dates in them take, and takes that for places in a story from 56 ms to 11 (V8 of
 * Node 24).
 */
export const seam = '(?=)';

const sources = new WeakMap<LanguagePack, string>();

/**
 * Source of a regular expression for a date in this language, with named groups: `y` year, `m` month name, `n` month
 * number, `d` day, each with a number for its form. Years may be missing where the month is named or signed.
 */
export function dateSource(pack: LanguagePack): string {
  const known = sources.get(pack);
  if (known !== undefined) return known;
  const { months, otherMonths, yearFirst, signs } = calendarOf(pack);
  const letters = lettersOf(pack);
  const names = [...months.keys(), ...otherMonths.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => withLetterSpellings(pack, escapePattern(name)))
    .join('|');
  // Years since 1912, in Taiwan, have three figures.
  const year = pack.dates.calendars?.length ? '\\d{3,4}' : '\\d{4}';
  const afterYear = (pack.dates.yearSuffixes ?? []).map(escapePattern).join('|');
  // A full stop before an hour ends the date.
  const stop = '(?:\\.(?=\\s\\d{1,2}:))?';
  const suffix = pack.dates.ordinalSuffixes.map(escapePattern).join('|');
  const filler = pack.dates.fillers.map((word) => escapePattern(word).replace(/'/g, "['’]")).join('|');
  const ordinal = suffix ? `(?:\\s?(?:${suffix})(?![${letters}]))?` : '';
  // An elided filler ("d'") stands close to the month.
  const of = filler ? `(?:\\s(?:${filler})(?:(?=\\s)|(?<=['’])(?=[${letters}])))?` : '';
  const month = (form: number) => `${seam}(?<m${form}>${names})`;
  const forms = [
    `${year === '\\d{4}' ? '' : '(?<!\\d)'}(?<y1>${year})[-/.](?<n1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?!\\d)${stop}`,
    `(?<!\\d)(?<y8>\\d{4})\\.\\s(?<n8>\\d{1,2})\\.\\s(?<d8>\\d{1,2})(?!\\d)${stop}`,
    '(?<!\\d[./-]?)(?<a2>\\d{1,2})(?:\\.\\s?|[/-])(?<b2>\\d{1,2})(?:\\.\\s?|[/-])(?<y2>\\d{4}|\\d{2}(?![\\d:]))(?!\\d)',
  ];
  if (names && (yearFirst || afterYear)) {
    const y = (form: number) =>
      `(?<!\\d)(?<y${form}>\\d{4})(?:\\.?\\s?(?:${afterYear || '(?!)'})(?![${letters}])|\\.)?${of},?\\s`;
    forms.push(
      `${y(6)}${month(6)}\\.?\\s(?<d6>\\d{1,2})(?!\\d|[:h]\\d)(?:${ordinal || stop})`,
      `${y(7)}(?<d7>\\d{1,2})${ordinal}\\.?${of}\\s?${month(7)}(?![${letters}])`,
    );
  }
  // The month's other name, where two are in use: "أيار (مايو) 2024", "أيار/مايو 2024".
  const twin = '(?:\\s?[/(]\\s?\\p{L}{3,8}(?:\\s\\p{L}{4,7})?\\)?(?=\\s\\d{4}|$))?';
  // Two figures behind a month's name are a year where the country's own years are meant: they are above any day.
  const short = pack.dates.calendars?.some(runsAlong) ? '|[4-9]\\d(?![:.]?\\d)' : '';
  if (names) {
    forms.push(
      `(?<!\\d)(?<d3>\\d{1,2})${ordinal}\\.?${of}[\\s-]?${month(3)}(?![${letters}])\\.?${twin}(?:${of}[,،]?[\\s-](?<y3>\\d{4}${short})(?!\\d))?`,
      `(?<![${letters}])${month(4)}\\.?,?\\s(?<d4>\\d{1,2})(?!\\d|[:h]\\d)${ordinal}(?:,?${of},?\\s(?<y4>\\d{4})(?!\\d))?`,
    );
  }
  if (signs) {
    forms.push(
      `(?:(?<y5>${year})\\s?${signs.year}\\s?)?(?<n5>\\d{1,2})\\s?${signs.month}\\s?(?<d5>\\d{1,2})\\s?${signs.day}`,
    );
  }
  const before = (pack.dates.beforeFigures ?? [])
    .map((word) => withLetterSpellings(pack, escapePattern(word)))
    .join('|');
  if (before)
    forms.push(`(?<=(?<![${letters}])(?:${before}),?\\s?\\(?)(?<d9>\\d{1,2})[/.-](?<n9>\\d{1,2})(?![/.-]?\\d)`);
  const source = forms.join('|');
  sources.set(pack, source);
  return source;
}
