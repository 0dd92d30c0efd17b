import type { TimelineStep } from './difference.ts';
import type { SealLink, VersionSeal } from './seal.ts';
import type { VersionState } from './version-state.ts';

/** A version with what shows that it is as it was kept. Times in milliseconds since 1970. */
export interface EvidenceVersion extends VersionState {
  firstSeenAt: number;
  keptAt: number;
  /** Where a web archive shows the capture it was read from. */
  archivedUrl: string | null;
  /** The version with the same text that it stands beside, only its facts being read otherwise. */
  beside: string | null;
  /** Null: kept before there were seals, or from a file that did not fit them. */
  seal: VersionSeal | null;
}

/** Everything that an evidence report of one article is made of. */
export interface EvidenceMaterial {
  article: { canonicalUrl: string; headline: string; publisher: string | null; language: string | null };
  /** Oldest first. */
  versions: readonly EvidenceVersion[];
  /** Seals of versions that a fuller reading replaced. */
  links: readonly SealLink[];
  /** The seal that was made last; null where there is none. */
  last: Pick<SealLink, 'seq' | 'hash'> | null;
  /** What each version changed. Derived, and not sealed. */
  steps: readonly TimelineStep[];
}

/**
 * What does not hold of one version.
 *
 * - `text`: its lines are not those that were hashed
 * - `sealed`: fields, times, address or how it was taken are not what was sealed
 * - `link`: its seal is not made of what it says it is made of
 * - `differences`: the differences shown for it do not put together the texts they are between
 */
export type VersionFault = 'text' | 'sealed' | 'link' | 'differences';

/**
 * What does not hold of the chain.
 *
 * - `gap`: a number is missing, or stands twice
 * - `order`: a seal does not follow the one before it
 * - `link`: the seal of a version that is gone is not made of what it says it is made of
 * - `end`: the last seal is not the one the report gives as the last
 */
export type ChainFault = 'gap' | 'order' | 'link' | 'end';

export interface VersionVerdict {
  id: string;
  takenAt: number;
  /** Place of its seal in the order of keeping; null: it has none. */
  seq: number | null;
  /** Nothing: all of it holds. For a version without a seal that says only that its text and its hash agree. */
  faults: readonly VersionFault[];
}

export interface EvidenceVerdict {
  /** `unsealed`: nothing is wrong with what was sealed, and not all was. */
  outcome: 'intact' | 'unsealed' | 'altered';
  versions: readonly VersionVerdict[];
  /** `at`: the number of the seal at which it shows. */
  chain: readonly { fault: ChainFault; at: number }[];
  /** The seal made last, as far as it holds: what one may have noted elsewhere. */
  last: { seq: number; hash: string } | null;
}

/**
 * Why a file cannot be checked.
 *
 * - `too-large`: larger than any report
 * - `not-a-report`: nothing in it says that it is one
 * - `unknown-version`: a report, of a version that is not known here
 * - `damaged`: a report that is cut off, or not of the agreed shape
 */
export type EvidenceFileFault = 'too-large' | 'not-a-report' | 'unknown-version' | 'damaged';
