import { Dexie, type PromiseExtended, type Table } from 'dexie';
import { type ArticleParcel, emptyParcel, sameRow } from './article-parcel.ts';
import type { ArchiveDatabase } from './database.ts';
import { type KeySpan, recordsOfArticles, rowsOfArticles, spanOf } from './key-span.ts';
import { newestOf } from './place-capture.ts';
import { headOfRow } from './version-packing.ts';
import { versionRows, versionTables } from './version-rows.ts';

/**
 * Parcels as they lie in their tables. All of it is to be called within a transaction over `parcelTables`; no async functions,
 * for the reason that `version-rows.ts` gives.
 */

/** The tables that parcels are in. */
export function parcelTables(database: ArchiveDatabase): Table[] {
  const { articles, corrections, readerMarks, watches, highlights, captures, articleImages } = database;
  return [...versionTables(database), articles, corrections, readerMarks, watches, highlights, captures, articleImages];
}

const byArticle = ({ articleId }: { articleId: string }) => articleId;

/** What there is of these articles, in this order. `found`: their span, where somebody has asked for it already. */
export function parcelsOf(
  database: ArchiveDatabase,
  ids: readonly string[],
  found: PromiseExtended<KeySpan> = spanOf(database, ids),
): PromiseExtended<ArticleParcel[]> {
  const { articles, readerMarks, watches, frames, corrections, highlights, captures, articleImages } = database;
  return found.then((span) => {
    const of = <T extends { articleId: string }>(table: Table<T, string>) => rowsOfArticles(table, ids, span);
    return Dexie.Promise.all([
      recordsOfArticles(articles, ids, span, ({ id }) => id),
      recordsOfArticles(readerMarks, ids, span, byArticle),
      recordsOfArticles(watches, ids, span, byArticle),
      versionRows(database, ids, span),
      Dexie.Promise.all([of(frames), of(corrections), of(highlights), of(captures), of(articleImages)]),
    ] as const).then(([article, marks, watch, ofVersions, lists]) => {
      const [ofFrames, ofCorrections, ofHighlights, ofCaptures, ofImages] = lists;
      const by = <T extends { articleId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.articleId);
      const byVersions = by(ofVersions);
      const [byFrames, byCorrections, byHighlights] = [by(ofFrames), by(ofCorrections), by(ofHighlights)];
      const [byCaptures, byImages] = [by(ofCaptures), by(ofImages)];
      return ids.map(
        (articleId, at): ArticleParcel => ({
          articleId,
          article: article[at] ?? null,
          marks: marks[at] ?? null,
          watch: watch[at] ?? null,
          versions: byVersions.get(articleId) ?? [],
          frames: byFrames.get(articleId) ?? [],
          corrections: byCorrections.get(articleId) ?? [],
          highlights: byHighlights.get(articleId) ?? [],
          captures: byCaptures.get(articleId) ?? [],
          articleImages: byImages.get(articleId) ?? [],
        }),
      );
    });
  });
}

/**
 * Parcels without rows whose ids other articles here have already: only a file that was made by hand has such, and they would
 * take the place of rows that are nothing to them.
 */
export function withoutForeignRows(
  database: ArchiveDatabase,
  parcels: readonly ArticleParcel[],
): PromiseExtended<ArticleParcel[]> {
  const foreign = lists.map((list) => {
    const rows = parcels.flatMap((parcel) => rowsOf(parcel, list));
    return tableOf(database, list)
      .bulkGet(rows.map(({ id }) => id))
      .then((found) => rows.filter((row, at) => found[at] !== undefined && isForeign(list, row, found[at])));
  });
  return Dexie.Promise.all(foreign).then((all) => {
    const unwanted = new Set<object>(all.flat());
    return unwanted.size === 0 ? [...parcels] : parcels.map((parcel) => without(parcel, unwanted));
  });
}

/** Has the tables hold `after` where they held `before`: what is the same is not written. */
export function writeParcels(
  database: ArchiveDatabase,
  before: readonly ArticleParcel[],
  after: readonly ArticleParcel[],
): PromiseExtended<void> {
  const changes = lists.map((list) => {
    const was = before.flatMap((parcel) => rowsOf(parcel, list));
    const is = after.flatMap((parcel) => rowsOf(parcel, list));
    return changeRows(tableOf(database, list), was, is, ({ id }) => id);
  });
  const one = <T extends object>(pick: (parcel: ArticleParcel) => T | null) =>
    [before, after].map((parcels) => parcels.flatMap((parcel) => pick(parcel) ?? [])) as [T[], T[]];
  return Dexie.Promise.all([
    ...changes,
    changeRows(database.articles, ...one(({ article }) => article), ({ id }) => id),
    changeRows(database.readerMarks, ...one(({ marks }) => marks), byArticle),
    changeRows(database.watches, ...one(({ watch }) => watch), byArticle),
  ]).then(() => undefined);
}

const lists = ['versions', 'frames', 'corrections', 'highlights', 'captures', 'articleImages'] as const;
type ListName = (typeof lists)[number];
interface ListedRow {
  id: string;
  articleId: string;
}

function rowsOf(parcel: ArticleParcel, list: ListName): readonly ListedRow[] {
  return parcel[list];
}

function tableOf(database: ArchiveDatabase, list: ListName): Table<ListedRow, string> {
  return database.table<ListedRow, string>(list);
}

function isForeign(list: ListName, row: ListedRow, found: ListedRow | undefined): boolean {
  if (found?.articleId !== row.articleId) return true;
  // A frame is never changed: one with the same id and other lines would spoil the versions that lie in it.
  return list === 'frames' && !sameRow(row, found);
}

function without(parcel: ArticleParcel, unwanted: ReadonlySet<object>): ArticleParcel {
  const left = <T extends object>(rows: readonly T[]) => rows.filter((row) => !unwanted.has(row));
  const frames = left(parcel.frames);
  const isThere = new Set(frames.map(({ id }) => id));
  const versions = left(parcel.versions).filter(({ frame }) => frame === undefined || isThere.has(frame));
  const newest = versions.find(({ id }) => id === parcel.article?.newestVersionId) ?? newestOf(versions.map(headOfRow));
  if (newest === undefined) return { ...emptyParcel(parcel.articleId), marks: parcel.marks };
  return {
    ...parcel,
    article: parcel.article === null ? null : { ...parcel.article, newestVersionId: newest.id },
    versions,
    frames,
    corrections: left(parcel.corrections),
    highlights: left(parcel.highlights),
    captures: left(parcel.captures),
    articleImages: left(parcel.articleImages),
  };
}

function changeRows<T extends object>(
  table: Table<T, string>,
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): PromiseExtended<void> {
  const was = new Map(before.map((row) => [keyOf(row), row]));
  const stays = new Set(after.map(keyOf));
  const put = after.filter((row) => !sameRow(row, was.get(keyOf(row))));
  const gone = [...was.keys()].filter((key) => !stays.has(key));
  return Dexie.Promise.resolve(put.length === 0 ? undefined : table.bulkPut(put)).then(() =>
    gone.length === 0 ? undefined : table.bulkDelete(gone),
  );
}
