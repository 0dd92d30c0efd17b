import { foldText } from '../article/folded-text.ts';
import type { PassageInVersion, PassageStretch } from '../article/followed-passage.ts';
import { passageRuns } from './passage-runs.ts';

/**
 * What became of a passage, told in stretches of versions in which it stayed the same; oldest first. `steps` are those of
 * `followPassage`, `takenAt` the times of the same versions, `exact` the words as they were marked. A version that shows a
 * part of the article only says nothing of the passage, and ends no stretch unless it is the newest.
 */
export function passageStretches(
  exact: string,
  steps: readonly PassageInVersion[],
  takenAt: readonly number[],
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
      runs: step.status === 'changed' ? passageRuns(exact, step.text ?? '') : null,
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
