import { collectionKey } from '../article/collection-tree.ts';
import type { ImportCounts, ImportStanding } from '../article/import-run.ts';
import { isLinkAlone } from '../article/version-state.ts';
import type { ArchiveDatabase } from './database.ts';
import type { ImportHere } from './import-decision.ts';
import type { ImportRecord } from './import-records.ts';
import { plainMarks } from './marks-record.ts';
import type { ReaderMarksRecord } from './records.ts';

/** Begins an import. */
export async function beginImport({ imports }: ArchiveDatabase, record: ImportRecord): Promise<void> {
  await imports.put(record);
}

/**
 * Notes that an import has ended; null: it was broken off. One that has done nothing is forgotten. One of the same files that has
 * come to its end completes those that were broken off before it. `label`: the name of the collection that all of it was put into.
 */
export async function endImport(
  database: ArchiveDatabase,
  importId: string,
  finishedAt: number | null,
  label: string | null,
): Promise<void> {
  const { imports, importSteps, collections } = database;
  await database.transaction('rw', [imports, importSteps, collections], async () => {
    const run = await imports.get(importId);
    const first = await stepsOf(database, importId).first();
    if (run === undefined) return;
    if (finishedAt !== null) {
      const before = await imports.where('startedAt').belowOrEqual(run.startedAt).toArray();
      const broken = before.filter(
        (one) => one.finishedAt === null && one.name === run.name && one.format === run.format,
      );
      await imports.bulkPut(broken.map((one) => ({ ...one, finishedAt })));
    }
    if (first === undefined) {
      await imports.delete(importId);
      return;
    }
    const key = label === null ? null : collectionKey(label);
    const all = await collections.toArray();
    const labelled = all.find(
      ({ name, parentId, deletedAt }) =>
        deletedAt.value === null && parentId.value === null && collectionKey(name.value) === key,
    );
    await imports.put({ ...run, finishedAt, collectionId: labelled?.id ?? null });
  });
}

/** What an import has done so far; null: it has done nothing, and is forgotten. */
export async function countsOf({ imports }: ArchiveDatabase, importId: string): Promise<ImportCounts | null> {
  return (await imports.get(importId))?.counts ?? null;
}

/** The steps of an import, in the order of their articles' ids. */
export function stepsOf({ importSteps }: ArchiveDatabase, importId: string) {
  return importSteps.where(':id').between([importId, ''], [importId, '\uffff']);
}

/** The articles to which an import did something, in the order of their ids. */
export async function articlesOfImport(database: ArchiveDatabase, importId: string): Promise<string[]> {
  const keys = await stepsOf(database, importId).primaryKeys();
  return keys.map(([, articleId]) => articleId);
}

/** Of these articles those that are known from a file's word alone: their pages have not been read yet. For some hundreds. */
export async function unreadAmong(database: ArchiveDatabase, articleIds: readonly string[]): Promise<string[]> {
  const { articles, versions } = database;
  return database.transaction('r', [articles, versions], async () => {
    const known = await articles.bulkGet([...articleIds]);
    const newest = await versions.bulkGet(known.map((article) => article?.newestVersionId ?? ''));
    return articleIds.filter((_id, at) => newest[at] !== undefined && isLinkAlone(newest[at]));
  });
}

/** What is here of these articles, in this order. */
export async function importsHere(database: ArchiveDatabase, articleIds: readonly string[]): Promise<ImportHere[]> {
  const { articles, readerMarks, highlights, collections, versions } = database;
  return database.transaction('r', [articles, readerMarks, highlights, collections, versions], async () => {
    const living = (await collections.toArray()).filter(({ deletedAt }) => deletedAt.value === null);
    const known = await articles.bulkGet([...articleIds]);
    const marks = await readerMarks.bulkGet([...articleIds]);
    const followed = await highlights
      .where('articleId')
      .anyOf([...articleIds])
      .toArray();
    const rows = await versions
      .where('articleId')
      .anyOf([...articleIds])
      .toArray();
    const standing = followed.filter(({ deletedAt }) => deletedAt.value === null);
    const byArticle = Map.groupBy(standing, ({ articleId }) => articleId);
    const hashes = Map.groupBy(rows, ({ articleId }) => articleId);
    return articleIds.map((id, at) => ({
      isKnown: known[at] !== undefined,
      marks: plainMarks(marks[at]),
      highlights: byArticle.get(id) ?? [],
      collections: living,
      contentHashes: new Set(hashes.get(id)?.map(({ contentHash }) => contentHash)),
    }));
  });
}

/** With one article more of this standing. */
export function counted(counts: ImportCounts, standing: ImportStanding): ImportCounts {
  return { ...counts, [standing]: counts[standing] + 1 };
}

/** Marks of a record that an import may have changed. */
export const importedMarks = ['savedAt', 'tags', 'note', 'readAt', 'collections'] as const;
export type ImportedMarks = Pick<ReaderMarksRecord, (typeof importedMarks)[number]>;
