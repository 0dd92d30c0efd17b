import type { Run } from '../article/difference.ts';
import { foldText } from '../article/folded-text.ts';
import type { PassageInVersion, PassageStretch } from '../article/followed-passage.ts';
import { diffLines } from './diff-lines.ts';
import { Line } from './line.ts';
import { runsOf } from './runs-of.ts';

/**
 * What became of a passage, told in stretches of versions in which it stayed the same; oldest first. `steps` are those of
 * `followPassage`, `takenAt` the times of the same versions, `exact` the words as they were marked, `language` the article's. A version that shows a
 * part of the article only says nothing of the passage, and ends no stretch unless it is the newest.
 */
export function passageStretches(
  exact: string,
  steps: readonly PassageInVersion[],
  takenAt: readonly number[],
  language: string | null = null,
): PassageStretch[] {
  const stretches: PassageStretch[] = [];
  steps.forEach((step, at) => {
    const last = stretches.at(-1);
    if (step.status === 'not-shown' && at < steps.length - 1) return;
    if (last !== undefined && goesOn(last, step)) {
      last.to = at + 1;
      last.seen += 1;
      return;
    }
    stretches.push({
      status: step.status,
      text: step.text,
      runs: step.status === 'changed' ? wordings(exact, step.text ?? '', language) : null,
      moved: step.moved,
      because: step.because,
      from: at + 1,
      to: at + 1,
      seen: 1,
      since: takenAt[at] ?? 0,
      back: step.status === 'same' && stretches.some(({ status }) => status === 'same'),
    });
  });
  return stretches;
}

function goesOn(last: PassageStretch, { status, text, moved }: PassageInVersion): boolean {
  if (last.status !== status || moved) return false;
  return status !== 'changed' || foldText(last.text ?? '').text === foldText(text ?? '').text;
}

/** How much of both wordings must stay for their words to be set into one another; below, each is read whole. */
const leastShared = 0.4;

/** From one wording of a passage to another, as runs that people can read. */
export function wordings(before: string, after: string, language: string | null): Run[] {
  const [one, other] = [new Line(before, language), new Line(after, language)];
  const runs = runsOf(one, other, diffLines(one, other));
  const lengthOf = (ops: readonly Run['op'][]) =>
    runs.reduce((sum, { op, text }) => (ops.includes(op) ? sum + text.trim().length : sum), 0);
  const shared = lengthOf(['same']);
  if (2 * shared >= leastShared * (2 * shared + lengthOf(['removed', 'added']))) return runs;
  return [
    { op: 'removed', text: before },
    { op: 'added', text: after },
  ];
}
