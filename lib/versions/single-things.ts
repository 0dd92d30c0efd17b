import type { CalendarWords } from './calendar-words.ts';
import type { Line } from './line.ts';
import type { Stretch, TokenRange } from './stretches.ts';

/** Tokens of a swap that is looked at: a longer one is a passage. */
const longest = 6;

/**
 * Takes a swap of a few words apart where things of one kind stand for one another: "Monday 12" for "Tuesday 14" is another
 * day and another number. What does not match thing by thing stays one.
 */
export function singleThings(before: Line, after: Line, stretch: Stretch, calendar: CalendarWords): Stretch[] {
  const size = stretch.before[1] - stretch.before[0];
  if (stretch.op !== 'changed' || size < 2 || size > longest) return [stretch];
  if (stretch.after[1] - stretch.after[0] !== size) return [stretch];
  const kinds = (line: Line, [from, to]: TokenRange) => {
    const dates = calendar.datesIn(line);
    return line.tokens.slice(from, to).map(({ kind }, at) => (dates.has(from + at) ? 'date' : kind));
  };
  const one = kinds(before, stretch.before);
  const other = kinds(after, stretch.after);
  if (one.join(' ') !== other.join(' ')) return [stretch];
  const parts: Stretch[] = [];
  one.forEach((kind, at) => {
    const last = parts.at(-1);
    const [from, into] = [stretch.before[0] + at, stretch.after[0] + at];
    if (last !== undefined && one[at - 1] === kind) {
      last.before = [last.before[0], from + 1];
      last.after = [last.after[0], into + 1];
    } else parts.push({ op: 'changed', before: [from, from + 1], after: [into, into + 1] });
  });
  // The same number between two words that changed is no change itself.
  return parts.map((part) => (isSame(before, after, part) ? { ...part, op: 'same' } : part));
}

function isSame(before: Line, after: Line, { before: older, after: newer }: Stretch): boolean {
  const keys = (line: Line, [from, to]: TokenRange) =>
    line.tokens
      .slice(from, to)
      .map(({ key }) => key)
      .join('\n');
  return keys(before, older) === keys(after, newer);
}
