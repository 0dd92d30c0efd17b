import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ArticleImageRecord, ImageRecord } from './records.ts';

/** What is kept of an article's pictures: records of those that were asked for, without their bytes. */
export async function articleImages(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ArticleImageRecord[]> {
  return database.articleImages.where('articleId').equals(articleId).toArray();
}

/** The kept bytes of an article's picture at an address; null: they are not kept. */
export async function keptImage(
  articleId: string,
  url: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ImageRecord | null> {
  return database.transaction('r', [database.articleImages, database.images], async () => {
    const entry = await database.articleImages.get(imageIdOf(articleId, url));
    return entry?.hash == null ? null : ((await database.images.get(entry.hash)) ?? null);
  });
}

export function imageIdOf(articleId: string, url: string): string {
  return `${articleId}:${url}`;
}

/** Puts a picture's record, and its bytes where they are new. */
export async function putArticleImage(
  database: ArchiveDatabase,
  entry: ArticleImageRecord,
  image: ImageRecord | null,
): Promise<void> {
  const { articles, articleImages: entries, images } = database;
  await database.transaction('rw', [articles, entries, images], async () => {
    // It may have been deleted while its pictures came.
    if ((await articles.get(entry.articleId)) === undefined) return;
    if (image !== null && (await images.get(image.hash)) === undefined) await images.add(image);
    await entries.put(entry);
  });
}

/** What was kept of an article's pictures, so that it can be put back. */
export interface DroppedImages {
  entries: ArticleImageRecord[];
  images: ImageRecord[];
}

/**
 * Deletes the records of these articles' pictures, and the bytes that no other article shows. For a transaction over
 * `articleImages` and `images`, or one of its own.
 */
export async function dropImages(database: ArchiveDatabase, articleIds: readonly string[]): Promise<DroppedImages> {
  const { articleImages: entries, images } = database;
  return database.transaction('rw', [entries, images], async () => {
    const gone = await entries.where('articleId').anyOf(articleIds).toArray();
    await entries.bulkDelete(gone.map(({ id }) => id));
    const hashes = [...new Set(gone.flatMap(({ hash }) => hash ?? []))];
    const shown = new Set(await entries.where('hash').anyOf(hashes).uniqueKeys());
    const orphans = hashes.filter((hash) => !shown.has(hash));
    const dropped = (await images.bulkGet(orphans)).filter((image) => image !== undefined);
    await images.bulkDelete(orphans);
    return { entries: gone, images: dropped };
  });
}

export async function restoreImages(database: ArchiveDatabase, { entries, images }: DroppedImages): Promise<void> {
  await database.transaction('rw', [database.articleImages, database.images], async () => {
    await database.images.bulkPut(images);
    await database.articleImages.bulkPut(entries);
  });
}
