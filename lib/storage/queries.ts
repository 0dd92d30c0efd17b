import type { ArticleFacts } from '../article/article-context.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { type PlainMarks, plainMarks } from './marks-repository.ts';
import type { ArticleRecord, SavedReadingRecord } from './records.ts';
import { getVersion, versionTables } from './version-rows.ts';

/** What the panel shows of one article. */
export interface ArticleView {
  article: ArticleRecord;
  /** The newest version's facts. */
  facts: ArticleFacts;
  /** When the newest version was taken. */
  takenAt: number;
  versionCount: number;
  firstSeenAt: number;
  marks: PlainMarks;
}

/** One article with its newest facts and the reader's marks; null when the archive does not have it. */
export async function articleView(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ArticleView | null> {
  return database.transaction(
    'r',
    [...versionTables(database), database.articles, database.readerMarks],
    async (): Promise<ArticleView | null> => {
      const article = await database.articles.get(articleId);
      if (article === undefined) return null;
      // Before the version: within a live query, nothing can be asked for once unpacking has waited in functions of its own.
      const marks = await database.readerMarks.get(articleId);
      const version = await getVersion(database, article.newestVersionId);
      if (version === undefined) return null;
      return {
        article,
        facts: version.facts,
        takenAt: version.takenAt,
        versionCount: article.versionCount,
        firstSeenAt: article.firstSeenAt,
        marks: plainMarks(marks),
      };
    },
  );
}

/** How many corrections an article carries for this reader: see `correctionCount`. Null: the archive does not have it. */
export async function correctionsCounted(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<number | null> {
  return (await database.articles.get(articleId))?.correctionCount ?? null;
}

/** Reading saved for later, newest first; what was removed is not in it. */
export async function savedReadingList(database: ArchiveDatabase = archiveDatabase()): Promise<SavedReadingRecord[]> {
  const items = await database.savedReading.orderBy('savedAt').reverse().toArray();
  return items.filter((item) => item.deletedAt.value === null);
}

/** Every tag in use with the number of articles that carry it, most used first. */
export async function tagsInUse(
  database: ArchiveDatabase = archiveDatabase(),
): Promise<{ tag: string; articles: number }[]> {
  const counts = new Map<string, number>();
  await database.readerMarks.orderBy('tags.value').eachKey((tag) => {
    if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return [...counts].map(([tag, articles]) => ({ tag, articles })).sort((a, b) => b.articles - a.articles);
}
