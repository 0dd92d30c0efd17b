import { parseStatedDate } from '../../foundation/stated-date.ts';
import type { Speech } from './template-values.ts';

const token = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|mm|ss/g;

/**
 * A date in a pattern of the letters that programs for notes use: YYYY, YY, MMMM, MMM, MM, M, DD, D, dddd, ddd, HH, mm, ss; what
 * stands in square brackets is left as it is. A moment is told in the reader's time zone. A date that does not state all that
 * the pattern asks for ("2024-04") is given as it is stated: nothing is made up.
 */
export function datePattern(stated: string, pattern: string, { locale, timeZone }: Speech): string {
  const parsed = parseStatedDate(stated);
  if (parsed === null) return stated;
  const asked = new Set(
    [...pattern.matchAll(token)].flatMap(([found, kept]) => (kept === undefined ? found.slice(0, 1) : [])),
  );
  if (parsed.precision === 'loose') return stated;
  if (parsed.precision === 'calendar') {
    const { year, month, day } = parsed;
    const lacks =
      (year === null && asked.has('Y')) ||
      (month === null && asked.has('M')) ||
      (day === null && (asked.has('D') || asked.has('d'))) ||
      asked.has('H') ||
      asked.has('m') ||
      asked.has('s');
    if (lacks) return stated;
    return written(Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1), pattern, locale, 'UTC');
  }
  const moment = parsed.precision === 'local' ? parsed.wall : parsed.wall - parsed.offset * 60_000;
  return written(moment, pattern, locale, parsed.precision === 'local' ? 'UTC' : (timeZone ?? undefined));
}

function written(moment: number, pattern: string, locale: string, timeZone: string | undefined): string {
  const digits = new Map(
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone, ...options }).format(moment);
  const of = (part: Intl.DateTimeFormatPartTypes) => digits.get(part) ?? '';
  return pattern.replace(token, (found, kept: string | undefined) => {
    switch (found) {
      case 'YYYY':
        return of('year').padStart(4, '0');
      case 'YY':
        return of('year').slice(-2);
      case 'MMMM':
        return name({ month: 'long' });
      case 'MMM':
        return name({ month: 'short' });
      case 'MM':
        return of('month');
      case 'M':
        return String(Number(of('month')));
      case 'DD':
        return of('day');
      case 'D':
        return String(Number(of('day')));
      case 'dddd':
        return name({ weekday: 'long' });
      case 'ddd':
        return name({ weekday: 'short' });
      case 'HH':
        return of('hour');
      case 'mm':
        return of('minute');
      case 'ss':
        return of('second');
      default:
        return kept ?? found;
    }
  });
}
