import type { AlignedBlocks } from './align-blocks.ts';
import { keyOf, type Line } from './line.ts';
import { sentenceRanges } from './stretches.ts';

/**
 * Joins paragraphs that follow one another in both versions where a sentence went from the end of one to the beginning of the
 * next, or back: only their parting changed.
 */
export function withShiftedEnds(
  rows: readonly AlignedBlocks[],
  before: readonly Line[],
  after: readonly Line[],
): AlignedBlocks[] {
  const result: AlignedBlocks[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last !== undefined && follows(last, row) && isShifted(last, row, before, after)) {
      result[result.length - 1] = {
        before: [...last.before, ...row.before],
        after: [...last.after, ...row.after],
        moved: false,
      };
    } else result.push(row);
  }
  return result;
}

function follows(one: AlignedBlocks, other: AlignedBlocks): boolean {
  if (one.moved || other.moved) return false;
  const isNext = (end: number | undefined, start: number | undefined) => end !== undefined && end + 1 === start;
  return isNext(one.before.at(-1), other.before[0]) && isNext(one.after.at(-1), other.after[0]);
}

function isShifted(one: AlignedBlocks, other: AlignedBlocks, before: readonly Line[], after: readonly Line[]): boolean {
  const [olderEnd, newerEnd] = [before[one.before.at(-1) ?? -1], after[one.after.at(-1) ?? -1]];
  const [olderStart, newerStart] = [before[other.before[0] ?? -1], after[other.after[0] ?? -1]];
  if (olderEnd === undefined || newerEnd === undefined || olderStart === undefined || newerStart === undefined)
    return false;
  // Most paragraphs are the same, and need no reading.
  if (olderEnd.text === newerEnd.text || olderStart.text === newerStart.text) return false;
  if ([olderEnd, newerEnd, olderStart, newerStart].some(({ text }) => text.includes('\n'))) return false;
  if (olderEnd.key === newerEnd.key || olderStart.key === newerStart.key) return false;
  const edge = (line: Line, at: 0 | -1) => {
    const range = sentenceRanges(line).at(at);
    return range === undefined ? null : keyOf(line.tokens.slice(...range));
  };
  const same = (end: string | null, start: string | null) => end !== null && end === start;
  return (
    same(edge(newerEnd, -1), edge(olderStart, 0)) !== same(edge(olderEnd, -1), edge(newerStart, 0)) &&
    edge(olderEnd, -1) !== edge(newerEnd, -1)
  );
}
