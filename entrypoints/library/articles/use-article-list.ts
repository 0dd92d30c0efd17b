import { useCallback, useRef } from 'preact/hooks';
import { isLibraryFiltered, writeLibraryQuery } from '../../../lib/archive/library-query-url.ts';
import type { LibraryAnswer, LibraryQuery } from '../../../lib/article/library-query.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import type { Order } from './order.ts';
import { type DirectOrder, useDirectOrder } from './use-direct-order.ts';
import { useIndex } from './use-index.ts';

export interface ArticleList {
  /** The last order that is known: while another is on its way, the one before. Null: none yet. */
  order: Order | null;
  /** Whether `order` is not (yet) the one that is asked for. */
  busy: boolean;
  /** The last counts that are known: while others are on their way, those before. */
  answer: LibraryAnswer | null;
  /** Why there is no list. */
  error: ErrorCode | null;
  /** Why nothing can be counted or filtered, where the list itself needs no index. */
  indexError: ErrorCode | null;
  ensure: (from: number, to: number) => void;
  retry: () => void;
}

/** The articles that a query asks for, straight from the database where that can be, and from the search index where not. */
export function useArticleList(query: LibraryQuery): ArticleList {
  const key = writeLibraryQuery(query);
  const direct = directOrder(query);
  const own = useDirectOrder(direct, key);
  // The first rows come before anything is asked of the index, which may have to wake up for it.
  const index = useIndex(query, key, { ids: direct === null, enabled: direct === null || own.order !== null });
  const current = direct === null ? index.order : own.order;
  const last = useRef<Order | null>(null);
  if (current !== null) last.current = current;
  const needsIndex = direct === null;
  const ensure = useCallback(
    (from: number, to: number) => {
      if (needsIndex) index.ensure(from, to);
    },
    [index.ensure, needsIndex],
  );
  return {
    order: last.current,
    busy: current === null,
    answer: index.answer,
    error: direct === null ? index.error : own.error,
    indexError: direct === null ? null : index.error,
    ensure,
    retry: index.retry,
  };
}

/** The index of the database that answers the query alone; null: none does. */
function directOrder({ search, filters, sort, reversed }: LibraryQuery): DirectOrder | null {
  if (search !== '' || isLibraryFiltered(filters)) return null;
  return sort === 'seen' || sort === 'published' ? { order: sort, reversed } : null;
}
