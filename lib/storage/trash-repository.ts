import { articleTables, deleteArticles } from './article-deletion.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ArticleRecord, HighlightRecord, ReaderMarksRecord, Stamped } from './records.ts';

/** An article in the trash. */
export interface TrashedArticle {
  article: ArticleRecord;
  trashedAt: number;
  /** Whether it was watched, and will be again when it is put back. */
  isWatched: boolean;
}

/** Part of the trash. */
export interface TrashPage {
  /** Articles in all. */
  total: number;
  /** Those from `offset`, the last thrown away first. */
  articles: TrashedArticle[];
}

export async function trashedArticles(
  offset: number,
  limit: number,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<TrashPage> {
  const { articles, readerMarks, watches } = database;
  return database.transaction('r', [articles, readerMarks, watches], async () => {
    // The index leaves out what has no time: whatever is not in the trash.
    const total = await readerMarks.orderBy('trashedAt.value').count();
    const marks = await readerMarks.orderBy('trashedAt.value').reverse().offset(offset).limit(limit).toArray();
    const ids = marks.map(({ articleId }) => articleId);
    const records = await articles.bulkGet(ids);
    const watched = await watches.bulkGet(ids);
    return {
      total,
      articles: marks.flatMap(({ trashedAt }, at) => {
        const article = records[at];
        if (article === undefined) return [];
        return [{ article, trashedAt: trashedAt?.value ?? 0, isWatched: watched[at]?.stopped === 'in-trash' }];
      }),
    };
  });
}

/** Ids of all articles in the trash. One read of an index that holds nothing else. */
export async function trashedIds(database: ArchiveDatabase = archiveDatabase()): Promise<ReadonlySet<string>> {
  return new Set(await database.readerMarks.orderBy('trashedAt.value').primaryKeys());
}

/** Whether an article is in the trash. */
export async function isTrashed(database: ArchiveDatabase, articleId: string): Promise<boolean> {
  const marks = await database.readerMarks.get(articleId);
  return (marks?.trashedAt?.value ?? null) !== null;
}

/** Ids of the articles that were thrown away at `until` or before, in milliseconds since 1970; the longest ago first. */
export async function thrownAwayBy(database: ArchiveDatabase, until: number): Promise<string[]> {
  return database.readerMarks.where('trashedAt.value').belowOrEqual(until).primaryKeys();
}

/**
 * Deletes for good those of these articles that are in the trash, with all that hangs on them: one transaction. Of the reader's
 * marks and highlights tombstones stay, without anything in them. Answers how many there were.
 */
export async function purgeArticles(
  database: ArchiveDatabase,
  articleIds: readonly string[],
  now: number,
): Promise<number> {
  const { readerMarks, highlights } = database;
  const tables = [...articleTables(database), readerMarks, highlights];
  return database.transaction('rw', tables, async () => {
    // One may have been put back since it was asked for.
    const marks = await readerMarks.bulkGet([...articleIds]);
    const ids = marks.flatMap((one) => (one?.trashedAt?.value ? [one.articleId] : []));
    await deleteArticles(database, ids);
    const followed = await highlights.where('articleId').anyOf(ids).toArray();
    await highlights.bulkPut(followed.map((one) => goneHighlight(one, now)));
    await readerMarks.bulkPut(ids.map((id) => goneMarks(id, now)));
    return ids.length;
  });
}

/** Which of these articles have passages that are still followed. */
export async function withPassages({ highlights }: ArchiveDatabase, articleIds: readonly string[]): Promise<string[]> {
  const all = await highlights.where('articleId').anyOf(articleIds).toArray();
  return [...new Set(all.filter(({ deletedAt }) => deletedAt.value === null).map(({ articleId }) => articleId))];
}

/** Leaves tombstones of the passages of these articles. Answers how many articles it was. */
export async function buryPassages(
  database: ArchiveDatabase,
  articleIds: readonly string[],
  now: number,
): Promise<number> {
  const { highlights } = database;
  return database.transaction('rw', [highlights], async () => {
    const buried = await withPassages(database, articleIds);
    const followed = await highlights.where('articleId').anyOf(buried).toArray();
    await highlights.bulkPut(followed.map((one) => goneHighlight(one, now)));
    return buried.length;
  });
}

/** Every mark is stamped, so that none of an older backup comes back. */
function goneMarks(articleId: string, now: number): ReaderMarksRecord {
  const gone = <T>(value: T): Stamped<T> => ({ value, updatedAt: now });
  return {
    articleId,
    savedAt: gone(null),
    tags: gone([]),
    note: gone(''),
    putBack: gone([]),
    dismissedNotes: gone([]),
    ownNotes: gone([]),
    readAt: gone(null),
    collections: gone([]),
    trashedAt: gone(null),
    purgedAt: gone(now),
  };
}

/** The words of the article go with it. */
function goneHighlight(highlight: HighlightRecord, now: number): HighlightRecord {
  const note = { value: '', updatedAt: now };
  const deletedAt = { value: highlight.deletedAt.value ?? now, updatedAt: now };
  return { ...highlight, exact: '', prefix: '', suffix: '', note, deletedAt };
}
