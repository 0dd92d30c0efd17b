import type { IndexState } from '../../lib/article/library-query.ts';
import type { FoundArticle } from '../../lib/article/search-hit.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';

/** What a short list of results has to show. */
export type ResultsView =
  /** Nothing is searched for, or the search cannot be understood. */
  | { state: 'none' }
  | { state: 'searching' }
  | {
      state: 'found';
      hits: readonly FoundArticle[];
      /** Articles in all. */
      total: number;
      /** Null: the index knows all. */
      building: IndexState | null;
      /** Whether they answer the search before the one that is being made. */
      stale: boolean;
    }
  | { state: 'failed'; error: ErrorCode };
