import { foldText } from './index-text.ts';
import type { SearchWords } from './search-words.ts';

/** Year, month and day, in this order; folding makes blanks of whatever signs stand between them. */
const dayForm = /^(\d{4})(?: (\d{1,2})(?: (\d{1,2}))?)?$/;
const agoForm = /^(\d{1,4})([dwmy])$/i;

/**
 * The day that a search names, `YYYY-MM-DD`, or null: `2024` and `2024-05` name their first, `7d`, `2w`, `3m` and `1y` the day
 * so long before today. Digits of any script.
 *
 * @param today `YYYY-MM-DD`
 */
export function dayOf(text: string, today: string, { days }: Pick<SearchWords, 'days'>): string | null {
  const folded = foldText(text);
  const named = days.get(folded);
  if (named !== undefined) return shifted(today, 0, named === 'today' ? 0 : -1);
  const ago = agoForm.exec(folded);
  if (ago !== null) {
    const count = Number(ago[1]);
    const unit = ago[2];
    if (unit === 'm' || unit === 'y') return shifted(today, unit === 'y' ? -12 * count : -count, 0);
    return shifted(today, 0, unit === 'w' ? -7 * count : -count);
  }
  const [, year, month = '1', day = '1'] = dayForm.exec(folded) ?? [];
  return year === undefined ? null : written(Number(year), Number(month), Number(day));
}

function written(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** A month that is too short for the day gives its last. */
function shifted(today: string, months: number, days: number): string | null {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days));
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999
    ? null
    : date.toISOString().slice(0, 10);
}
