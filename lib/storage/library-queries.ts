import type { Correction } from '../article/correction.ts';
import type { LibraryEntry } from '../article/library-entry.ts';
import { isLinkAlone } from '../article/version-state.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ArticleRecord, ReaderMarksRecord } from './records.ts';

/** The orders that the database itself has an index for. */
export type IndexedOrder = 'seen' | 'published';

/**
 * Ids of the articles in an order, without those in the trash. Those whose page states no date of publication stand at the
 * end of that order, whichever way round.
 *
 * All of them, or the first `most` (then without those that state no date; some fewer where there is something in the trash).
 * 100,000 ids are 6 MB and take a tenth of a second: to hold them all is cheaper than to look for pages of them.
 */
export async function articleOrder(
  order: IndexedOrder,
  reversed: boolean,
  most: number | null = null,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<string[]> {
  const { articles, readerMarks } = database;
  return database.transaction('r', [articles, readerMarks], async () => {
    const trashed = new Set(await readerMarks.where('trashedAt.value').aboveOrEqual(0).primaryKeys());
    const index = order === 'seen' ? 'lastSeenAt' : 'datePublished';
    if (most !== null) {
      const wanted = articles.orderBy(index).limit(most);
      const first = await (reversed ? wanted : wanted.reverse()).primaryKeys();
      return first.filter((id) => !trashed.has(id));
    }
    // Forwards, which is one call; backwards it would be a call for each.
    const ids = await articles.orderBy(index).primaryKeys();
    if (!reversed) ids.reverse();
    if (order === 'published' && ids.length < (await articles.count())) {
      const dated = new Set(ids);
      const seen = await articles.orderBy('lastSeenAt').primaryKeys();
      ids.push(...seen.reverse().filter((id) => !dated.has(id)));
    }
    return trashed.size === 0 ? ids : ids.filter((id) => !trashed.has(id));
  });
}

/** What the library shows of these articles, in this order. Null: the archive does not have it any more. */
export async function libraryEntries(
  ids: readonly string[],
  database: ArchiveDatabase = archiveDatabase(),
): Promise<(LibraryEntry | null)[]> {
  const { articles, readerMarks, versions } = database;
  return database.transaction('r', [articles, readerMarks, versions], async () => {
    const found = await articles.bulkGet([...ids]);
    const marks = await readerMarks.bulkGet([...ids]);
    const newest = await versions.bulkGet(found.map((article) => article?.newestVersionId ?? ''));
    return found.map((article, at) => {
      if (article === undefined) return null;
      const version = newest[at];
      const entry = entryOf(article, marks[at]);
      return version !== undefined && isLinkAlone(version) ? { ...entry, pageUnread: true } : entry;
    });
  });
}

/** What an export tells of an article. */
export interface ArticleWithNotes {
  entry: LibraryEntry;
  /** Those of its newest version that the reader did not dismiss, and those marked by hand; in no order that means anything. */
  notes: Correction[];
}

/** These articles with their notes, in this order, without those that the archive does not have. */
export async function articlesWithNotes(
  ids: readonly string[],
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ArticleWithNotes[]> {
  const { articles, readerMarks, corrections } = database;
  return database.transaction('r', [articles, readerMarks, corrections], async () => {
    const found = await articles.bulkGet([...ids]);
    const marks = await readerMarks.bulkGet([...ids]);
    const rows = await corrections
      .where('articleId')
      .anyOf([...ids])
      .toArray();
    const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
    return found.flatMap((article, at) => {
      if (article === undefined) return [];
      const notes = byVersion.get(article.newestVersionId) ?? [];
      return [{ entry: entryOf(article, marks[at]), notes: notes.map(({ correction }) => correction) }];
    });
  });
}

/** How many of these articles have which tags and which collections, by the tag and by the collection's id. */
export interface MarkCounts {
  tags: ReadonlyMap<string, number>;
  collections: ReadonlyMap<string, number>;
}

export async function countMarks(
  ids: readonly string[],
  database: ArchiveDatabase = archiveDatabase(),
): Promise<MarkCounts> {
  const tags = new Map<string, number>();
  const collections = new Map<string, number>();
  const add = (counts: Map<string, number>, values: readonly string[]) => {
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const record of await database.readerMarks.bulkGet([...ids])) {
    add(tags, record?.tags.value ?? []);
    add(collections, record?.collections?.value ?? []);
  }
  return { tags, collections };
}

function entryOf(article: ArticleRecord, marks: ReaderMarksRecord | undefined): LibraryEntry {
  return {
    id: article.id,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    headline: article.headline,
    inLanguage: article.inLanguage,
    publisher: article.publisher ?? article.host,
    host: article.host,
    authors: article.authors ?? [],
    section: article.section ?? null,
    dateline: article.dateline ?? null,
    place: article.place ?? null,
    datePublished: article.datePublished,
    firstSeenAt: article.firstSeenAt,
    lastSeenAt: article.lastSeenAt,
    versions: article.versionCount,
    corrections: article.correctionCount,
    savedAt: marks?.savedAt.value ?? null,
    readAt: marks?.readAt?.value ?? null,
    tags: marks?.tags.value ?? [],
    collections: marks?.collections?.value ?? [],
    noted: (marks?.note.value.trim() ?? '') !== '',
    trashedAt: marks?.trashedAt?.value ?? null,
  };
}

/** The first articles of an order with what the library shows of them: what is asked for at once when it opens. */
export async function firstEntries(
  order: IndexedOrder,
  reversed: boolean,
  most: number,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<LibraryEntry[]> {
  const ids = await articleOrder(order, reversed, most, database);
  return (await libraryEntries(ids, database)).filter((entry) => entry !== null);
}

/**
 * For live queries: reads next to nothing, and is run again whenever any article, any of the reader's marks or any collection
 * changes. The first key of each table: Dexie follows the range that was asked for, which is all of it, and counting
 * 100,000 would keep the first rows waiting.
 */
export async function anyChange(database: ArchiveDatabase = archiveDatabase()): Promise<void> {
  const { articles, readerMarks, collections } = database;
  await database.transaction('r', [articles, readerMarks, collections], async () => {
    for (const table of [articles, readerMarks, collections]) await table.limit(1).primaryKeys();
  });
}
