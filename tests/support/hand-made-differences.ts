import type { NamedVersion } from '../../components/versions/named-version.ts';
import type { TimelineEntry } from '../../components/versions/timeline-entry.ts';
import type { Change, Difference, Disclosure, TimelineStep } from '../../lib/article/difference.ts';

/** A number that changed within a sentence, unless a test says otherwise. */
export function change(given: Partial<Change> = {}): Change {
  return {
    id: 'c1',
    kind: 'number',
    where: 'text',
    block: { before: 0, after: 0 },
    before: '4.2',
    after: '6.8',
    sentence: {
      before: 'The work will cost 4.2 million crowns.',
      after: 'The work will cost 6.8 million crowns.',
    },
    substantive: true,
    ...given,
  };
}

/** A headline that changed by a word. */
export function headlineChange(given: Partial<Change> = {}): Change {
  return change({
    id: 'h1',
    kind: 'headline',
    where: 'headline',
    block: { before: null, after: null },
    before: null,
    after: 'costly',
    sentence: { before: 'Board approves dredging', after: 'Board approves costly dredging' },
    ...given,
  });
}

export function difference(given: Partial<Difference> = {}): Difference {
  return { comparability: { by: 'publisher' }, fields: [], blocks: [], changes: [], ...given };
}

export function disclosure(given: Partial<Disclosure> = {}): Disclosure {
  return { change: 'c1', status: 'not-disclosed', note: null, by: null, sureness: 'likely', ...given };
}

/** A version of an invented article: the first was read on 4 May 2026 at noon in Berlin, each further one a day later. */
export function namedVersion(number: number, given: Partial<NamedVersion> = {}): NamedVersion {
  const takenAt = Date.UTC(2026, 4, 3 + number, 10);
  return { id: `v${number}`, number, takenAt, takenBy: 'live', archive: null, archivedUrl: null, ...given };
}

/** The timeline's entry of a version that changed something; `step` null: not looked at yet. */
export function timelineEntry(
  number: number,
  step: Partial<TimelineStep> | null,
  given: Partial<TimelineEntry> = {},
): TimelineEntry {
  const previous = number === 1 ? null : namedVersion(number - 1);
  return {
    version: namedVersion(number),
    previous,
    against: previous,
    revertsTo: null,
    notes: [],
    step: step && {
      version: `v${number}`,
      against: previous?.id ?? null,
      difference: null,
      disclosures: [],
      revertsTo: null,
      ...step,
    },
    ...given,
  };
}
