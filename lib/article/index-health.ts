import type { IndexState } from './library-query.ts';

/** How the search index stands beside the archive it is made of. */
export interface IndexHealth {
  /** Articles that are to be found: those of the archive without what is in the trash. */
  archived: number;
  /** Articles that the index knows. */
  indexed: number;
  /** Articles that were changed, added or removed since the index looked at them, and wait for their turn. */
  stale: number;
  /** Bytes that the index takes on the disk. */
  bytes: number;
  /** Null: it is not being built. */
  building: IndexState | null;
}
