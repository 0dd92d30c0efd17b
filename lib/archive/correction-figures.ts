import { countsAsCorrection } from '../article/correction.ts';
import type { CorrectionEntry } from '../article/correction-entry.ts';

/** How many notes there are: those that count, those that only update, and the articles of those that count. */
export interface NoteCounts {
  corrections: number;
  updates: number;
  articles: number;
}

export function countNotes(entries: readonly CorrectionEntry[]): NoteCounts {
  const counted = entries.filter(({ correction }) => countsAsCorrection(correction));
  return {
    corrections: counted.length,
    updates: entries.length - counted.length,
    articles: new Set(counted.map(({ articleId }) => articleId)).size,
  };
}

/** The notes of one month ("2026-04") or year ("2026"). */
export interface PeriodCount {
  period: string;
  corrections: number;
  updates: number;
}

export interface CountsOverTime {
  unit: 'month' | 'year';
  /** Oldest first, none left out between the first and the last. */
  periods: PeriodCount[];
  /** Notes older than the first period shown. */
  earlier: number;
}

/** Months that can be told apart in the width of a phone; above, years are counted. */
const mostMonths = 48;
/** Years shown; a page may state any date, and one of the year 1 must not push all others together. */
const mostYears = 48;

/** Notes by the day they are listed under, a month or a year at a time. */
export function countsOverTime(entries: readonly CorrectionEntry[]): CountsOverTime {
  const months = entries.map(({ listed }) => monthNumber(listed.day));
  const [first, last] = [least(months), most(months)];
  const unit = last - first < mostMonths ? 'month' : 'year';
  const numberOf = (day: string) => (unit === 'month' ? monthNumber(day) : Number(day.slice(0, 4)));
  const end = unit === 'month' ? last : Math.floor(last / 12);
  const start = unit === 'month' ? first : Math.max(Math.floor(first / 12), end - mostYears + 1);
  const periods: PeriodCount[] = [];
  for (let at = start; at <= end; at += 1) {
    periods.push({ period: unit === 'month' ? monthName(at) : yearName(at), corrections: 0, updates: 0 });
  }
  let earlier = 0;
  for (const { listed, correction } of entries) {
    const period = periods[numberOf(listed.day) - start];
    if (period === undefined) earlier += 1;
    else if (countsAsCorrection(correction)) period.corrections += 1;
    else period.updates += 1;
  }
  return { unit, periods, earlier };
}

/** The middle of the times from publication to correction, in calendar days, and of how many it is known. */
export interface TimesToCorrection {
  medianDays: number;
  known: number;
  of: number;
}

/** Null where no correction states its time. Updates are left out: they correct nothing. */
export function timesToCorrection(entries: readonly CorrectionEntry[]): TimesToCorrection | null {
  const counted = entries.filter(({ correction }) => countsAsCorrection(correction));
  const days = counted.flatMap(({ timeToCorrection }) => timeToCorrection?.days ?? []).sort((a, b) => a - b);
  const [lower, upper] = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)]];
  if (lower === undefined || upper === undefined) return null;
  return { medianDays: (lower + upper) / 2, known: days.length, of: counted.length };
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const yearName = (year: number) => String(year).padStart(4, '0');
const monthName = (month: number) => `${yearName(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
// Not `Math.min(...all)`: an archive may hold more notes than a call may have arguments.
const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b), all[0] ?? 0);
const most = (all: readonly number[]) => all.reduce((a, b) => Math.max(a, b), all[0] ?? -1);
