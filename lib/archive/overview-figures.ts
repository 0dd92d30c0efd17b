import type { Column, OverviewColumns } from './overview-columns.ts';

/** The last so many months, this one included; or all there are. */
export const overviewPeriods = ['12', '24', 'all'] as const;
export type OverviewPeriod = (typeof overviewPeriods)[number];

/** Articles that were published in one month ("2026-04") or year ("2026"). */
export interface PeriodArticles {
  period: string;
  saved: number;
  seen: number;
}

/** A value and how many articles have it. */
export interface Ranked {
  /** Empty: articles without one. */
  value: string;
  articles: number;
}

/** Corrections of one publisher, of how many articles that are kept of it. No score: papers that correct more may hide less. */
export interface PublisherCorrections {
  publisher: string;
  corrections: number;
  /** Articles that carry at least one. */
  corrected: number;
  articles: number;
}

/** What can be counted of the articles of a period. */
export interface OverviewFigures {
  /** First and last day, `YYYY-MM-DD`; null: open. */
  from: string | null;
  to: string | null;
  articles: number;
  saved: number;
  /** Articles whose page states no month, or one to come: only counted where the period is all there is. */
  undated: number;
  unit: 'month' | 'year';
  /** Oldest first, none left out between the first and the last. */
  overTime: PeriodArticles[];
  /** Articles from before the first period that is shown. */
  earlier: number;
  corrections: PublisherCorrections[];
  places: Ranked[];
  withoutPlace: number;
  languages: Ranked[];
  publishers: number;
}

/** Months that can be told apart in the width of a phone; above, years are counted. */
const mostMonths = 36;
/** Years shown; a page may state any date, and one of the year 1 must not push all others together. */
const mostYears = 48;

/**
 * Counts what a period holds.
 *
 * @param today `YYYY-MM-DD`; what is dated later is counted where the period is all there is
 */
export function overviewFigures(columns: OverviewColumns, period: OverviewPeriod, today: string): OverviewFigures {
  const now = monthNumber(today);
  const first = period === 'all' ? Number.NEGATIVE_INFINITY : now - Number(period) + 1;
  const last = period === 'all' ? Number.POSITIVE_INFINITY : now;
  const chosen: number[] = [];
  columns.month.forEach((month, row) => {
    if (month === -1 ? period === 'all' : month >= first && month <= last) chosen.push(row);
  });
  const places = ranked(columns.place, chosen);
  return {
    from: period === 'all' ? null : `${monthName(first)}-01`,
    to: period === 'all' ? null : lastDayOf(monthName(last)),
    articles: chosen.length,
    saved: chosen.filter((row) => columns.saved[row]).length,
    ...overTime(columns, chosen, period === 'all' ? null : { first, last }, now),
    corrections: corrections(columns, chosen),
    places: places.filter(({ value }) => value !== ''),
    withoutPlace: places.find(({ value }) => value === '')?.articles ?? 0,
    languages: ranked(columns.language, chosen),
    publishers: ranked(columns.publisher, chosen).length,
  };
}

/** The months that have to be read for a period, oldest first: those of both shorter ones, so that either is there. Null: all. */
export function monthsToRead(period: OverviewPeriod, today: string): string[] | null {
  if (period === 'all') return null;
  const now = monthNumber(today);
  return Array.from({ length: 24 }, (_, at) => monthName(now - 23 + at));
}

/** The days that a period ("2026-04" or "2026") begins and ends with. */
export function daysOf(period: string): { from: string; to: string } {
  const [first, last] = period.length === 4 ? [`${period}-01`, `${period}-12`] : [period, period];
  return { from: `${first}-01`, to: lastDayOf(last) };
}

function overTime(
  columns: OverviewColumns,
  chosen: readonly number[],
  bounds: { first: number; last: number } | null,
  now: number,
): Pick<OverviewFigures, 'unit' | 'overTime' | 'earlier' | 'undated'> {
  let [first, last] = [bounds?.first ?? now, bounds?.last ?? now];
  for (const row of bounds === null ? chosen : []) {
    const month = columns.month[row] ?? -1;
    // Far in the future is a mistake of the page: it must not make the months that are shown.
    if (month === -1 || month > now + 1) continue;
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const unit = last - first < mostMonths ? 'month' : 'year';
  const numberOf = (month: number) => (unit === 'month' ? month : Math.floor(month / 12));
  const end = numberOf(last);
  const start = unit === 'month' ? first : Math.max(numberOf(first), end - mostYears + 1);
  const periods: PeriodArticles[] = [];
  for (let at = start; at <= end; at += 1) {
    periods.push({ period: unit === 'month' ? monthName(at) : yearName(at), saved: 0, seen: 0 });
  }
  let earlier = 0;
  let undated = 0;
  for (const row of chosen) {
    const month = columns.month[row] ?? -1;
    const period = month === -1 ? undefined : periods[numberOf(month) - start];
    if (period !== undefined) period[columns.saved[row] ? 'saved' : 'seen'] += 1;
    else if (month !== -1 && month < now) earlier += 1;
    else undated += 1;
  }
  return { unit, overTime: periods, earlier, undated };
}

function ranked({ values, of }: Column, chosen: readonly number[]): Ranked[] {
  const counts = new Array<number>(values.length).fill(0);
  for (const row of chosen) {
    const number = of[row] ?? -1;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return values
    .map((value, number) => ({ value, articles: counts[number] ?? 0 }))
    .filter(({ articles }) => articles > 0)
    .sort((one, other) => other.articles - one.articles || (one.value < other.value ? -1 : 1));
}

function corrections(columns: OverviewColumns, chosen: readonly number[]): PublisherCorrections[] {
  const counts = new Map<number, Omit<PublisherCorrections, 'publisher'>>();
  for (const row of chosen) {
    const number = columns.publisher.of[row] ?? -1;
    const count = counts.get(number) ?? { corrections: 0, corrected: 0, articles: 0 };
    const notes = columns.corrections[row] ?? 0;
    count.articles += 1;
    count.corrections += notes;
    if (notes > 0) count.corrected += 1;
    counts.set(number, count);
  }
  return [...counts]
    .map(([number, count]) => ({ publisher: columns.publisher.values[number] ?? '', ...count }))
    .filter((one) => one.corrections > 0)
    .sort((one, other) => other.corrections - one.corrections || (one.publisher < other.publisher ? -1 : 1));
}

function lastDayOf(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const yearName = (year: number) => String(year).padStart(4, '0');
const monthName = (month: number) => `${yearName(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
