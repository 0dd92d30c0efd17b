import { Dexie, type PromiseExtended } from 'dexie';
import { notesOf } from '../article/reader-notes.ts';
import type { SearchedField } from '../article/search-tree.ts';
import { noteMarks } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import type { ArticleRecord, HighlightRecord, IndexQueueRecord, ReaderMarksRecord, VersionRecord } from './records.ts';
import { getVersions, versionTables } from './version-rows.ts';

/** What the library filters, counts and sorts by, of one article. Times are milliseconds since 1970. */
export interface IndexedFacts {
  id: string;
  headline: string;
  host: string;
  /** The host where the page names none. */
  publisher: string;
  authors: readonly string[];
  place: string | null;
  language: string | null;
  section: string | null;
  tags: readonly string[];
  /** As the reader put it in; those that these stand in are not among them. */
  collections: readonly string[];
  /** As the page states it. */
  published: string | null;
  lastSeenAt: number;
  savedAt: number | null;
  readAt: number | null;
  corrections: number;
  versions: number;
  hasNote: boolean;
  hasHighlight: boolean;
}

/** An article as the search index takes it. */
export interface IndexedArticle {
  facts: IndexedFacts;
  /** A line each for paragraphs, names and notes: no phrase reaches from one line into the next. */
  texts: Readonly<Record<SearchedField, string>>;
}

/** An article that was looked at; null: it is not to be found, since it is gone or in the trash. */
export interface LookedAt {
  queued: IndexQueueRecord;
  article: IndexedArticle | null;
}

/** The next articles that wait in the queue, as they are now, `limit` at most. */
export async function readQueued(database: ArchiveDatabase, limit: number): Promise<LookedAt[]> {
  return database.transaction('r', [...indexedTables(database), database.indexQueue], () =>
    database.indexQueue
      .limit(limit)
      .toArray()
      .then((queued) =>
        database.articles
          .bulkGet(queued.map(({ articleId }) => articleId))
          .then((records) =>
            readAll(
              database,
              records.filter((record) => record !== undefined),
            ),
          )
          .then((articles) => {
            const byId = new Map(articles.map((article) => [article.facts.id, article]));
            return queued.map((one) => ({ queued: one, article: byId.get(one.articleId) ?? null }));
          }),
      ),
  );
}

/** These articles as the index takes them, in one transaction. What is gone or in the trash is left out. */
export async function readArticles(database: ArchiveDatabase, ids: readonly string[]): Promise<IndexedArticle[]> {
  return database.transaction('r', indexedTables(database), () =>
    database.articles.bulkGet([...ids]).then((records) =>
      readAll(
        database,
        records.filter((record) => record !== undefined),
      ),
    ),
  );
}

/** How far a walk over all articles has come. */
export interface ArticleCursor {
  lastSeenAt: number;
  id: string;
}

/** The next articles in the order in which they were last seen, oldest first, and where the walk is then; null: at its end. */
export async function readArticlesAfter(
  database: ArchiveDatabase,
  cursor: ArticleCursor | null,
  limit: number,
): Promise<{ articles: IndexedArticle[]; looked: number; cursor: ArticleCursor | null }> {
  return database.transaction('r', indexedTables(database), () =>
    articlesAfter(database, cursor, limit).then((records) => {
      const last = records.length < limit ? undefined : records.at(-1);
      const next = last === undefined ? null : { lastSeenAt: last.lastSeenAt, id: last.id };
      return readAll(database, records).then((articles) => ({ articles, looked: records.length, cursor: next }));
    }),
  );
}

/** Articles that are to be found: those of the archive without what is in the trash. */
export async function findableCount(database: ArchiveDatabase): Promise<number> {
  return (await findableIds(database)).length;
}

