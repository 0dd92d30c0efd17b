import type { Correction } from '../../lib/article/correction.ts';
import type { TimelineStep } from '../../lib/article/difference.ts';
import type { NamedVersion } from './named-version.ts';

/** One version of the timeline, with what it changed. */
export interface TimelineEntry {
  version: NamedVersion;
  /** The one that was seen just before it; null for the first. */
  previous: NamedVersion | null;
  /** What it changed; null while that is being looked at. */
  step: TimelineStep | null;
  /** The one it is compared with; null where there is none. */
  against: NamedVersion | null;
  /** The one whose text it brings back. */
  revertsTo: NamedVersion | null;
  /** Its publisher's notes, as disclosures count them. */
  notes: readonly Correction[];
}
