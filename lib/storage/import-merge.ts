import { Dexie, type PromiseExtended, type Table } from 'dexie';
import { shortHash } from '../article/ids.ts';
import type { ImportCounts, ImportStanding } from '../article/import-run.ts';
import { type ArticleParcel, sameParcel, sameRow } from './article-parcel.ts';
import type { ArchiveDatabase } from './database.ts';
import type { ImportStepRecord, RowsStepRecord } from './import-records.ts';
import { counted } from './import-repository.ts';
import { parcelTables } from './parcel-rows.ts';
import { mergeParcels, type PlannedMerge, plannedMerges } from './restore-repository.ts';
import { mergeRows, type PlainRows } from './restore-rows.ts';
import { headOfRow } from './version-packing.ts';
import { versionsOf } from './version-rows.ts';

/** Which import it is, and when something of it is written. */
export interface ImportMoment {
  importId: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** Merges articles of an archive's own file, in one transaction, with the steps by which they are taken back. */
export async function importParcels(
  database: ArchiveDatabase,
  parcels: readonly ArticleParcel[],
  { importId, now }: ImportMoment,
): Promise<void> {
  const { imports, importSteps } = database;
  await database.transaction('rw', [...parcelTables(database), imports, importSteps], async () => {
    const merges = await mergeParcels(database, await withoutClaims(database, parcels), 'later');
    const steps = merges.filter(isChange).map(({ here, parcel }): ImportStepRecord => {
      const { articleId } = here;
      return { importId, articleId, at: now, before: here, trace: traceOf(parcel, here.article === null) };
    });
    await importSteps.bulkPut(steps);
    const run = await imports.get(importId);
    if (run !== undefined) await imports.put({ ...run, counts: withMerges(run.counts, merges) });
  });
}

/** What `importParcels` would do with these, added to what has been counted. Nothing is written. */
export function countMerges(
  database: ArchiveDatabase,
  parcels: readonly ArticleParcel[],
  counts: ImportCounts,
): PromiseExtended<ImportCounts> {
  return database.transaction('r', parcelTables(database), () =>
    withoutClaims(database, parcels)
      .then((claimless) => plannedMerges(database, claimless, 'later'))
      .then((merges) => withMerges(counts, merges)),
  );
}

/**
 * Parcels without the bare seals of versions that are here: what a file says was replaced by a fuller reading would go, and nothing
 * goes away on a file's word. A backup is one's own, and may say so.
 */
function withoutClaims(database: ArchiveDatabase, parcels: readonly ArticleParcel[]): PromiseExtended<ArticleParcel[]> {
  const claims = parcels.map(({ articleId, article }) =>
    (article?.chain?.bare ?? []).length === 0 ? Dexie.Promise.resolve([]) : versionsOf(database, articleId),
  );
  return Dexie.Promise.all(claims).then((here) =>
    parcels.map((parcel, at) => {
      const { article } = parcel;
      const seals = new Set(here[at]?.flatMap(({ seal }) => seal?.hash ?? []));
      if (article?.chain === undefined || seals.size === 0) return parcel;
      const bare = article.chain.bare.filter(({ hash }) => !seals.has(hash));
      return { ...parcel, article: { ...article, chain: { ...article.chain, bare } } };
    }),
  );
}

/** Merges rows of a table that belongs to no article, or pages, in one transaction, with the step by which they are taken back. */
export async function importRows<T extends Exclude<keyof PlainRows, 'contents' | 'images'>>(
  database: ArchiveDatabase,
  name: T,
  rows: readonly PlainRows[T][],
  { importId, now }: ImportMoment,
): Promise<void> {
  const { articles, imports, importSteps } = database;
  const table = database.table<object, string>(name);
  await database.transaction('rw', [table, articles, imports, importSteps], async () => {
    const keys = rows.map((row) => keyIn(table, row));
    const before = await rowsBy(table, name, keys);
    await mergeRows(database, name, rows, 'later');
    const after = await rowsBy(table, name, keys);
    const changed = [...new Set([...before.keys(), ...after.keys()])]
      .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
      .filter((one) => !sameRow(one.before, one.after));
    if (changed.length === 0) return;
    const isNew = (one: { before: object | null }) => one.before === null;
    const made = changed.filter(isNew).map(({ key }) => key);
    const step: RowsStepRecord = {
      importId,
      articleId: `${name} ${keys[0]}`,
      at: now,
      table: name,
      added: [],
      changed,
    };
    if (name === 'collections') {
      // They go at the end, where nothing is in them by then.
      const run = await imports.get(importId);
      if (run !== undefined) await imports.put({ ...run, collections: [...run.collections, ...made] });
      await importSteps.put({ ...step, changed: changed.filter((one) => !isNew(one)) });
    } else if (name === 'requests' || name === 'pagesAsSeen')
      await importSteps.put({ ...step, added: made, changed: [] });
    else await importSteps.put(step);
  });
}

/**
 * A number told from what a reader, or a visit, changes of an article. `isMade`: the archive had none before; then what was
 * looked at in the background does not count, for nobody has done anything with it.
 */
export function traceOf(parcel: ArticleParcel, isMade: boolean): number {
  const { marks, highlights, watch, captures, articleImages } = parcel;
  const heads = parcel.versions.map(headOfRow).map(({ id, seenAs }) => {
    const { live = null, archive = null } = seenAs;
    return [id, isMade ? [live, archive] : seenAs, live !== null || archive !== null] as const;
  });
  const seen = heads.filter(([, , isReaders]) => !isMade || isReaders);
  const pictures = isMade ? [] : articleImages.map(({ id, hash }) => [id, hash] as const);
  const parts = [
    marks,
    watch === null,
    inOrder(highlights.map((one) => [one.id, one] as const)),
    inOrder(seen),
    inOrder(captures.map(({ id }) => [id] as const)),
    inOrder(pictures),
  ];
  return shortHash(JSON.stringify(parts));
}

function inOrder<T extends readonly [string, ...unknown[]]>(rows: readonly T[]): T[] {
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
}

function withMerges(counts: ImportCounts, merges: readonly PlannedMerge[]): ImportCounts {
  return merges.reduce((sum, merge) => {
    const standing = standingOf(merge);
    return standing === null ? sum : counted(sum, standing);
  }, counts);
}

/** Null: marks alone, or an article that was emptied from the trash here. */
function standingOf(merge: PlannedMerge): ImportStanding | null {
  const { here, theirs, parcel } = merge;
  if (here.article === null) return parcel.article === null || theirs.article === null ? null : 'new';
  if (isChange(merge)) return 'merged';
  return theirs.article === null ? null : 'unchanged';
}

function isChange({ here, parcel, unsealed }: PlannedMerge): boolean {
  return unsealed.length > 0 || !sameParcel(here, parcel);
}

function keyIn(table: Table<object, string>, row: object): string {
  const keyPath = String(table.schema.primKey.keyPath);
  return String(Object.entries(row).find(([key]) => key === keyPath)?.[1]);
}

/** Rows with these keys; of saved reading all, since rows of the same address become one. Of pages no bytes. */
function rowsBy(
  table: Table<object, string>,
  name: keyof PlainRows,
  keys: readonly string[],
): PromiseExtended<Map<string, object>> {
  const found = name === 'savedReading' ? table.toArray() : table.bulkGet([...keys]);
  const plain = (row: object) => ('bytes' in row ? { ...row, bytes: null } : row);
  return found.then(
    (rows) => new Map(rows.flatMap((row) => (row === undefined ? [] : [[keyIn(table, row), plain(row)]]))),
  );
}
