import { Dexie } from 'dexie';
import * as v from 'valibot';
import { canonicalLine } from '../article/content-hash.ts';
import { articleIdOf } from '../article/ids.ts';
import { type ArticleTable, auditTables, isMarked, isPurged, keptTimes } from './audit-repository.ts';
import { copiedFacts } from './copied-facts.ts';
import { settleArticle } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import { sweepFrames } from './frames.ts';
import { newestOf } from './place-capture.ts';
import type { ArticleChain, ArticleRecord, VersionHead, VersionRecord } from './records.ts';
import { articleShape } from './row-shapes.ts';
import { deleteVersions, versionsWhole } from './version-rows.ts';

/**
 * Puts an article's records in order, in one transaction and from what is there at that moment: whatever was found before,
 * it may have been mended or deleted since. Nothing that was read of a page is changed, and nothing of the reader's.
 *
 * 1. an article that the reader deleted for good goes with all that was left of it
 * 2. a record without versions goes, unless the reader has put work into the article: then it is all there is of it
 * 3. versions without a record, or with a damaged one, get one that is made of them
 * 4. the newest version is one that can be read; what the record copies and counts, and the lists of notes, follow
 * 5. texts that nothing needs go, where all versions can be read
 */
export async function repairArticle(database: ArchiveDatabase, articleId: string): Promise<void> {
  const { articles, corrections, readerMarks } = database;
  await database.transaction('rw', auditTables(database), async () => {
    const stored = await articles.get(articleId);
    const all = await versionsWhole(database, articleId);
    const marks = await readerMarks.get(articleId);
    const isGone = isPurged(marks, keptTimes({ article: stored, versions: all }));
    if (isGone || all.length === 0) {
      if (!isGone && isMarked(marks)) return;
      await deleteVersions(
        database,
        all.map(({ head }) => head.id),
      );
      await corrections.where('articleId').equals(articleId).delete();
      await articles.delete(articleId);
      await sweepFrames(database, articleId);
      return;
    }
    const readable = all.flatMap(({ version }) => version ?? []);
    const newest = readable.find(({ id }) => id === stored?.newestVersionId) ?? newestOf(readable);
    // Nothing can be said of an article of which no version can be read.
    if (newest === undefined) return;
    const article = v.is(articleShape, stored) ? stored : await rebuilt(articleId, stored, readable, newest);
    const heads = all.map(({ head }) => head);
    await articles.put({
      ...article,
      ...(isCopyOf(article, newest) ? {} : copiedFacts(newest.facts)),
      newestVersionId: newest.id,
      versionCount: heads.filter(({ beside }) => beside === null).length,
    });
    await corrections
      .where('articleId')
      .equals(articleId)
      .and((row) => heads.every(({ id }) => id !== row.versionId))
      .delete();
    await settleArticle(database, articleId);
    // A frame that seems spare may be what is left of a version that cannot be read.
    if (readable.length === all.length) await sweepFrames(database, articleId);
  });
}

/**
 * Whether a record says of the article what a version says, as far as a change of it would have made another version. The
 * rest changes without the article changing, and the record has it from the last visit.
 */
export function isCopyOf(article: ArticleRecord, { facts }: VersionRecord): boolean {
  const copied = copiedFacts(facts);
  const same = (one: Compared | undefined, other: Compared) =>
    one === undefined || comparable(one) === comparable(other);
  return (
    same(article.headline, copied.headline) &&
    same(article.datePublished, copied.datePublished) &&
    same(article.authors, copied.authors) &&
    same(article.dateline, copied.dateline)
  );
}

type Compared = string | readonly string[] | null;

/** As versions are told apart: see `factsText`. */
function comparable(value: Compared): string {
  if (value === null) return 'null';
  return JSON.stringify(typeof value === 'string' ? canonicalLine(value) : value.map(canonicalLine));
}

/** Deletes what a table has of these articles, where they are still not in the archive. Answers of how many it had something. */
export async function dropStray(
  database: ArchiveDatabase,
  table: ArticleTable | 'watches' | 'frames' | 'corrections',
  ids: readonly string[],
): Promise<number> {
  const rows = database.table(table);
  return database.transaction('rw', [rows, database.articles, database.versions], async () => {
    let dropped = 0;
    for (const id of ids) {
      const isThere = (await database.articles.get(id)) !== undefined;
      if (isThere || (await hasVersions(database, id))) continue;
      dropped += (await rows.where('articleId').equals(id).delete()) > 0 ? 1 : 0;
    }
    return dropped;
  });
}

async function hasVersions({ versions }: ArchiveDatabase, articleId: string): Promise<boolean> {
  const own = versions.where('[articleId+takenAt]').between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]);
  return (await own.count()) > 0;
}

/** A record made of an article's versions, with whatever of the old one has its shape. */
async function rebuilt(
  articleId: string,
  stored: unknown,
  readable: readonly VersionRecord[],
  newest: VersionRecord,
): Promise<ArticleRecord> {
  const canonicalUrl = await Dexie.waitFor(ownAddress(articleId, readable, newest));
  const seenAt = readable.flatMap(timesSeen);
  const times = seenAt.length > 0 ? seenAt : readable.map(({ keptAt }) => keptAt);
  const chain = chainOf(readable);
  return {
    canonicalUrl,
    url: newest.page.url,
    host: new URL(canonicalUrl).hostname,
    firstSeenAt: Math.min(...times),
    lastSeenAt: Math.max(...times),
    versionCount: readable.length,
    correctionCount: 0,
    ...(chain === undefined ? {} : { chain }),
    ...wellFormed(stored),
    ...copiedFacts(newest.facts),
    id: articleId,
    newestVersionId: newest.id,
  };
}

/** The address that an article's id was derived from; where no version says it any more, the newest one's. */
async function ownAddress(
  articleId: string,
  readable: readonly VersionRecord[],
  newest: VersionRecord,
): Promise<string> {
  for (const { facts, page } of [newest, ...readable]) {
    for (const url of [facts.canonicalUrl, page.url]) if ((await articleIdOf(url)) === articleId) return url;
  }
  return newest.facts.canonicalUrl;
}

function timesSeen({ seenAs, takenAt, takenBy }: VersionHead): number[] {
  const live = seenAs.live === undefined ? [] : [seenAs.live];
  return takenBy === 'live' ? [takenAt, ...live] : live;
}

/** The seals that the versions carry. What stood in a lost record besides, seals of versions that were replaced, is lost. */
function chainOf(readable: readonly VersionRecord[]): ArticleChain | undefined {
  const seals = readable.flatMap(({ seal }) => seal ?? []).sort((one, other) => one.seq - other.seq);
  const last = seals.at(-1);
  return last === undefined ? undefined : { last: { seq: last.seq, hash: last.hash }, bare: [] };
}

function wellFormed(stored: unknown): Partial<ArticleRecord> {
  if (typeof stored !== 'object' || stored === null) return {};
  const entries = Object.entries(stored).filter(([key, value]) => {
    const shape = Object.hasOwn(articleShape.entries, key)
      ? articleShape.entries[key as keyof ArticleRecord]
      : undefined;
    return shape !== undefined && v.is(shape, value);
  });
  return Object.fromEntries(entries);
}
