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
  /** Null: kept before there were seals. */
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
