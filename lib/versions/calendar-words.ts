import { type Calendar, calendarOf } from '../languages/calendar.ts';
import { plainDigits } from '../languages/digits.ts';
import { fallbackPack, languagePack } from '../languages/registry.ts';
import type { LanguagePack } from '../languages/schema.ts';
import type { Line } from './line.ts';
import type { Token } from './tokens.ts';

const figures = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))$/;
const clock = /^(?:[01]?\d|2[0-4])[:٫h.](?:[0-5]\d)(?:[ap]m|h)?$/;
const clockOnly = /^(?:[01]?\d|2[0-4])(?:[:h][0-5]\d|(?:[ap]m))(?:[ap]m|h)?$/;
const hour = /^(?:[01]?\d|2[0-4])$/;
const day = /^(?:[0-2]?\d|3[01])\p{L}{0,3}$/u;
const year = /^(?:1[5-9]|2[0-5])\d\d$/;
const halves = /^[ap](?:m|\.)?$/i;
/** Names as short as these are words of other meanings too, unless a figure stands beside them. */
const short = 4;

/** Tells which words of a text are dates, in the article's language: its calendar is data, see `lib/languages`. */
export class CalendarWords {
  private readonly pack: LanguagePack;
  private known: { calendar: Calendar; weekdays: ReadonlySet<string>; capital: boolean } | null = null;
  private readonly dates = new WeakMap<Line, ReadonlySet<number>>();

  constructor(language: string | null) {
    this.pack = (language === null ? null : languagePack(language)) ?? fallbackPack;
  }

  /** Indices of the tokens that are part of a date or a clock time. */
  datesIn(line: Line): ReadonlySet<number> {
    let found = this.dates.get(line);
    if (found === undefined) {
      found = this.find(line.tokens);
      this.dates.set(line, found);
    }
    return found;
  }

  private find(tokens: readonly Token[]): Set<number> {
    const found = new Set<number>();
    const months = new Set<number>();
    const figuresOf = (at: number) => {
      const token = tokens[at];
      return token?.kind === 'number' ? plainDigits(token.key).toLowerCase() : '';
    };
    tokens.forEach((token, at) => {
      if (token.kind === 'word' && this.isName(tokens, at)) {
        found.add(at);
        if (this.isMonth(token)) months.add(at);
      } else if (token.kind === 'number') {
        const plain = figuresOf(at);
        if (figures.test(plain) || clockOnly.test(plain)) found.add(at);
        else if ((clock.test(plain) || hour.test(plain)) && halves.test(tokens[at + 1]?.key ?? '')) found.add(at);
        else if (this.isSigned(tokens, at)) found.add(at);
      }
    });
    // A day stands beside the name of its month, a year beside it or behind the day.
    for (const at of months) {
      for (const near of this.beside(tokens, at)) {
        if (!day.test(figuresOf(near)) && !year.test(figuresOf(near))) continue;
        found.add(near);
        for (const next of this.beside(tokens, near)) if (year.test(figuresOf(next))) found.add(next);
      }
    }
    return found;
  }

  /** Tokens next to one, over a comma, a full stop or a word like "of". */
  private beside(tokens: readonly Token[], at: number): number[] {
    const fillers = this.pack.dates.fillers;
    const skip = (place: number) => {
      const token = tokens[place];
      if (token === undefined) return false;
      return token.kind === 'mark' ? /^[.,،]$/.test(token.key) : fillers.includes(token.key.toLowerCase());
    };
    const walk = (step: 1 | -1) => {
      let place = at + step;
      for (let over = 0; over < 2 && skip(place); over += 1) place += step;
      return place;
    };
    return [walk(-1), walk(1)];
  }

  private isMonth({ key }: Token): boolean {
    const { months, otherMonths } = this.calendar().calendar;
    const word = key.toLowerCase();
    return months.has(word) || otherMonths.has(word);
  }

  /** Whether a token names a month or a weekday here. */
  private isName(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (token === undefined) return false;
    const word = token.key.toLowerCase();
    const { weekdays, capital } = this.calendar();
    if (!this.isMonth(token) && !weekdays.has(word)) return false;
    if (token.spaceless) return word.length >= 2;
    if (this.beside(tokens, at).some((near) => tokens[near]?.kind === 'number')) return true;
    const isUpper = /^\p{Lu}/u.test(token.key);
    if (capital) return isUpper && word.length >= 3 && !startsSentence(tokens, at);
    return word.length > short;
  }

  /** Whether a number carries one of the signs that some languages write behind year, month and day. */
  private isSigned(tokens: readonly Token[], at: number): boolean {
    const { signs } = this.calendar().calendar;
    if (signs === null) return false;
    const { key: own = '', end = -1 } = tokens[at] ?? {};
    const next = tokens[at + 1];
    const stands = (sign: string) => next?.start === end && next.key.startsWith(sign);
    // "Forty years" are no year: one is written with four figures, in letters too.
    return stands(signs.year)
      ? /^(?:\d{4}|[〇零一二三四五六七八九]{4})$/.test(plainDigits(own))
      : stands(signs.month) || stands(signs.day);
  }

  private calendar() {
    if (this.known === null) {
      const calendar = calendarOf(this.pack);
      const may = new Intl.DateTimeFormat(this.pack.tag, { timeZone: 'UTC', month: 'long' }).format(
        Date.UTC(2023, 4, 9),
      );
      this.known = { calendar, weekdays: new Set(calendar.weekdays), capital: /^\p{Lu}/u.test(may) };
    }
    return this.known;
  }
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^[.!?:"]$/.test(before.key);
}
