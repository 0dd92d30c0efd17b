import type { CompareAddress } from '../../lib/article/compare-address.ts';
import type { VersionState } from '../../lib/article/version-state.ts';

/**
 * The two versions that an address means. One that it does not name, or that is not kept any more, is the newest and the one
 * before the other. `states`: one or more, oldest first.
 */
export function chosenPair(
  states: readonly VersionState[],
  { older, newer }: Pick<CompareAddress, 'older' | 'newer'>,
): { older: VersionState; newer: VersionState } {
  const [first, last] = [states[0], states.at(-1)];
  if (first === undefined || last === undefined) throw new Error('There are no versions to choose from.');
  const after = states.find(({ id }) => id === newer) ?? last;
  const before = states.find(({ id }) => id === older) ?? states[states.indexOf(after) - 1] ?? first;
  return { older: before, newer: after };
}