/** The ids of those. */
export async function findableIds(database: ArchiveDatabase): Promise<string[]> {
  return database.transaction('r', [database.articles, database.readerMarks], () =>
    Dexie.Promise.all([
      database.articles.toCollection().primaryKeys(),
      database.readerMarks.where('trashedAt.value').above(0).primaryKeys(),
    ]).then(([ids, trashed]) => {
      const away = new Set(trashed);
      return ids.filter((id) => !away.has(id));
    }),
  );
}

function indexedTables(database: ArchiveDatabase) {
  return [...versionTables(database), database.articles, database.readerMarks, database.highlights];
}

/** Several articles can have been seen in one millisecond: of these, those with a greater id are still to come. */
function articlesAfter({ articles }: ArchiveDatabase, cursor: ArticleCursor | null, limit: number) {
  if (cursor === null) return articles.orderBy('lastSeenAt').limit(limit).toArray();
  const { lastSeenAt, id } = cursor;
  return articles
    .where('lastSeenAt')
    .aboveOrEqual(lastSeenAt)
    .and((article) => article.lastSeenAt > lastSeenAt || article.id > id)
    .limit(limit)
    .toArray();
}

function readAll(database: ArchiveDatabase, records: readonly ArticleRecord[]): PromiseExtended<IndexedArticle[]> {
  const ids = records.map(({ id }) => id);
  const newest = records.map(({ newestVersionId }) => newestVersionId);
  return database.readerMarks.bulkGet(ids).then((marks) =>
    database.highlights
      .where('articleId')
      .anyOf(ids)
      .toArray()
      .then((highlights) =>
        getVersions(database, newest).then((versions) => {
          const passages = Map.groupBy(highlights, ({ articleId }) => articleId);
          return records.flatMap((article, at) => {
            const mark = marks[at];
            if (isAway(mark)) return [];
            return indexedArticle(article, mark, versions[at], passages.get(article.id) ?? []);
          });
        }),
      ),
  );
}

function isAway(marks: ReaderMarksRecord | undefined): boolean {
  return (marks?.trashedAt?.value ?? null) !== null;
}

function indexedArticle(
  article: ArticleRecord,
  marks: ReaderMarksRecord | undefined,
  version: VersionRecord | undefined,
  highlights: readonly HighlightRecord[],
): IndexedArticle {
  const passages = highlights.filter(({ deletedAt }) => deletedAt.value === null);
  const note = marks?.note.value ?? '';
  const tags = marks?.tags.value ?? [];
  const facts = version?.facts;
  const notes = notesOf(facts?.corrections ?? [], noteMarks(marks)).filter(({ dismissed }) => !dismissed);
  const credits = facts?.credits.flatMap(({ names }) => names) ?? [];
  const authors = article.authors ?? facts?.authors.map(({ name }) => name) ?? [];
  const dateline = article.dateline ?? facts?.dateline?.text;
  return {
    facts: {
      id: article.id,
      headline: article.headline,
      host: article.host,
      publisher: article.publisher ?? article.host,
      authors,
      place: article.place ?? facts?.dateline?.place ?? null,
      language: article.inLanguage,
      section: article.section ?? facts?.articleSection ?? null,
      tags,
      collections: marks?.collections?.value ?? [],
      published: article.datePublished,
      lastSeenAt: article.lastSeenAt,
      savedAt: marks?.savedAt.value ?? null,
      readAt: marks?.readAt?.value ?? null,
      corrections: article.correctionCount,
      versions: article.versionCount,
      hasNote: note.trim() !== '',
      hasHighlight: passages.length > 0,
    },
    texts: {
      headline: lines(article.headline, facts?.alternativeHeadline),
      text: lines(...(version?.blocks.map(({ text }) => text) ?? []), facts?.image?.caption),
      author: lines(...authors, facts?.agency, ...credits),
      place: lines(dateline, article.place),
      note: lines(
        ...notes.map(({ correction }) => correction.text),
        note,
        ...passages.flatMap((passage) => [passage.exact, passage.note.value]),
      ),
      tag: lines(...tags),
    },
  };
}

/** What is not there is left out. */
function lines(...texts: (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined && text !== '').join('\n');
}
