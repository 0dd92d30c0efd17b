import type { Block } from '../../lib/article/block.ts';
import type { Correction } from '../../lib/article/correction.ts';
import type { Change, Difference, Disclosure } from '../../lib/article/difference.ts';
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
  /** The changes that are pointed out, in reading order. */
  shown: readonly Change[];
  /** Id of the change that the reader has gone to. */
  current: string | null;
  /** The article's (BCP 47), or null. */
  language: string | null;
}

/** The `id` of the element that speaks of a change. */
export function changeElementId(change: string): string {
  return `change-${change}`;
}
