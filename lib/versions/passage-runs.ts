import type { Run } from '../article/difference.ts';
import { commonBeginning, commonEnd } from '../article/followed-passage.ts';
import { alignTokens } from './align-tokens.ts';
import { type PassageToken, passageTokens } from './passage-tokens.ts';

/** How much of both wordings must stay for their words to be set into one another; below, each is read whole. */
const leastShared = 0.4;
/** Weight of words that are no island between two changes, but stay by chance. */
const island = 1.25;

/** From one wording of a passage to another. What differs in typography alone is `same`, as the newer one has it. */
export function passageRuns(before: string, after: string): Run[] {
  const [older, newer] = [passageTokens(before), passageTokens(after)];
  const stretches = joined(pairsOf(older, newer))
    .map((stretch) => ({ ...stretch, weight: weightOf(newer.slice(stretch.other, stretch.other + stretch.length)) }))
    .filter((stretch) => stretch.weight > island || isAtEnd(stretch, older.length, newer.length));
  const shared = stretches.reduce((sum, { weight }) => sum + weight, 0);
  if (2 * shared < leastShared * (weightOf(older) + weightOf(newer))) return withoutSeams(changed(before, after));

  const runs: Run[] = [];
  let [from, to] = [0, 0];
  for (const { one, other, length } of stretches) {
    const [start, end] = [newer[other], newer[other + length - 1]];
    const [oldStart, oldEnd] = [older[one], older[one + length - 1]];
    if (!start || !end || !oldStart || !oldEnd) continue;
    runs.push(...changed(before.slice(from, oldStart.start), after.slice(to, start.start)));
    runs.push({ op: 'same', text: after.slice(start.start, end.end) });
    from = oldEnd.end;
    to = end.end;
  }
  runs.push(...changed(before.slice(from), after.slice(to)));
  return withoutSeams(runs);
}

/** Pairs of tokens that are the same: from both ends, and between them as `alignTokens` finds them. */
function pairsOf(older: readonly PassageToken[], newer: readonly PassageToken[]): [number, number][] {
  const room = Math.min(older.length, newer.length);
  let start = 0;
  while (start < room && older[start]?.key === newer[start]?.key) start += 1;
  let end = 0;
  while (end < room - start && older.at(-1 - end)?.key === newer.at(-1 - end)?.key) end += 1;
  const middle = alignTokens(older.slice(start, older.length - end), newer.slice(start, newer.length - end));
  return [
    ...Array.from({ length: start }, (_, at): [number, number] => [at, at]),
    ...middle.map(([one, other]): [number, number] => [one + start, other + start]),
    ...Array.from({ length: end }, (_, at): [number, number] => [older.length - end + at, newer.length - end + at]),
  ];
}

interface Stretch {
  one: number;
  other: number;
  length: number;
}

/** Pairs that follow upon one another on both sides, as stretches. */
function joined(pairs: readonly [number, number][]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [one, other] of pairs) {
    const last = stretches.at(-1);
    if (last && one === last.one + last.length && other === last.other + last.length) last.length += 1;
    else stretches.push({ one, other, length: 1 });
  }
  return stretches;
}

function isAtEnd({ one, other, length }: Stretch, older: number, newer: number): boolean {
  return (one === 0 && other === 0) || (one + length === older && other + length === newer);
}

function weightOf(tokens: readonly PassageToken[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

/** What took the place of what; white space that both have at their ends is the same. */
function changed(before: string, after: string): Run[] {
  const space = (text: string) => /^\s*/u.exec(text)?.[0] ?? '';
  if (before.trim() === '' && after.trim() === '') return [{ op: 'same', text: after }];
  const first = commonBeginning(space(before), space(after));
  const [older, newer] = [before.slice(first), after.slice(first)];
  const spaceBehind = (text: string) => text.slice(text.trimEnd().length);
  const last = commonEnd(spaceBehind(older), spaceBehind(newer));
  return [
    { op: 'same', text: after.slice(0, first) },
    { op: 'removed', text: older.slice(0, older.length - last) },
    { op: 'added', text: newer.slice(0, newer.length - last) },
    { op: 'same', text: newer.slice(newer.length - last) },
  ];
}

function withoutSeams(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.text === '') continue;
    if (last?.op === run.op) last.text += run.text;
    else whole.push({ ...run });
  }
  return whole;
}
