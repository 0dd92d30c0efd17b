import { useMemo } from 'preact/hooks';
import type { Change, Difference, Disclosure } from '../../lib/article/difference.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { differenceOf } from '../../lib/versions/difference-of.ts';
import { disclosuresOf } from '../../lib/versions/disclosures-of.ts';

/** What differs between two versions, whether readers were told, and the changes that are pointed out. */
export function useComparison(
  older: VersionState,
  newer: VersionState,
  substantive: boolean,
): { difference: Difference; disclosures: ReadonlyMap<string, Disclosure>; shown: ReadonlyMap<string, Change> } {
  const difference = useMemo(() => differenceOf(older, newer), [older, newer]);
  const disclosures = useMemo(() => {
    // Read backwards, nobody can have been told of it; and what is not the publisher's needs no telling.
    const told = older.takenAt <= newer.takenAt && difference.comparability.by === 'publisher';
    const all = told ? disclosuresOf(difference, older, newer) : [];
    return new Map(all.map((disclosure) => [disclosure.change, disclosure]));
  }, [difference, older, newer]);
  const shown = useMemo(
    () =>
      new Map(
        difference.changes.filter((change) => !substantive || change.substantive).map((change) => [change.id, change]),
      ),
    [difference, substantive],
  );
  return { difference, disclosures, shown };
}
