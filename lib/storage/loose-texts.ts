import type { ArchiveDatabase } from './database.ts';

/**
 * What is kept once for many: texts of versions from before there were frames, and images. Each is looked at with whoever
 * needs it.
 */
export interface LooseBatch {
  /** Where to go on; null: that was all. */
  cursor: string | null;
  looked: number;
  /** Keys of what nobody needs. */
  unneeded: string[];
}

/** The next texts of `contents` that no version needs. */
export async function unneededContents(
  database: ArchiveDatabase,
  cursor: string | null,
  limit: number,
): Promise<LooseBatch> {
  return database.transaction('r', [database.contents, database.versions], async () => {
    const keys = await keysAfter(database, 'contents', cursor, limit);
    const needed: number[] = [];
    for (const key of keys) needed.push(await needing(database, key).count());
    return batchOf(keys, limit, (at) => needed[at] === 0);
  });
}

/** The next images that no article shows. */
export async function unneededImages(
  database: ArchiveDatabase,
  cursor: string | null,
  limit: number,
): Promise<LooseBatch> {
  return database.transaction('r', [database.images, database.articleImages], async () => {
    const keys = await keysAfter(database, 'images', cursor, limit);
    const needed: number[] = [];
    for (const key of keys) needed.push(await database.articleImages.where('hash').equals(key).count());
    return batchOf(keys, limit, (at) => needed[at] === 0);
  });
}

/** The next entries that note an image as kept which is not there. */
export async function missingImages(
  database: ArchiveDatabase,
  cursor: string | null,
  limit: number,
): Promise<{ cursor: string | null; looked: number; missing: string[] }> {
  const { articleImages, images } = database;
  return database.transaction('r', [articleImages, images], async () => {
    const all = cursor === null ? articleImages.orderBy('id') : articleImages.where('id').above(cursor);
    const rows = await all.limit(limit).toArray();
    const hashes = rows.flatMap(({ hash }) => hash ?? []);
    const kept = new Set(await images.where('hash').anyOf(hashes).primaryKeys());
    const missing = rows.filter(({ hash }) => hash !== null && !kept.has(hash)).map(({ id }) => id);
    return { cursor: rows.length < limit ? null : (rows.at(-1)?.id ?? null), looked: rows.length, missing };
  });
}

/** Deletes those of these texts that still nobody needs. Answers how many. */
export async function dropUnneededContents(database: ArchiveDatabase, hashes: readonly string[]): Promise<number> {
  return database.transaction('rw', [database.contents, database.versions], async () => {
    const free: string[] = [];
    for (const hash of hashes) if ((await needing(database, hash).count()) === 0) free.push(hash);
    await database.contents.bulkDelete(free);
    return free.length;
  });
}

/** Deletes those of these images that still no article shows. Answers how many. */
export async function dropUnneededImages(database: ArchiveDatabase, hashes: readonly string[]): Promise<number> {
  return database.transaction('rw', [database.images, database.articleImages], async () => {
    const free: string[] = [];
    for (const hash of hashes) {
      if ((await database.articleImages.where('hash').equals(hash).count()) === 0) free.push(hash);
    }
    await database.images.bulkDelete(free);
    return free.length;
  });
}

/**
 * Deletes these entries if their image is still not there: an article's images that have no entry are fetched when they are
 * asked for again. Answers how many.
 */
export async function dropMissingImages(database: ArchiveDatabase, ids: readonly string[]): Promise<number> {
  const { articleImages, images } = database;
  return database.transaction('rw', [articleImages, images], async () => {
    const rows = (await articleImages.bulkGet([...ids])).filter((row) => row !== undefined);
    const kept = new Set(
      await images
        .where('hash')
        .anyOf(rows.flatMap(({ hash }) => hash ?? []))
        .primaryKeys(),
    );
    const gone = rows.filter(({ hash }) => hash !== null && !kept.has(hash)).map(({ id }) => id);
    await articleImages.bulkDelete(gone);
    return gone.length;
  });
}

function needing({ versions }: ArchiveDatabase, hash: string) {
  return versions
    .where('contentHash')
    .equals(hash)
    .and((row) => row.frame === undefined);
}

async function keysAfter(
  database: ArchiveDatabase,
  table: 'contents' | 'images',
  cursor: string | null,
  limit: number,
): Promise<string[]> {
  const rows = database.table<unknown, string>(table);
  return (cursor === null ? rows.toCollection() : rows.where(':id').above(cursor)).limit(limit).primaryKeys();
}

function batchOf(keys: readonly string[], limit: number, isUnneeded: (at: number) => boolean): LooseBatch {
  const unneeded = keys.filter((_, at) => isUnneeded(at));
  return { cursor: keys.length < limit ? null : (keys.at(-1) ?? null), looked: keys.length, unneeded };
}
