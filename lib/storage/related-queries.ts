import type { ArchiveDatabase } from './database.ts';
import type { ArticleRecord } from './records.ts';

/** By what an article is found itself; null where there is nothing yet. */
export async function likenessOf(
  { likeness }: ArchiveDatabase,
  articleId: string,
): Promise<{ row: number; keys: ReadonlySet<number> } | null> {
  const found = await likeness.where('articleId').equals(articleId).first();
  return found?.id === undefined ? null : { row: found.id, keys: new Set(found.keys) };
}

/**
 * The rows that have each of some keys, at most `most` of each, in the order they are asked for; and about how many rows there
 * are: the highest number, since counting a hundred thousand takes longer than all the rest. Each key is looked up by itself.
 */
export async function rowsByKeys(
  { likeness }: ArchiveDatabase,
  keys: readonly { key: number; most: number }[],
): Promise<{ found: number[][]; about: number }> {
  return likeness.db.transaction('r', [likeness], async () => {
    const asked = keys.map(({ key, most }) => likeness.where('keys').equals(key).limit(most).primaryKeys());
    const last = await likeness.toCollection().last();
    return { found: await Promise.all(asked), about: last?.id ?? 0 };
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
