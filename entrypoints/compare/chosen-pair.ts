import { isListed, type NameableVersion } from '../../components/versions/named-version.ts';
import type { CompareAddress } from '../../lib/article/compare-address.ts';

/**
 * The two versions that an address means. One that it does not name, or that is not kept any more, is the newest and the one
 * before the other. `states`: oldest first, with one or more that are listed.
 */
export function chosenPair<T extends NameableVersion>(
  states: readonly T[],
  { older, newer }: Pick<CompareAddress, 'older' | 'newer'>,
): { older: T; newer: T } {
  const listed = states.filter(isListed);
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined) throw new Error('There are no versions to choose from.');
  const after = states.find(({ id }) => id === newer) ?? last;
  const before = states.find(({ id }) => id === older) ?? listed[listed.indexOf(after) - 1] ?? first;
  return { older: before, newer: after };
}
