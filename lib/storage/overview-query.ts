import type { ArchiveDatabase } from './database.ts';
import type { ArticleRecord } from './records.ts';

/** Articles read at a time: few enough that a capture never waits long for its turn, and enough that reading takes the time. */
const pageSize = 4_000;

type Take = (article: ArticleRecord, saved: boolean) => void;

/**
 * Hands over every article that is not in the trash, once, and whether the reader saved it. Read page by page: what is written
 * meanwhile is among them or not.
 */
export async function eachArticle(database: ArchiveDatabase, take: Take): Promise<void> {
  const { articles } = database;
  const hand = await handing(database, take);
  let after = '';
  let page: ArticleRecord[];
  do {
    page = await articles.where('id').above(after).limit(pageSize).toArray();
    for (const article of page) hand(article);
    after = page.at(-1)?.id ?? after;
  } while (page.length === pageSize);
}

/**
 * The same of articles whose stated date of publication begins with one of these months ("2026-04"). Of a large archive that is
 * a part of the time.
 */
export async function eachArticleOf(database: ArchiveDatabase, months: readonly string[], take: Take): Promise<void> {
  const hand = await handing(database, take);
  for (const month of months) {
    const some = await database.articles.where('datePublished').startsWith(month).toArray();
    for (const article of some) hand(article);
  }
}

async function handing({ readerMarks }: ArchiveDatabase, take: Take): Promise<(article: ArticleRecord) => void> {
  // These indices leave out what has no time.
  const saved = new Set(await readerMarks.orderBy('savedAt.value').primaryKeys());
  const trashed = new Set(await readerMarks.orderBy('trashedAt.value').primaryKeys());
  return (article) => {
    if (!trashed.has(article.id)) take(article, saved.has(article.id));
  };
}

/** Whether the archive holds any article. */
export async function holdsArticles({ articles }: ArchiveDatabase): Promise<boolean> {
  return (await articles.limit(1).primaryKeys()).length > 0;
}

/**
 * For a live query: asks next to nothing, and is asked again whenever an article is kept, seen again or deleted, or saved or thrown
 * away. Another number each time.
 */
export async function archivePulse({ articles, readerMarks }: ArchiveDatabase): Promise<number> {
  await articles.orderBy('lastSeenAt').limit(1).primaryKeys();
  await readerMarks.orderBy('savedAt.value').limit(1).primaryKeys();
  await readerMarks.orderBy('trashedAt.value').limit(1).primaryKeys();
  beat += 1;
  return beat;
}

let beat = 0;
