import type { ArchiveDatabase } from './database.ts';
import type { ArticleRecord } from './records.ts';

/** Articles read at a time: few enough that a capture never waits long for its turn, and enough that reading takes the time. */
const pageSize = 4_000;

/**
 * Hands over every article that is not in the trash, once, in the order of ids, and whether the reader saved it. Read page by
 * page: what is written meanwhile is among them or not.
 */
export async function eachArticle(
  database: ArchiveDatabase,
  take: (article: ArticleRecord, saved: boolean) => void,
): Promise<void> {
  const { articles, readerMarks } = database;
  // These indices leave out what has no time.
  const saved = new Set(await readerMarks.orderBy('savedAt.value').primaryKeys());
  const trashed = new Set(await readerMarks.orderBy('trashedAt.value').primaryKeys());
  let after = '';
  let page: ArticleRecord[];
  do {
    page = await articles.where('id').above(after).limit(pageSize).toArray();
    for (const article of page) if (!trashed.has(article.id)) take(article, saved.has(article.id));
    after = page.at(-1)?.id ?? after;
  } while (page.length === pageSize);
}

/** Changes when an article was kept, seen again, deleted, saved or thrown away; for a live query. Costs next to nothing. */
export async function archivePulse({ articles, readerMarks, corrections }: ArchiveDatabase): Promise<string> {
  const last = await articles.orderBy('lastSeenAt').last();
  const counts = [
    await articles.count(),
    await readerMarks.orderBy('savedAt.value').count(),
    await readerMarks.orderBy('trashedAt.value').count(),
    await corrections.count(),
  ];
  return [last?.id, last?.lastSeenAt, ...counts].join(' ');
}
