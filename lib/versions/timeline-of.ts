import type { TimelineStep } from '../article/difference.ts';
import type { VersionState } from '../article/version-state.ts';
import { comparability } from './comparability.ts';
import { differenceOf, readingFor } from './difference-of.ts';
import { disclosuresOf } from './disclosures-of.ts';

/**
 * The history of an article: each version against the nearest earlier one with which it can be compared as the publisher's
 * doing. Where there is none, `against` is null and the difference is that to the version just before, whose
 * `comparability` has the reason; no disclosures are given for it.
 *
 * @param versions in any order; steps come oldest first, by the time they were taken
 */
export function timelineOf(versions: readonly VersionState[]): TimelineStep[] {
  const steps = timelineSteps(versions);
  return Array.from({ length: versions.length }, (_, at) => steps(at));
}

/**
 * The same, one step at a time: of a long history few are looked at. What is read of a text is kept for the next step.
 *
 * @returns the step of a version by its place in time, counted from 0; throws where there is none
 */
export function timelineSteps(versions: readonly VersionState[]): (at: number) => TimelineStep {
  const ordered = [...versions].sort((one, other) => one.takenAt - other.takenAt);
  const reading = readingFor(ordered.at(-1)?.facts.inLanguage ?? null);
  return (at) => {
    const version = ordered[at];
    if (version === undefined) throw new RangeError('The history has no such step.');
    const earlier = ordered.slice(0, at);
    const previous = earlier.at(-1);
    if (previous === undefined) {
      return { version: version.id, against: null, difference: null, disclosures: [], revertsTo: null };
    }
    const against = earlier.findLast((other) => comparability(other, version).by === 'publisher') ?? null;
    const difference = differenceOf(against ?? previous, version, reading);
    return {
      version: version.id,
      against: against?.id ?? null,
      difference,
      disclosures: against === null ? [] : disclosuresOf(difference, against, version, reading.lines),
      revertsTo: revertOf(version, earlier)?.id ?? null,
    };
  };
}

/** The newest earlier version with the same text, where another text stood in between. */
function revertOf({ contentHash }: VersionState, earlier: readonly VersionState[]): VersionState | null {
  if (earlier.at(-1)?.contentHash === contentHash) return null;
  return earlier.findLast((other) => other.contentHash === contentHash) ?? null;
}
