import type { LibraryEntry } from '../../../lib/article/library-entry.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { type Result, success } from '../../../lib/foundation/result.ts';

/** The articles that a query asks for, in order. Of many of them the ids may not be known yet. */
export interface Order {
  /** The query, as its address says it. */
  key: string;
  total: number;
  /** False while only its beginning is known: `total` will grow. */
  complete: boolean;
  /** What came with it of the articles, so that the first rows need not be asked for. */
  entries: ReadonlyMap<string, LibraryEntry>;
  /** Null: not known yet, or there is none. */
  idAt: (index: number) => string | null;
  /** Where an article stands, among those that are known; -1: not there. */
  indexOf: (id: string) => number;
  /** All ids from one place to another (without the last), also those not known yet. `onProgress`: of how many. */
  idsBetween: (
    from: number,
    to: number,
    onProgress?: (done: number, total: number) => void,
  ) => Promise<Result<string[], ErrorCode>>;
}

/** An order that is known from beginning to end. */
export function wholeOrder(
  key: string,
  ids: readonly string[],
  complete: boolean,
  entries: readonly LibraryEntry[] = [],
): Order {
  return {
    key,
    total: ids.length,
    complete,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    idAt: (index) => ids[index] ?? null,
    indexOf: (id) => ids.indexOf(id),
    idsBetween: async (from, to) => success(ids.slice(from, to)),
  };
}

/** Ids in one question to the index. */
export const pageLength = 200;

/** Asks for the ids from `offset`, `limit` at most. */
export type AskIds = (offset: number, limit: number) => Promise<Result<string[], ErrorCode>>;

/** An order of which pages are known, by their number. */
export function pagedOrder(
  key: string,
  total: number,
  pages: ReadonlyMap<number, readonly string[]>,
  ask: AskIds,
): Order {
  return {
    key,
    total,
    complete: true,
    entries: new Map(),
    idAt: (index) => pages.get(Math.floor(index / pageLength))?.[index % pageLength] ?? null,
    indexOf: (id) => {
      for (const [page, ids] of pages) {
        const at = ids.indexOf(id);
        if (at >= 0) return page * pageLength + at;
      }
      return -1;
    },
    idsBetween: async (from, to, onProgress) => {
      const all: string[] = [];
      const end = Math.min(to, total);
      for (let at = from; at < end; at += mostIds) {
        const part = await ask(at, Math.min(mostIds, end - at));
        if (!part.ok) return part;
        all.push(...part.value);
        onProgress?.(all.length, end - from);
      }
      return success([...new Set(all)]);
    },
  };
}

/** Ids in one question when all are asked for: the most that one answer holds. */
const mostIds = 500;
