import { articleTables, deleteArticles } from './article-deletion.ts';
import type { ArchiveDatabase } from './database.ts';

/**
 * Deletes up to `batch` articles that were last seen before `before` and that nothing holds, with all that hangs on them. One
 * transaction. Answers how many were deleted: fewer than `batch` when no more are left.
 *
 * An article is held when it is saved or in a collection. One with a watch stays, since its looks in the background are none of
 * the reader's; one whose watch has stopped still waits for the reader. What is in the trash goes by the trash's own time.
 *
 * The reader's marks stay: a note or tag is the reader's own, and is there again when the article is.
 */
export async function pruneBatch(database: ArchiveDatabase, before: number, batch: number): Promise<number> {
  const { articles, readerMarks, collections } = database;
  const tables = [...articleTables(database), readerMarks, collections];
  return database.transaction('rw', tables, async () => {
    const staying = await stayingArticles(database);
    const old = await articles
      .where('lastSeenAt')
      .below(before)
      .and((article) => !staying.has(article.id))
      .limit(batch)
      .primaryKeys();
    await deleteArticles(database, old);
    return old.length;
  });
}

/** How many articles `pruneBatch` would delete in all. */
export async function countPrunable(database: ArchiveDatabase, before: number): Promise<number> {
  const { articles, readerMarks, watches, collections } = database;
  return database.transaction('r', [articles, readerMarks, watches, collections], async () => {
    const staying = await stayingArticles(database);
    const old = await articles.where('lastSeenAt').below(before).primaryKeys();
    return old.filter((id) => !staying.has(id)).length;
  });
}

/** Articles that stay however long ago they were seen. */
async function stayingArticles({ readerMarks, watches, collections }: ArchiveDatabase): Promise<ReadonlySet<string>> {
  // These indices leave out what has no time: an article that is not saved, or not in the trash.
  const saved = await readerMarks.orderBy('savedAt.value').primaryKeys();
  const trashed = await readerMarks.orderBy('trashedAt.value').primaryKeys();
  const living = await collections.filter(({ deletedAt }) => deletedAt.value === null).primaryKeys();
  const collected = await readerMarks.where('collections.value').anyOf(living).primaryKeys();
  const watched = await watches.toCollection().primaryKeys();
  return new Set([...saved, ...trashed, ...collected, ...watched]);
}
