import { Dexie } from 'dexie';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { PageAsSeenRecord } from './records.ts';

/** A kept page, without the page. */
export interface PageAsSeenEntry {
  id: string;
  takenAt: number;
  /** Bytes unpacked. */
  size: number;
}

/** The pages that are kept of an article, newest first. */
export async function pagesAsSeenOf(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<PageAsSeenEntry[]> {
  const entries: PageAsSeenEntry[] = [];
  await database.pagesAsSeen
    .where('[articleId+takenAt+size]')
    // One value that stands twice in a key is no key.
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .reverse()
    .eachKey((key, { primaryKey }) => {
      // Dexie types the key of a compound index as a single one.
      const [, takenAt, size] = key as unknown as [string, number, number];
      entries.push({ id: primaryKey, takenAt, size });
    });
  return entries;
}

export async function pageAsSeen(
  id: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<PageAsSeenRecord | null> {
  return (await database.pagesAsSeen.get(id)) ?? null;
}

/** Deletes a page and answers it, so that it can be put back; null: there is none. */
export async function deletePageAsSeen(database: ArchiveDatabase, id: string): Promise<PageAsSeenRecord | null> {
  return database.transaction('rw', [database.pagesAsSeen], async () => {
    const page = await database.pagesAsSeen.get(id);
    if (page !== undefined) await database.pagesAsSeen.delete(id);
    return page ?? null;
  });
}

/** Adds a page, as read from the article's newest version. False: the archive does not have the article. */
export async function addPageAsSeen(
  database: ArchiveDatabase,
  page: Omit<PageAsSeenRecord, 'versionId'>,
): Promise<boolean> {
  const { articles, pagesAsSeen } = database;
  return database.transaction('rw', [articles, pagesAsSeen], async () => {
    const article = await articles.get(page.articleId);
    if (article === undefined) return false;
    await pagesAsSeen.add({ ...page, versionId: article.newestVersionId });
    return true;
  });
}

/** Puts a deleted page back. */
export async function restorePageAsSeen(database: ArchiveDatabase, page: PageAsSeenRecord): Promise<void> {
  await database.pagesAsSeen.put(page);
}
