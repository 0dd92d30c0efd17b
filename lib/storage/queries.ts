import type { ArticleFacts } from '../article/article-context.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { type PlainMarks, plainMarks } from './marks-repository.ts';
import type { ArticleRecord, SavedReadingRecord } from './records.ts';
import { isTrashed } from './trash-repository.ts';
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

/**
 * How many corrections an article carries for this reader: see `correctionCount`; 0 while it is in the trash. Null: the archive
 * does not have it.
 */
export async function correctionsCounted(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<number | null> {
  const article = await database.articles.get(articleId);
  if (article === undefined) return null;
  return (await isTrashed(database, articleId)) ? 0 : article.correctionCount;
}

/** Reading saved for later, newest first; what was removed is not in it. */
export async function savedReadingList(database: ArchiveDatabase = archiveDatabase()): Promise<SavedReadingRecord[]> {
  const items = await database.savedReading.orderBy('savedAt').reverse().toArray();
  return items.filter((item) => item.deletedAt.value === null);
}

/** A tag, and how many articles carry it; those in the trash are not counted. */
export interface TagCount {
  tag: string;
  articles: number;
}

/** Every tag in use, most used first; of those used alike, in the order of letters. */
export async function tagsInUse(database: ArchiveDatabase = archiveDatabase()): Promise<TagCount[]> {
  const { readerMarks } = database;
  return database.transaction('r', readerMarks, async () => {
    const tags = (await readerMarks.orderBy('tags.value').uniqueKeys()).filter((tag) => typeof tag === 'string');
    // Counting in the index takes a small part of the time that walking through it does.
    const counts = await Promise.all(tags.map((tag) => readerMarks.where('tags.value').equals(tag).count()));
    const trashed = await readerMarks.orderBy('trashedAt.value').toArray();
    const inTrash = Map.groupBy(
      trashed.flatMap((marks) => marks.tags.value),
      (tag) => tag,
    );
    return tags
      .map((tag, at) => ({ tag, articles: (counts[at] ?? 0) - (inTrash.get(tag)?.length ?? 0) }))
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => b.articles - a.articles || a.tag.localeCompare(b.tag));
  });
}

/** Every tag there is, in the trash too, as the index orders them: one short walk, where counts are not asked for. */
export async function tagNames(database: ArchiveDatabase = archiveDatabase()): Promise<string[]> {
  return (await database.readerMarks.orderBy('tags.value').uniqueKeys()).filter((tag) => typeof tag === 'string');
}

/** Ids of the articles that carry any of these tags to the letter, those in the trash among them. */
export async function taggedArticles(database: ArchiveDatabase, tags: readonly string[]): Promise<string[]> {
  return database.readerMarks.where('tags.value').anyOf(tags).distinct().primaryKeys();
}
