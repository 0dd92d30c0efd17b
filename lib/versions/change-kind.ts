import type { ChangeKind } from '../article/difference.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { Line } from './line.ts';
import type { NameWords } from './name-words.ts';
import type { Span } from './sentences.ts';
import { isSpellingSlip } from './spelling-slip.ts';
import type { Stretch, TokenRange } from './stretches.ts';
import type { Token } from './tokens.ts';

/** What tells kinds apart besides the words themselves. */
export interface KindEvidence {
  calendar: CalendarWords;
  names: NameWords;
  /** Whether a word of the older text still stands somewhere in the newer one: then it was no slip of the pen. */
  stillStands(word: string): boolean;
}

/** Words between marks from which on they are what somebody said, and not a title or a word held at arm's length. */
const saidWords = 3;
/** Words and signs, on both sides together, of a swap of names with what they are called. */
const longestName = 12;
const numerals = /[〇零一二三四五六七八九十百千万萬億亿兆两兩]+/gu;
const asking = /[?!？！؟]/u;

/** One side of a changed stretch: its tokens, and those that the other side has not. */
interface Side {
  line: Line;
  range: TokenRange;
  own: { token: Token; at: number }[];
}

/** What kind of thing a stretch of words is that changed; the gravest, where it is several. */
export function kindOf(before: Line, after: Line, stretch: Stretch, evidence: KindEvidence): ChangeKind {
  if (stretch.op === 'whole') return stretch.before[0] < stretch.before[1] ? 'removed' : 'added';
  const sides = sidesOf(before, after, stretch);
  const own = sides.flatMap((side) => side.own);
  if (numbersDiffer(sides, evidence.calendar)) return 'number';
  if (datesDiffer(sides, evidence.calendar)) return 'date';
  if (isQuotation(sides)) return 'quotation';
  if (own.length > 0 && own.every(({ token }) => token.kind === 'mark' || token.kind === 'quote')) {
    return own.some(({ token }) => asking.test(token.key)) ? 'wording' : 'spelling';
  }
  // In a passage written anew names come and go; what changed is the passage.
  const isName =
    own.length <= longestName &&
    sides.some(({ line, own: words }) => words.some(({ at }) => evidence.names.isName(line, at)));
  if (isSlip(sides, isName, evidence)) return 'spelling';
  if (sides.some(({ line, range }) => saysBeside(line, range))) return 'attribution';
  return isName ? 'name' : 'wording';
}

function sidesOf(before: Line, after: Line, stretch: Stretch): [Side, Side] {
  const one = tokensIn(before, stretch.before);
  const other = tokensIn(after, stretch.after);
  const ownOne = without(one, other);
  const ownOther = without(other, one);
  // The same words in another order: it is all of them that changed.
  const reordered = ownOne.length === 0 && ownOther.length === 0;
  return [
    { line: before, range: stretch.before, own: reordered ? one : ownOne },
    { line: after, range: stretch.after, own: reordered ? other : ownOther },
  ];
}

const tokensIn = (line: Line, [from, to]: TokenRange) =>
  line.tokens.slice(from, to).map((token, at) => ({ token, at: from + at }));

function without(some: Side['own'], others: Side['own']): Side['own'] {
  const left = new Map<string, number>();
  for (const { token } of others) left.set(token.key, (left.get(token.key) ?? 0) + 1);
  return some.filter(({ token }) => {
    const count = left.get(token.key) ?? 0;
    left.set(token.key, count - 1);
    return count <= 0;
  });
}

function numbersDiffer([one, other]: [Side, Side], calendar: CalendarWords): boolean {
  const numbers = ({ line, range }: Side) =>
    tokensIn(line, range).flatMap(({ token, at }) => {
      if (calendar.datesIn(line).has(at)) return [];
      if (token.kind === 'number' || token.kind === 'sign') return [token.key];
      return token.key === '-' && touchesDigit(line, token) ? ['-'] : [];
    });
  return numbers(one).join('\n') !== numbers(other).join('\n') || writtenFiguresDiffer(one, other, calendar);
}

/** A digit next to a dash, or behind one more: "−−5" is no number that anyone knows, and no slip of the pen either. */
const touchesDigit = ({ text }: Line, { start, end }: Span) => {
  const before = text.slice(Math.max(0, start - 2), start);
  if (/\p{N}[-–—−]?$/u.test(before)) return true;
  // Behind a letter it joins words.
  return !/\p{L}$/u.test(before) && /^[-–—−+]?\p{N}/u.test(text.slice(end, end + 3));
};

/** "三人" for "五人": numerals that are letters, in words that agree in all else. */
function writtenFiguresDiffer(one: Side, other: Side, calendar: CalendarWords): boolean {
  if ([one, other].some(({ line, own }) => own.some(({ at }) => calendar.datesIn(line).has(at)))) return false;
  const text = (side: Side) => side.own.map(({ token }) => token.key).join('');
  const spaceless = [...one.own, ...other.own].every(({ token }) => token.spaceless);
  if (!spaceless || one.own.length === 0 || other.own.length === 0) return false;
  const rest = (side: Side) => text(side).replace(numerals, '0');
  return text(one) !== text(other) && rest(one) === rest(other);
}

function datesDiffer(sides: [Side, Side], calendar: CalendarWords): boolean {
  const [one, other] = sides.map(({ line, range }) =>
    tokensIn(line, range)
      .filter(({ at }) => calendar.datesIn(line).has(at))
      .map(({ token }) => token.key)
      .join(' '),
  );
  return one !== other;
}

/** Whether words between quotation marks changed, or the marks themselves. */
function isQuotation(sides: [Side, Side]): boolean {
  return sides.some(({ line, own }) =>
    own.some(({ token }) => {
      if (token.kind === 'quote' && token.key === '"') return true;
      return line.quotations.some(({ start, end }) => token.start >= start && token.end <= end);
    }),
  );
}

/** Whether a range stands in a sentence that has somebody's words in it, and outside of these. */
function saysBeside(line: Line, [from, to]: TokenRange): boolean {
  const place = line.tokens[from < to ? from : Math.max(0, from - 1)];
  const sentence = place === undefined ? null : line.sentenceAt(place.start);
  if (sentence === null) return false;
  const said = line.tokens.filter(
    ({ kind, start, end }) =>
      kind === 'word' &&
      start >= sentence.start &&
      end <= sentence.end &&
      line.quotations.some((quotation) => start >= quotation.start && end <= quotation.end),
  );
  return said.length >= saidWords;
}

function isSlip([one, other]: [Side, Side], isName: boolean, evidence: KindEvidence): boolean {
  const [before, after] = [wordsOnly(one), wordsOnly(other)];
  const word = before[0];
  const into = after[0];
  if (before.length !== 1 || after.length !== 1 || word === undefined || into === undefined) return false;
  const sameLetters = word.toLowerCase() === into.toLowerCase();
  if (sameLetters) return true;
  return !isName && !evidence.stillStands(word) && isSpellingSlip(word, into);
}

const wordsOnly = ({ own }: Side) =>
  own.flatMap(({ token }) => (token.kind === 'mark' || token.kind === 'quote' ? [] : [token.key]));
