import type { Line } from './line.ts';
import { isEmpty, type Stretch, type TokenRange } from './stretches.ts';

/**
 * The marks that were put around words which stayed, or taken from them, as one change: with the words. Null where a stretch
 * is not the first of two such marks.
 */
export function bothMarks(before: Line, after: Line, stretches: readonly Stretch[], at: number): Stretch | null {
  const [open, words, close] = [stretches[at], stretches[at + 1], stretches[at + 2]];
  if (open?.op !== 'changed' || words?.op !== 'same' || close?.op !== 'changed') return null;
  const isAdded = isEmpty(open.before);
  const side = isAdded ? 'after' : 'before';
  const other = isAdded ? 'before' : 'after';
  const line = isAdded ? after : before;
  if (!isEmpty(open[other]) || !isEmpty(close[other])) return null;
  if (!isOneMark(line, open[side]) || !isOneMark(line, close[side])) return null;
  const [start, end] = [line.tokens[open[side][0]]?.start, line.tokens[close[side][0]]?.end];
  if (!line.quotations.some((quotation) => quotation.start === start && quotation.end === end)) return null;
  return {
    op: 'changed',
    before: [open.before[0], close.before[1]],
    after: [open.after[0], close.after[1]],
  };
}

const isOneMark = ({ tokens }: Line, [from, to]: TokenRange) => to - from === 1 && tokens[from]?.kind === 'quote';
