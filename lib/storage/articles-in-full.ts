import type { ArticleInFull, VersionInFull } from '../article/article-in-full.ts';
import { collectionForest, inReadingOrder, type PlainCollection } from '../article/collection-tree.ts';
import { notesOf } from '../article/reader-notes.ts';
import { isLiving, plainCollection } from './collections-repository.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { readingOf } from './kept-reading.ts';
import { articlesWithRows, recordsOfArticles, rowsOfArticles, spanOf } from './key-span.ts';
import { type PlainMarks, plainMarks } from './marks-record.ts';
import { type PageAsSeenEntry, pagesAsSeenOf } from './pages-as-seen-repository.ts';
import type {
  ArticleImageRecord,
  ArticleRecord,
  HighlightRecord,
  ReaderMarksRecord,
  VersionRecord,
} from './records.ts';
import { versionsOfAll, versionTables } from './version-rows.ts';

/**
 * These articles with everything that is kept of them, in this order, without those that the archive does not have. In one
 * transaction: a state that the archive was in. A hundred at a time are no burden; the bytes of pictures and of pages as seen
 * are not among it.
 */
export async function articlesInFull(
  ids: readonly string[],
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ArticleInFull[]> {
  const { articles, readerMarks, highlights, collections, articleImages: entries, pagesAsSeen } = database;
  const tables = [...versionTables(database), articles, readerMarks, highlights, collections, entries, pagesAsSeen];
  return database.transaction('r', tables, async () => {
    const span = await spanOf(database, ids);
    // All at once: each of the walks over other tables waits for the database from one row to the next.
    const [found, marks, living, allVersions, allPassages, allPictures, withPages] = await Promise.all([
      recordsOfArticles(articles, ids, span, ({ id }) => id),
      recordsOfArticles(readerMarks, ids, span, ({ articleId }) => articleId),
      collections.toArray(),
      versionsOfAll(database, ids, span),
      rowsOfArticles(highlights, ids, span),
      rowsOfArticles(entries, ids, span),
      // By their keys: the pages themselves are large.
      articlesWithRows(pagesAsSeen, ids, span),
    ]);
    const versions = Map.groupBy(allVersions, (one) => one.articleId);
    const nodes = inReadingOrder(collectionForest(living.filter(isLiving).map(plainCollection)));
    const paths = new Map(nodes.map(({ id, path }) => [id, path]));
    const passages = Map.groupBy(allPassages, (one) => one.articleId);
    const pictures = Map.groupBy(allPictures, (one) => one.articleId);
    const pages = new Map<string, PageAsSeenEntry[]>();
    for (const id of withPages) pages.set(id, await pagesAsSeenOf(id, database));
    return found.flatMap((article, at) => {
      const own = versions.get(article?.id ?? '') ?? [];
      if (article === undefined || own.length === 0) return [];
      return [
        inFull(article, own, {
          marks: marks[at],
          paths,
          highlights: passages.get(article.id) ?? [],
          pictures: pictures.get(article.id) ?? [],
          pages: pages.get(article.id) ?? [],
        }),
      ];
    });
  });
}

interface Besides {
  marks: ReaderMarksRecord | undefined;
  paths: ReadonlyMap<PlainCollection['id'], readonly string[]>;
  highlights: readonly HighlightRecord[];
  pictures: readonly ArticleImageRecord[];
  pages: readonly PageAsSeenEntry[];
}

function inFull(article: ArticleRecord, versions: readonly VersionRecord[], besides: Besides): ArticleInFull {
  const marks = plainMarks(besides.marks);
  const numbers = numbersOf(versions);
  return {
    id: article.id,
    canonicalUrl: article.canonicalUrl,
    url: article.url,
    host: article.host,
    publisher: article.publisher ?? article.host,
    firstSeenAt: article.firstSeenAt,
    lastSeenAt: article.lastSeenAt,
    newestVersionId: article.newestVersionId,
    versions: versions.map((version, at) => versionOf(version, numbers[at] ?? 1, marks)),
    marks: {
      savedAt: marks.savedAt,
      readAt: marks.readAt,
      tags: marks.tags,
      note: marks.note,
      collections: marks.collections.flatMap((id) => {
        const path = besides.paths.get(id);
        return path === undefined ? [] : [path];
      }),
      putBack: marks.putBack,
    },
    highlights: besides.highlights
      .filter(({ deletedAt }) => deletedAt.value === null)
      .sort((one, other) => one.createdAt - other.createdAt)
      .map(({ articleId: _articleId, deletedAt: _deletedAt, note, ...passage }) => ({ ...passage, note: note.value })),
    pictures: besides.pictures.flatMap(({ url, hash }) => (hash === null ? [] : [{ url, hash }])),
    pagesAsSeen: besides.pages.toReversed(),
  };
}

function versionOf(version: VersionRecord, number: number, marks: PlainMarks): VersionInFull {
  const { page, seal, articleId: _articleId, ...state } = version;
  return {
    ...state,
    number,
    seal: seal?.hash ?? null,
    reading: readingOf(page, version.blocks),
    notes: notesOf(version.facts.corrections, marks),
  };
}

/** By their places in the history; one that stands beside another goes by the other's number. */
function numbersOf(versions: readonly VersionRecord[]): number[] {
  const listed = versions.map(({ beside }) => beside === null);
  const numbers = versions.map((_, at) => Math.max(1, listed.slice(0, at + 1).filter((one) => one).length));
  const byId = new Map(versions.map(({ id }, at) => [id, numbers[at]]));
  return versions.map(({ beside }, at) => byId.get(beside ?? '') ?? numbers[at] ?? 1);
}
