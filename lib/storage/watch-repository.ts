import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ArticleRecord, WatchRecord } from './records.ts';
import { changeSightings, versionHeads, versionHeadsOf, versionTables } from './version-rows.ts';
import { settleWatches } from './watches-in-trash.ts';

/** A watch with what a list shows of its article. */
export interface WatchedArticle {
  watch: WatchRecord;
  headline: string;
  publisher: string | null;
  inLanguage: string | null;
}

/** The watch on an article; null: it is not watched. */
export async function watchOf(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<WatchRecord | null> {
  return (await database.watches.get(articleId)) ?? null;
}

/** An article and the watch on it, if there is one; null: the archive does not have the article. */
export async function watchableArticle(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<{ article: ArticleRecord; watch: WatchRecord | null } | null> {
  return database.transaction('r', [database.articles, database.watches], async () => {
    const article = await database.articles.get(articleId);
    return article === undefined ? null : { article, watch: await watchOf(articleId, database) };
  });
}

/**
 * All watches: those that stopped first, since they wait for the reader, then by when the next check is due. Those of articles
 * in the trash are left out.
 */
export async function watchedArticles(database: ArchiveDatabase = archiveDatabase()): Promise<WatchedArticle[]> {
  return database.transaction('r', [database.watches, database.articles], async () => {
    const watches = await database.watches.filter(({ stopped }) => stopped !== 'in-trash').toArray();
    const articles = await database.articles.bulkGet(watches.map(({ articleId }) => articleId));
    return watches
      .map((watch, at) => ({
        watch,
        headline: articles[at]?.headline ?? '',
        publisher: articles[at]?.publisher ?? null,
        inLanguage: articles[at]?.inLanguage ?? null,
      }))
      .sort((a, b) => (a.watch.nextAt ?? 0) - (b.watch.nextAt ?? 0) || a.watch.startedAt - b.watch.startedAt);
  });
}

/** The watch that has waited longest of those that are due. One look into one index. */
export async function nextDueWatch(database: ArchiveDatabase, now: number): Promise<WatchRecord | null> {
  return (await database.watches.where('nextAt').belowOrEqual(now).first()) ?? null;
}

/** When the first of all checks is due; null: nothing is watched that goes on by itself. One look into one index. */
export async function firstDueAt(database: ArchiveDatabase): Promise<number | null> {
  // The index leaves out what has no time: a watch that stopped.
  return (await database.watches.orderBy('nextAt').first())?.nextAt ?? null;
}

/**
 * Puts a watch on an article that is in the archive, in place of the one it has. `begin` is handed both. Null: the archive
 * does not have the article.
 */
export async function beginWatch(
  database: ArchiveDatabase,
  articleId: string,
  begin: (article: ArticleRecord, before: WatchRecord | undefined) => WatchRecord,
): Promise<WatchRecord | null> {
  const { articles, watches, readerMarks } = database;
  return database.transaction('rw', [articles, watches, readerMarks], async () => {
    const article = await articles.get(articleId);
    if (article === undefined) return null;
    await watches.put(begin(article, await watches.get(articleId)));
    await settleWatches(database, [articleId]);
    return (await watches.get(articleId)) ?? null;
  });
}

/** Changes a watch, if there still is one. `change` may decide to leave it as it is, with null. Answers what it is now. */
export async function changeWatch(
  database: ArchiveDatabase,
  articleId: string,
  change: (watch: WatchRecord) => WatchRecord | null,
): Promise<WatchRecord | null> {
  return database.transaction('rw', [database.watches], async () => {
    const before = await database.watches.get(articleId);
    if (before === undefined) return null;
    const after = change(before);
    if (after !== null) await database.watches.put(after);
    return after ?? before;
  });
}

/**
 * Notes that an article was seen unchanged in the background, where the server said so and sent no page: what was seen in that
 * way last was there once more. `now`: milliseconds since 1970.
 */
export async function noteUnmodified(database: ArchiveDatabase, articleId: string, now: number): Promise<void> {
  await database.transaction('rw', versionTables(database), async () => {
    const seen = (await versionHeadsOf(database, articleId)).filter(({ seenAs }) => seenAs.background !== undefined);
    const last = seen.sort((one, other) => (one.seenAs.background ?? 0) - (other.seenAs.background ?? 0)).at(-1);
    if (last === undefined) return;
    const background = Math.max(last.seenAs.background ?? now, now);
    await changeSightings(database, { ...last, seenAs: { ...last.seenAs, background } });
  });
}

/**
 * The version that a watch has found and of which the reader has not been told: the newest, where only the background has
 * seen it. Null: there is none. To be asked after every check, since the background may be stopped when it has found one.
 */
export async function untoldVersion(
  database: ArchiveDatabase,
  { articleId, toldOf }: WatchRecord,
): Promise<string | null> {
  return database.transaction('r', [database.articles, database.versions], async () => {
    const article = await database.articles.get(articleId);
    const [newest] = article === undefined ? [] : await versionHeads(database, [article.newestVersionId]);
    const isUntold = newest?.takenBy === 'background' && newest.seenAs.live === undefined && newest.id !== toldOf;
    return isUntold ? newest.id : null;
  });
}

/** Has no watch on a host go on before a moment: its server asked to be left alone. `later`: when each goes on instead. */
export async function holdHost(
  database: ArchiveDatabase,
  host: string,
  until: number,
  later: (watch: WatchRecord) => number,
): Promise<void> {
  await database.watches
    .where('nextAt')
    .below(until)
    .modify((watch) => {
      if (watch.host === host && watch.nextAt !== null) watch.nextAt = Math.max(until, later(watch));
    });
}

/**
 * Takes watches away and answers them, for `restoreWatches`. All of them when no ids are given, but for those of articles in the
 * trash.
 */
export async function removeWatches(database: ArchiveDatabase, articleIds?: readonly string[]): Promise<WatchRecord[]> {
  return database.transaction('rw', [database.watches], async () => {
    const wanted = articleIds ?? (await database.watches.filter(({ stopped }) => stopped !== 'in-trash').primaryKeys());
    const found = await database.watches.bulkGet([...wanted]);
    await database.watches.bulkDelete([...wanted]);
    return found.filter((watch) => watch !== undefined);
  });
}

/** Puts back watches that were taken away; where the article has gone into the trash meanwhile they pause. */
export async function restoreWatches(database: ArchiveDatabase, restored: readonly WatchRecord[]): Promise<void> {
  const { watches, readerMarks } = database;
  await database.transaction('rw', [watches, readerMarks], async () => {
    await watches.bulkPut([...restored]);
    await settleWatches(
      database,
      restored.map(({ articleId }) => articleId),
    );
  });
}
