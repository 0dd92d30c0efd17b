import type { ArticleFacts } from '../article/article-context.ts';
import { copiedFacts } from './copied-facts.ts';
import { settleVersion } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import type { VersionRecord } from './records.ts';
import { getVersion, putVersion, versionTables } from './version-rows.ts';

/** What another interpreter says of a version. */
export interface RenewedFacts {
  interpreter: string;
  facts: ArticleFacts;
  factsHash: string;
}

/** Replaces what is said about a version by what another interpreter says; what was read of the page stays. */
export async function replaceFacts(database: ArchiveDatabase, versionId: string, renewed: RenewedFacts): Promise<void> {
  const { articles, corrections, readerMarks } = database;
  await database.transaction('rw', [...versionTables(database), articles, corrections, readerMarks], async () => {
    const before = await getVersion(database, versionId);
    if (before !== undefined) await putRenewed(database, before, renewed);
  });
}

/**
 * Writes a version with other facts, its correction rows, and what its article's record copies from it if it is the
 * newest. To be called within a transaction over `versionTables`, `articles`, `corrections` and `readerMarks`.
 */
export async function putRenewed(
  database: ArchiveDatabase,
  before: VersionRecord,
  renewed: RenewedFacts,
): Promise<void> {
  const version = { ...before, ...renewed };
  await putVersion(database, version);
  const article = await database.articles.get(version.articleId);
  if (article?.newestVersionId === version.id) await database.articles.update(article.id, copiedFacts(version.facts));
  await settleVersion(database, version);
}
