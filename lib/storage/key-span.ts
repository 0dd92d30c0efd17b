import { type Collection, Dexie, type PromiseExtended, type Table } from 'dexie';
import type { ArchiveDatabase } from './database.ts';

/** The first and the last of ids that lie together; null: they lie apart, or in no order. */
export type KeySpan = readonly [first: string, last: string] | null;

/**
 * The span of these articles where they are all that the archive has between the first and the last, or nearly: then one question
 * for a span of keys answers for all, in a part of the time that a cursor takes from one to the next.
 */
export function spanOf({ articles }: ArchiveDatabase, ids: readonly string[]): PromiseExtended<KeySpan> {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const isRising = ids.every((id, at) => at === 0 || (ids[at - 1] ?? '') < id);
  if (ids.length < 2 || !isRising) return Dexie.Promise.resolve(null);
  const between = articles.where(':id').between(first, last, true, true).count();
  return between.then((count) => (count <= ids.length * 2 ? [first, last] : null));
}

/** The records that tables keep of these articles under the articles' own ids, in this order. `idOf`: what a record lies under. */
export function recordsOfArticles<T>(
  table: Table<T, string>,
  ids: readonly string[],
  span: KeySpan,
  idOf: (record: T) => string,
): PromiseExtended<(T | undefined)[]> {
  if (span === null) return table.bulkGet([...ids]);
  const between = table.where(':id').between(...span, true, true);
  return between.toArray().then((found) => {
    const records = new Map(found.map((record) => [idOf(record), record]));
    return ids.map((id) => records.get(id));
  });
}

/** The rows of these articles in a table that is indexed by them. */
export function rowsOfArticles<T extends { articleId: string }>(
  table: Table<T, string>,
  ids: readonly string[],
  span: KeySpan,
): PromiseExtended<T[]> {
  return lookedAt(table, ids, span)
    .toArray()
    .then((rows) => ofArticles(rows, ids, span));
}

/** Which of these articles have rows in such a table, in the order of their ids, without reading the rows. */
export function articlesWithRows<T>(
  table: Table<T, string>,
  ids: readonly string[],
  span: KeySpan,
): PromiseExtended<string[]> {
  const own = new Set(ids);
  return lookedAt(table, ids, span)
    .uniqueKeys()
    .then((found) => found.map(String).filter((id) => own.has(id)));
}

/** Of rows that were found in a span those of these articles: others lie in it as well. */
export function ofArticles<T extends { articleId: string }>(rows: T[], ids: readonly string[], span: KeySpan): T[] {
  if (span === null) return rows;
  const own = new Set(ids);
  return rows.filter(({ articleId }) => own.has(articleId));
}

function lookedAt<T>(table: Table<T, string>, ids: readonly string[], span: KeySpan): Collection<T, string> {
  const rows = table.where('articleId');
  return span === null ? rows.anyOf([...ids]) : rows.between(...span, true, true);
}
