import type { ArchiveDatabase } from './database.ts';
import type { ArticleRecord } from './records.ts';

/** Articles that have each of some keys, and how many articles there are. */
export interface KeyedArticles {
  /** In the order of the keys; ids of `LikenessRecord`, and no more than `most` of each. */
  found: number[][];
  /** Articles in the archive. */
  total: number;
  /** The article's own row; null where it has none yet. */
  own: { id: number; keys: ReadonlySet<number> } | null;
}

/** Looks up each key by itself, which takes a part of a millisecond. */
export async function articlesByKeys(
  database: ArchiveDatabase,
  articleId: string,
  keys: readonly number[],
  most: number,
): Promise<KeyedArticles> {
  const { likeness } = database;
  return database.transaction('r', [likeness], async () => {
    const row = await likeness.where('articleId').equals(articleId).first();
    const total = await likeness.count();
    const found = await Promise.all(keys.map((key) => likeness.where('keys').equals(key).limit(most).primaryKeys()));
    return { found, total, own: row?.id === undefined ? null : { id: row.id, keys: new Set(row.keys) } };
  });
}

/** Which articles rows of `likeness` belong to; null for what is gone. */
export async function articlesOfRows(database: ArchiveDatabase, rowIds: readonly number[]): Promise<(string | null)[]> {
  const rows = await database.likeness.bulkGet([...rowIds]);
  return rows.map((row) => row?.articleId ?? null);
}

/** Ids of the articles at these canonical addresses, by address. */
export async function articlesAt(
  database: ArchiveDatabase,
  canonicalUrls: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (canonicalUrls.length === 0) return new Map();
  const articles = await database.articles
    .where('canonicalUrl')
    .anyOf([...canonicalUrls])
    .toArray();
  return new Map(articles.map(({ canonicalUrl, id }) => [canonicalUrl, id]));
}

/** The records of these articles that are neither gone nor in the trash, by id. */
export async function articlesToShow(
  database: ArchiveDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleRecord>> {
  const { articles, readerMarks } = database;
  return database.transaction('r', [articles, readerMarks], async () => {
    const records = await articles.bulkGet([...ids]);
    const marks = await readerMarks.bulkGet([...ids]);
    const shown = records.filter(
      (record, at): record is ArticleRecord => record !== undefined && (marks[at]?.trashedAt?.value ?? null) === null,
    );
    return new Map(shown.map((record) => [record.id, record]));
  });
}

/** Ids of some articles on a host, no matter which. */
export async function someOfHost(database: ArchiveDatabase, host: string, count: number): Promise<string[]> {
  return database.articles.where('host').equals(host).limit(count).primaryKeys();
}
