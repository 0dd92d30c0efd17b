import { keyOf, type Line } from './line.ts';
import { isEmpty, joined, type Stretch, sentenceRanges, type TokenRange, weightOf } from './stretches.ts';
import type { Token } from './tokens.ts';

/** Signs without width that part words, or forms of letters, where others print a space or nothing. */
const parting = /[\u200b\u200c]/;
/** Tokens of a swap of a few words ("Monday" for "Tuesday"), which stays by itself. */
const shortSwap = 3;
/** By how much the changes beside an island must outweigh it. */
const much = 2;
/** A sentence is rewritten when this little of it stayed, in more than so many pieces. */
const rewritten = { share: 0.5, pieces: 3 };
/** It is gone over when there are more pieces than so many; then no island stays that is as short as an article. */
const goneOver = { pieces: 4, shortest: 5 };

/**
 * The words of an edited sentence so that people can read what changed: no islands of a word or two in a rewritten passage,
 * and what was put in begins where a reader would say that it does.
 *
 * 1. what differs only in where words are parted, in scripts that do not part them or by a sign without width, is the same
 * 2. islands between changes go, when they are smaller than both; swaps of a few words stay by themselves
 * 3. what was only put in or taken out is shifted to begin after punctuation, where the words allow it
 * 4. what was put in or taken out is `whole` when it is made of whole sentences
 */
export function readable(before: Line, after: Line, stretches: readonly Stretch[]): Stretch[] {
  const parted = joined(stretches.map((stretch) => (isOnlyParted(before, after, stretch) ? same(stretch) : stretch)));
  const calm = withoutIslands(before, after, parted);
  return joined(shifted(before, after, calm).map((stretch) => asWhole(before, after, stretch)));
}

const same = (stretch: Stretch): Stretch => ({ ...stretch, op: 'same' });

const printedAs = ({ text, tokens }: Line, [from, to]: TokenRange) =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

function isOnlyParted(before: Line, after: Line, stretch: Stretch): boolean {
  if (stretch.op === 'same' || isEmpty(stretch.before) || isEmpty(stretch.after)) return false;
  const one = before.tokens.slice(...stretch.before);
  const other = after.tokens.slice(...stretch.after);
  const all = [...one, ...other];
  if (all.every(({ spaceless }) => spaceless)) return keyOf(one) === keyOf(other);
  const close = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join('');
  const printed = printedAs(before, stretch.before) + printedAs(after, stretch.after);
  return parting.test(printed) && all.every(({ kind }) => kind === 'word') && close(one) === close(other);
}

function withoutIslands(before: Line, after: Line, stretches: readonly Stretch[]): Stretch[] {
  const changes = stretches.filter(({ op }) => op !== 'same').length;
  const weigh = (stretch: Stretch) => Math.max(weightOf(before, stretch.before), weightOf(after, stretch.after));
  const leastOf = (stretch: Stretch) => {
    const sides = [weightOf(before, stretch.before), weightOf(after, stretch.after)].filter((side) => side > 0);
    return sides.length === 0 ? 0 : Math.min(...sides);
  };
  const total = stretches.reduce((sum, stretch) => sum + weigh(stretch), 0);
  const kept = stretches.reduce((sum, stretch) => sum + (stretch.op === 'same' ? weigh(stretch) : 0), 0);
  const isRewritten = changes > rewritten.pieces && kept < total * rewritten.share;
  const isGoneOver = changes > goneOver.pieces;
  let result = [...stretches];
  // What has grown by one island may swallow the next.
  for (let again = true; again; ) {
    again = false;
    for (let at = 1; at < result.length - 1; at += 1) {
      const [left, island, right] = [result[at - 1], result[at], result[at + 1]];
      if (left === undefined || island === undefined || right === undefined || island.op !== 'same') continue;
      if (left.op !== 'changed' || right.op !== 'changed') continue;
      if (isGoneOver && weigh(island) < goneOver.shortest) {
        result = mergedAt(result, at);
        again = true;
        break;
      }
      if (!isRewritten && isSwap(left) && isSwap(right)) continue;
      const weight = weigh(island) * (isRewritten ? 1 : much);
      if (weight > leastOf(left) || weight > leastOf(right)) continue;
      result = mergedAt(result, at);
      again = true;
      break;
    }
  }
  return result;
}

/** Joins a stretch with the one before and the one behind it. */
function mergedAt(stretches: readonly Stretch[], at: number): Stretch[] {
  const [left, right] = [stretches[at - 1], stretches[at + 1]];
  if (left === undefined || right === undefined) return [...stretches];
  const merged: Stretch = {
    op: 'changed',
    before: [left.before[0], right.before[1]],
    after: [left.after[0], right.after[1]],
  };
  return [...stretches.slice(0, at - 1), merged, ...stretches.slice(at + 2)];
}

function isSwap({ before, after }: Stretch): boolean {
  const one = before[1] - before[0];
  const other = after[1] - after[0];
  return one > 0 && other > 0 && one <= shortSwap && other <= shortSwap;
}

function shifted(before: Line, after: Line, stretches: readonly Stretch[]): Stretch[] {
  const result = stretches.map((stretch) => ({ ...stretch }));
  for (let at = 1; at < result.length - 1; at += 1) {
    const [left, own, right] = [result[at - 1], result[at], result[at + 1]];
    if (left?.op !== 'same' || own?.op !== 'changed' || right?.op !== 'same') continue;
    if (isEmpty(own.before) === isEmpty(own.after)) continue;
    const line = isEmpty(own.before) ? after : before;
    const range = isEmpty(own.before) ? own.after : own.before;
    const by = bestShift(line, range, left.after[1] - left.after[0], right.after[1] - right.after[0]);
    if (by === 0) continue;
    const move = ([from, to]: TokenRange): TokenRange => [from + by, to + by];
    left.before = [left.before[0], left.before[1] + by];
    left.after = [left.after[0], left.after[1] + by];
    own.before = move(own.before);
    own.after = move(own.after);
    right.before = [right.before[0] + by, right.before[1]];
    right.after = [right.after[0] + by, right.after[1]];
  }
  return result;
}

/** By how many tokens a range is best shifted among equal ones, of those to its left and to its right. */
function bestShift(line: Line, [from, to]: TokenRange, left: number, right: number): number {
  const key = (at: number) => line.tokens[at]?.key;
  const score = (by: number) => {
    const isMark = (at: number) => line.tokens[at] === undefined || line.tokens[at]?.kind === 'mark';
    const starts = sentenceRanges(line).some(([start]) => start === from + by);
    return (starts ? 4 : 0) + (isMark(from + by - 1) ? 2 : 0) + (isMark(to + by - 1) ? 1 : 0);
  };
  let best = 0;
  for (let by = -1; by >= -left && key(from + by) === key(to + by); by -= 1) if (score(by) > score(best)) best = by;
  for (let by = 1; by <= right && key(from + by - 1) === key(to + by - 1); by += 1)
    if (score(by) > score(best)) best = by;
  return best;
}

function asWhole(before: Line, after: Line, stretch: Stretch): Stretch {
  if (stretch.op !== 'changed' || isEmpty(stretch.before) === isEmpty(stretch.after)) return stretch;
  const [line, [from, to]] = isEmpty(stretch.before) ? [after, stretch.after] : [before, stretch.before];
  const ranges = sentenceRanges(line);
  const isWhole = ranges.some(([start]) => start === from) && ranges.some(([, end]) => end === to);
  return isWhole ? { ...stretch, op: 'whole' } : stretch;
}
