import { Dexie, type Table } from 'dexie';
import { sameRow } from './article-parcel.ts';
import type { ArchiveDatabase } from './database.ts';
import { isTouchedSince } from './last-touch.ts';
import { mergedCollection, mergedReading, type Preferred } from './merge-stamped.ts';
import type * as records from './records.ts';
import type { Stretch } from './restore-repository.ts';
import { isReadersSetting } from './settings.ts';

/** Rows of tables that belong to no article, by their table. */
export interface PlainRows {
  contents: records.ContentRecord;
  collections: records.CollectionRecord;
  settings: records.SettingRecord;
  savedReading: records.SavedReadingRecord;
  requests: records.RequestRecord;
  pagesAsSeen: records.PageAsSeenRecord;
  images: records.ImageRecord;
}

type Merge<R> = (database: ArchiveDatabase, rows: readonly R[], preferred: Preferred) => Promise<void>;

const mergers: { [T in keyof PlainRows]: Merge<PlainRows[T]> } = {
  contents: ({ contents }, rows) => mergeEach(contents, rows, (here) => here),
  requests: ({ requests }, rows) => mergeEach(requests, rows, (here) => here),
  settings: ({ settings }, rows, preferred) =>
    mergeEach(settings, rows, (here, theirs) => (preferred === 'theirs' ? theirs : here)),
  collections: ({ collections }, rows, preferred) =>
    mergeEach(collections, rows, (here, theirs) => mergedCollection(here, theirs, preferred)),
  savedReading: mergeReading,
  pagesAsSeen: addPages,
  images: addImages,
};

/**
 * Merges rows of another archive into a table, in one transaction. What the reader changed holds as it was changed last; a
 * setting that is set here stays; all else is there or is added. Done twice it is as if done once.
 */
export function mergeRows<T extends keyof PlainRows>(
  database: ArchiveDatabase,
  name: T,
  rows: readonly PlainRows[T][],
  preferred: Preferred,
): Promise<void> {
  return mergers[name](database, rows, preferred);
}

/**
 * Has a stretch of a table, by its keys, hold these rows and nothing else; but what was kept or changed since `since` stays.
 * To be called after `mergeRows` of the same rows. One transaction.
 */
export async function replaceRows<T extends keyof PlainRows>(
  database: ArchiveDatabase,
  name: T,
  rows: readonly PlainRows[T][],
  { after, upTo }: Stretch,
  since: number,
): Promise<void> {
  const table = database.table<object, string>(name);
  const keyPath = String(table.schema.primKey.keyPath);
  const keyOf = (row: object) => String(Object.entries(row).find(([key]) => key === keyPath)?.[1]);
  const stays = new Set(rows.map(keyOf));
  await database.transaction('rw', table, async () => {
    const [low, high] = [after ?? Dexie.minKey, upTo ?? Dexie.maxKey];
    const keys = await table
      .where(':id')
      .between(low, high, after === null, true)
      .primaryKeys();
    const others = keys.filter((key) => !stays.has(key) && (name !== 'settings' || isReadersSetting(key)));
    const found = await table.bulkGet(others);
    await table.bulkDelete(others.filter((_key, at) => !isTouchedSince(found[at], since)));
  });
}

/** Deletes texts that no version needs and images that no article shows: what a replacement has left over. */
export async function sweepShared(database: ArchiveDatabase): Promise<void> {
  const { contents, versions, images, articleImages } = database;
  await database.transaction('rw', [contents, versions], async () => {
    const hashes = await contents.toCollection().primaryKeys();
    const unpacked = await versions
      .where('contentHash')
      .anyOf(hashes)
      .and(({ frame }) => frame === undefined)
      .toArray();
    const needed = new Set(unpacked.map(({ contentHash }) => contentHash));
    await contents.bulkDelete(hashes.filter((hash) => !needed.has(hash)));
  });
  await database.transaction('rw', [images, articleImages], async () => {
    const shown = new Set((await articleImages.orderBy('hash').uniqueKeys()).map(String));
    const kept = await images.toCollection().primaryKeys();
    await images.bulkDelete(kept.filter((hash) => !shown.has(hash)));
  });
}

async function mergeEach<R extends object>(
  table: Table<R, string>,
  rows: readonly R[],
  both: (here: R, theirs: R) => R,
): Promise<void> {
  const keyPath = String(table.schema.primKey.keyPath);
  const keys = rows.map((row) => String(Object.entries(row).find(([key]) => key === keyPath)?.[1]));
  await table.db.transaction('rw', table, async () => {
    const here = await table.bulkGet(keys);
    await table.bulkPut(
      rows.flatMap((theirs, at) => {
        const mine = here[at];
        if (mine === undefined) return [theirs];
        const merged = both(mine, theirs);
        return sameRow(merged, mine) ? [] : [merged];
      }),
    );
  });
}

/** The same address may have been saved in both archives, each under an id of its own: the smaller id holds. */
async function mergeReading(
  { savedReading }: ArchiveDatabase,
  rows: readonly records.SavedReadingRecord[],
  preferred: Preferred,
): Promise<void> {
  await savedReading.db.transaction('rw', savedReading, async () => {
    for (const theirs of rows) {
      const same = await savedReading.where('canonicalUrl').equals(theirs.canonicalUrl).toArray();
      const own = await savedReading.get(theirs.id);
      const others = [...same.filter(({ id }) => id !== theirs.id), ...(own === undefined ? [] : [own])];
      const stamps = others.reduce((last, here) => mergedReading(here, last, preferred), theirs);
      const first = [theirs, ...others].sort((one, other) => (one.id < other.id ? -1 : 1))[0] ?? theirs;
      const { id } = first;
      const said = preferred === 'theirs' ? theirs : first;
      const merged = { ...said, id, savedAt: stamps.savedAt, readAt: stamps.readAt, deletedAt: stamps.deletedAt };
      await savedReading.bulkDelete(others.filter((one) => one.id !== id).map((one) => one.id));
      if (!sameRow(merged, await savedReading.get(id))) await savedReading.put(merged);
    }
  });
}

/** Pages of articles that are not here, or were emptied from the trash, are left out. */
async function addPages(
  { articles, pagesAsSeen }: ArchiveDatabase,
  rows: readonly records.PageAsSeenRecord[],
): Promise<void> {
  await pagesAsSeen.db.transaction('rw', [articles, pagesAsSeen], async () => {
    const of = await articles.bulkGet(rows.map(({ articleId }) => articleId));
    const here = await pagesAsSeen.bulkGet(rows.map(({ id }) => id));
    await pagesAsSeen.bulkAdd(rows.filter((_row, at) => of[at] !== undefined && here[at] === undefined));
  });
}

/** Images that no article shows are left out. */
async function addImages(
  { articleImages, images }: ArchiveDatabase,
  rows: readonly records.ImageRecord[],
): Promise<void> {
  await images.db.transaction('rw', [articleImages, images], async () => {
    const hashes = rows.map(({ hash }) => hash);
    const shown = new Set((await articleImages.where('hash').anyOf(hashes).uniqueKeys()).map(String));
    const here = await images.bulkGet(hashes);
    await images.bulkAdd(rows.filter(({ hash }, at) => shown.has(hash) && here[at] === undefined));
  });
}
