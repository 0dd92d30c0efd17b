import { Dexie } from 'dexie';
import * as v from 'valibot';
import type { ArchiveDatabase } from './database.ts';
import { spareFrames } from './frames.ts';
import type { ArticleRecord, CorrectionRecord, ReaderMarksRecord, VersionHead, VersionRecord } from './records.ts';
import { recordShapes, type ShapedTable } from './row-shapes.ts';
import { versionedArticles, versionsWhole, versionTables } from './version-rows.ts';

/** Everything of one article that must fit together. */
export interface ArticleAudit {
  articleId: string;
  /** Undefined: versions without a record. */
  article: ArticleRecord | undefined;
  /** Oldest first; `version` is undefined where it cannot be read. */
  versions: { head: VersionHead; version: VersionRecord | undefined }[];
  corrections: CorrectionRecord[];
  marks: ReaderMarksRecord | undefined;
  /** Ids of frames that nothing needs. */
  spareFrames: string[];
}

/** The tables that an article's audit and its repair read. */
export function auditTables(database: ArchiveDatabase) {
  return [...versionTables(database), database.articles, database.corrections, database.readerMarks];
}

/** These articles with all that belongs to them, each as it is at one moment. */
export async function auditArticles(database: ArchiveDatabase, ids: readonly string[]): Promise<ArticleAudit[]> {
  const { articles, corrections, readerMarks } = database;
  return database.transaction('r', auditTables(database), () =>
    Dexie.Promise.all(
      ids.map((articleId) =>
        Dexie.Promise.all([
          articles.get(articleId),
          versionsWhole(database, articleId),
          corrections.where('articleId').equals(articleId).toArray(),
          readerMarks.get(articleId),
          spareFrames(database, articleId),
        ]).then(([article, versions, rows, marks, spare]) => ({
          articleId,
          article,
          versions,
          corrections: rows,
          marks,
          spareFrames: spare,
        })),
      ),
    ),
  );
}

/** Ids of the next `limit` articles after `cursor`, or from the first. */
export async function articleIdsAfter(
  { articles }: ArchiveDatabase,
  cursor: string | null,
  limit: number,
): Promise<string[]> {
  return (cursor === null ? articles.orderBy('id') : articles.where('id').above(cursor)).limit(limit).primaryKeys();
}

/** Tables whose records belong to an article and are found by its id. */
export const articleTables = ['captures', 'articleImages', 'pagesAsSeen', 'highlights'] as const;
export type ArticleTable = (typeof articleTables)[number];

/** One batch of articles' ids that have something in a table, and those among them that are not in the archive. */
export interface StrayBatch {
  /** Where to go on; null: that was all. */
  cursor: string | null;
  stray: string[];
}

/** Looks for articles that are not in the archive and have versions, frames or corrections. */
export async function unknownArticles(
  database: ArchiveDatabase,
  table: 'versions' | 'frames' | 'corrections',
  cursor: string | null,
  limit: number,
): Promise<StrayBatch> {
  return database.transaction('r', [database.articles, database.table(table)], async () => {
    const ids =
      table === 'versions'
        ? await versionedArticles(database, cursor, limit)
        : await idsIn(database, table, cursor, limit);
    return strayAmong(database, ids, cursor);
  });
}

/** The same for what else belongs to articles; no bytes of images and pages are read for it. */
export async function strayIn(
  database: ArchiveDatabase,
  table: ArticleTable | 'watches',
  cursor: string | null,
  limit: number,
): Promise<StrayBatch> {
  return database.transaction('r', [database.articles, database.table(table)], async () =>
    strayAmong(database, await idsIn(database, table, cursor, limit), cursor),
  );
}

/** Of these articles those that the reader deleted for good, and those that carry marks of the reader's. */
export async function readersWill(
  { readerMarks }: ArchiveDatabase,
  ids: readonly string[],
): Promise<{ purged: ReadonlySet<string>; marked: ReadonlySet<string> }> {
  const records = (await readerMarks.bulkGet([...ids])).filter((record) => record !== undefined);
  const purged = records.filter((record) => isPurged(record));
  return {
    purged: new Set(purged.map(({ articleId }) => articleId)),
    marked: new Set(
      records.filter((record) => !isPurged(record) && isMarked(record)).map((record) => record.articleId),
    ),
  };
}

/**
 * Whether the reader deleted the article for good, and has not come to it again since. `keptAt`: the times at which something
 * of it was kept or seen.
 */
export function isPurged(marks: ReaderMarksRecord | undefined, keptAt: readonly number[] = []): boolean {
  const purgedAt = marks?.purgedAt?.value;
  return typeof purgedAt === 'number' && keptAt.every((at) => !(at > purgedAt));
}

/** The times at which something of an article was kept or seen. */
export function keptTimes({ article, versions }: Pick<ArticleAudit, 'article' | 'versions'>): number[] {
  return [...(article === undefined ? [] : [article.lastSeenAt]), ...versions.map(({ head }) => head.keptAt)];
}

/** Whether the reader has put work into the article. */
export function isMarked(marks: ReaderMarksRecord | undefined): boolean {
  if (marks === undefined) return false;
  const { savedAt, tags, note, ownNotes, collections } = marks;
  const lists = [tags?.value, ownNotes?.value, collections?.value];
  return typeof savedAt?.value === 'number' || Boolean(note?.value) || lists.some((list) => (list?.length ?? 0) > 0);
}

/** The next records of a table that do not have the shape of their kind, by their keys. */
export async function badRecords(
  database: ArchiveDatabase,
  table: ShapedTable,
  cursor: string | null,
  limit: number,
): Promise<{ cursor: string | null; looked: number; bad: { key: string; articleId: string | null }[] }> {
  const all = database.table<unknown, string>(table);
  const from = cursor === null ? all.toCollection() : all.where(':id').above(cursor);
  return database.transaction('r', [all], async () => {
    const [keys, rows] = [await from.limit(limit).primaryKeys(), await from.limit(limit).toArray()];
    const bad = keys.flatMap((key, at) => {
      const row = rows[at];
      if (v.is(recordShapes[table], row)) return [];
      return [{ key: String(key), articleId: articleIn(row) }];
    });
    return { cursor: keys.length < limit ? null : (keys.at(-1) ?? null), looked: keys.length, bad };
  });
}

function articleIn(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('articleId' in row)) return null;
  return typeof row.articleId === 'string' ? row.articleId : null;
}

async function idsIn(
  database: ArchiveDatabase,
  table: string,
  cursor: string | null,
  limit: number,
): Promise<string[]> {
  const rows = database.table<unknown, string>(table);
  const all = cursor === null ? rows.orderBy('articleId') : rows.where('articleId').above(cursor);
  return (await all.limit(limit).uniqueKeys()).map(String);
}

async function strayAmong(
  { articles }: ArchiveDatabase,
  ids: readonly string[],
  cursor: string | null,
): Promise<StrayBatch> {
  const known = new Set(await articles.where('id').anyOf(ids).primaryKeys());
  const next = ids.at(-1) ?? null;
  return { cursor: next === cursor ? null : next, stray: ids.filter((id) => !known.has(id)) };
}
