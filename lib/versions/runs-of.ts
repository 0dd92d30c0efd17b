import type { Run } from '../article/difference.ts';
import type { Line } from './line.ts';
import type { Stretch, TokenRange } from './stretches.ts';

const space = /[\s\p{Cf}]/u;

/** White space and signs without width at the end of a text. A pattern would look for it from every place in it. */
function spaceBehind(text: string): string {
  let at = text.length;
  while (at > 0 && space.test(text[at - 1] ?? '')) at -= 1;
  return text.slice(at);
}

/**
 * Stretches as text. The runs hold all of both texts, with their white space: `same` (as it was, where that is said) and
 * `removed` are the older one, `same` and `added` the newer one.
 *
 * @param changes ids of the stretches' changes
 */
export function runsOf(
  before: Line,
  after: Line,
  stretches: readonly Stretch[],
  changes: readonly (string | null)[] = [],
): Run[] {
  const older = texts(
    before,
    stretches.map((stretch) => stretch.before),
  );
  const newer = texts(
    after,
    stretches.map((stretch) => stretch.after),
  );
  stretches.forEach(({ op }, at) => {
    if (op === 'same') shiftSpace(older, newer, at);
    else keepSpace(older, newer, at, stretches[at + 1]?.op === 'same');
  });
  const runs: Run[] = [];
  stretches.forEach(({ op }, at) => {
    const was = older[at] ?? '';
    const text = newer[at] ?? '';
    if (op === 'same') push(runs, { op, text, ...(was === text ? {} : { was }) });
    else {
      const change = changes[at] ?? null;
      const named = change === null ? {} : { change };
      if (was !== '') push(runs, { op: 'removed', text: was, ...named });
      if (text !== '') push(runs, { op: 'added', text, ...named });
    }
  });
  return runs;
}

/** What a text is made of at the places of its ranges; what stands before the first token and behind the last goes with them. */
function texts({ text, tokens }: Line, ranges: readonly TokenRange[]): string[] {
  const parts: string[] = [];
  let from = 0;
  const lastWith = ranges.findLastIndex(([start, end]) => start < end);
  ranges.forEach(([start, end], at) => {
    const isLast = at === (lastWith < 0 ? ranges.length - 1 : lastWith);
    const to = isLast ? text.length : start < end ? (tokens[end]?.start ?? text.length) : from;
    parts.push(text.slice(from, to));
    from = Math.max(from, to);
  });
  return parts;
}

/** White space behind what is the same goes with what changed, where it changed with it. */
function shiftSpace(older: string[], newer: string[], at: number): void {
  const one = older[at] ?? '';
  const other = newer[at] ?? '';
  const spaceOne = spaceBehind(one);
  const spaceOther = spaceBehind(other);
  if (spaceOne === spaceOther || at + 1 >= older.length) return;
  const nextOne = older[at + 1] ?? '';
  const nextOther = newer[at + 1] ?? '';
  if ((spaceOne !== '' && nextOne === '') || (spaceOther !== '' && nextOther === '')) return;
  older[at] = one.slice(0, one.length - spaceOne.length);
  newer[at] = other.slice(0, other.length - spaceOther.length);
  older[at + 1] = spaceOne + nextOne;
  newer[at + 1] = spaceOther + nextOther;
}

/** White space behind both of what changed did not change itself. */
function keepSpace(older: string[], newer: string[], at: number, nextIsSame: boolean): void {
  const one = older[at] ?? '';
  const other = newer[at] ?? '';
  const behind = spaceBehind(one);
  if (!nextIsSame || behind === '' || other === '' || behind !== spaceBehind(other)) return;
  older[at] = one.slice(0, one.length - behind.length);
  newer[at] = other.slice(0, other.length - behind.length);
  older[at + 1] = behind + (older[at + 1] ?? '');
  newer[at + 1] = behind + (newer[at + 1] ?? '');
}

/** Neighbours of one kind are one run; one that differs in noise is not mixed with one that does not. */
function push(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const isOther =
    last?.op !== run.op || last.change !== run.change || (last.was === undefined) !== (run.was === undefined);
  if (last === undefined || isOther) {
    runs.push(run);
    return;
  }
  last.text += run.text;
  if (last.was !== undefined) last.was += run.was ?? '';
}
