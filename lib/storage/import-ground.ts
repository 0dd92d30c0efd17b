import { Dexie, type PromiseExtended } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import type { ImportEntry } from './import-article.ts';
import type { ImportGround } from './import-decision.ts';

/** What lies here of some entries' articles; see `groundsOf`. */
export interface ImportGrounds {
  /** All collections that are not deleted. */
  living: ImportGround['collections'];
  /** Of the entry at this place, `living` being the collections by now. */
  of: (at: number, living: ImportGround['collections']) => ImportGround;
}

/** What lies here of the articles of some entries. To be called within a transaction over `importTables`. */
export function groundsOf(
  database: ArchiveDatabase,
  importId: string,
  entries: readonly ImportEntry[],
): PromiseExtended<ImportGrounds> {
  const { articles, readerMarks, highlights, collections, importSteps, versions } = database;
  const ids = entries.map(({ capture }) => capture.articleId);
  return Dexie.Promise.all([
    articles.bulkGet(ids),
    readerMarks.bulkGet(ids),
    importSteps.bulkGet(ids.map((id): [string, string] => [importId, id])),
    highlights.where('articleId').anyOf(ids).toArray(),
    collections.toArray(),
  ] as const).then(([known, marks, steps, followed, all]) => {
    const wanted = entries.flatMap(({ capture, wantsText }, at) =>
      wantsText && known[at] !== undefined ? [capture.articleId] : [],
    );
    const heads = wanted.length === 0 ? Dexie.Promise.resolve([]) : versions.where('articleId').anyOf(wanted).toArray();
    return heads.then((rows) => {
      const standing = followed.filter(({ deletedAt }) => deletedAt.value === null);
      const byArticle = Map.groupBy(standing, ({ articleId }) => articleId);
      const hashes = Map.groupBy(rows, ({ articleId }) => articleId);
      return {
        living: all.filter(({ deletedAt }) => deletedAt.value === null),
        of: (at: number, living: ImportGround['collections']): ImportGround => {
          const articleId = ids[at] ?? '';
          return {
            articleId,
            isKnown: known[at] !== undefined,
            marks: marks[at],
            highlights: byArticle.get(articleId) ?? [],
            collections: living,
            contentHashes: new Set(hashes.get(articleId)?.map(({ contentHash }) => contentHash)),
            step: steps[at],
          };
        },
      };
    });
  });
}

/** Whether the reader has thrown the article away. */
export function isTrashed({ isKnown, marks }: ImportGround): boolean {
  return isKnown && (marks?.trashedAt?.value ?? null) !== null;
}
