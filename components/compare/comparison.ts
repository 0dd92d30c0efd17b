import type { Block } from '../../lib/article/block.ts';
import type { Correction } from '../../lib/article/correction.ts';
import type { BlockDifference, Change, Difference, Disclosure } from '../../lib/article/difference.ts';
import type { NamedVersion } from '../versions/named-version.ts';

/** A version with its text. */
export interface ComparedVersion extends NamedVersion {
  /** As the difference counts them. */
  blocks: readonly Block[];
  /** Its publisher's notes, as disclosures count them. */
  notes: readonly Correction[];
}

/** Two versions with what differs between them, as the page draws them. */
export interface Comparison {
  older: ComparedVersion;
  newer: ComparedVersion;
  difference: Difference;
  /** By the changes' ids. Empty where readers cannot have been told: the later version stands first. */
  disclosures: ReadonlyMap<string, Disclosure>;
  /** The changes that are pointed out, by their ids, in reading order. */
  shown: ReadonlyMap<string, Change>;
  /** The article's (BCP 47), or null. */
  language: string | null;
}

/** The `id` of the element that speaks of a change. */
export function changeElementId(change: string): string {
  return `change-${change}`;
}

/** The change that is gone to, for its own paragraph; null for all others, which have nothing to draw anew. */
export function currentOf({ changes }: BlockDifference, current: string | null): string | null {
  return current !== null && changes.includes(current) ? current : null;
}
