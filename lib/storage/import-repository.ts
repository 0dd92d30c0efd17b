import type { Table } from 'dexie';
import { collectionKey } from '../article/collection-tree.ts';
import { versionText } from '../article/followed-passage.ts';
import type { ImportCounts, ImportStanding } from '../article/import-run.ts';
import { isLinkAlone } from '../article/version-state.ts';
import { type Capture, type Kept, keepCapture } from './capture-repository.ts';
import type { ArchiveDatabase } from './database.ts';
import type { ImportRecord } from './import-records.ts';
import { type PlainMarks, plainMarks, remarked, unmarked, type WantedMarks } from './marks-record.ts';
import type { CollectionRecord, HighlightRecord, ReaderMarksRecord } from './records.ts';
import { versionHeadsOf, versionsOf, versionTables } from './version-rows.ts';

/** What is here of an article that an import comes to. */
export interface ImportHere {
  /** Whether the archive has it. */
  isKnown: boolean;
  marks: PlainMarks;
  /** Passages that stand. */
  highlights: readonly HighlightRecord[];
  /** All collections that are not deleted. */
  collections: readonly CollectionRecord[];
  /** Hashes of the texts that are here. */
  contentHashes: ReadonlySet<string>;
}

/** The text of a version in which passages are looked for. */
export interface ImportText {
  versionId: string;
  text: string;
}

/** What an import writes of one article besides its text. */
export interface ImportDecision {
  marks: WantedMarks;
  highlights: readonly HighlightRecord[];
  /** Collections that are made for it. */
  collections: readonly CollectionRecord[];
}

/** How one article is imported. */
export interface ImportWants {
  importId: string;
  now: number;
  /** Whether the capture's text is kept where the archive has the article already. */
  wantsText: boolean;
  /** Whether passages are looked for in its texts. */
  wantsPlaces: boolean;
}

/** What it is decided from, in a transaction: nothing may be waited for. `texts`: the newest version first. */
export type DecideImport = (here: ImportHere, texts: readonly ImportText[]) => ImportDecision;

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
    const first = await importSteps.where(':id').between([importId, ''], [importId, '\uffff']).first();
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

/** Of these articles those that are known from a file's word alone: their pages have not been read yet. */
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

/** The tables that an article of an import is written into, for a transaction over several. */
export function importTables(database: ArchiveDatabase): Table[] {
  const { articles, corrections, readerMarks, highlights, collections, watches, imports, importSteps } = database;
  const marked = [readerMarks, highlights, collections, watches];
  return [...versionTables(database), articles, corrections, ...marked, imports, importSteps];
}

/**
 * Writes one article of an import in one transaction, whole or not at all: its text where that is not here yet, its marks,
 * passages and collections, and the step by which it can be taken back. What is in the trash stays as it is.
 */
export async function importArticle(
  database: ArchiveDatabase,
  capture: Capture,
  { importId, now, wantsText, wantsPlaces }: ImportWants,
  decide: DecideImport,
): Promise<{ kept: Kept | null; value: ImportStanding }> {
  const { articles, readerMarks, highlights, collections, imports, importSteps } = database;
  const { articleId } = capture;
  return database.transaction('rw', importTables(database), async () => {
    const known = await articles.get(articleId);
    const before = await readerMarks.get(articleId);
    const run = await imports.get(importId);
    const marks = plainMarks(before);
    if (known !== undefined && marks.trashedAt !== null) {
      if (run !== undefined) await imports.put({ ...run, counts: counted(run.counts, 'trashed') });
      return { kept: null, value: 'trashed' as const };
    }
    const heads = known === undefined ? [] : await versionHeadsOf(database, articleId);
    const contentHashes = new Set(heads.map(({ contentHash }) => contentHash));
    const isNeeded = known === undefined || (wantsText && !contentHashes.has(capture.contentHash));
    const kept = isNeeded ? await keepCapture(database, capture) : null;

    const all = await collections.toArray();
    const followed = await highlights.where('articleId').equals(articleId).toArray();
    const versions = wantsPlaces ? await versionsOf(database, articleId) : [];
    const decision = decide(
      {
        isKnown: known !== undefined,
        marks,
        highlights: followed.filter(({ deletedAt }) => deletedAt.value === null),
        collections: all.filter(({ deletedAt }) => deletedAt.value === null),
        contentHashes,
      },
      versions.map(({ id, blocks }) => ({ versionId: id, text: versionText(blocks) })).reverse(),
    );
    const after = remarked(before ?? unmarked(articleId), decision.marks, now);
    const isMarked = JSON.stringify(after) !== JSON.stringify(before ?? unmarked(articleId));
    if (isMarked) await readerMarks.put(after);
    await collections.bulkPut([...decision.collections]);
    await highlights.bulkAdd([...decision.highlights]);

    // Of what this import has made or added to before, by another entry.
    const step = known === undefined ? undefined : await importSteps.get([importId, articleId]);
    const isChanged = kept !== null || isMarked || decision.highlights.length > 0;
    const value: ImportStanding = known === undefined ? 'new' : isChanged ? 'merged' : 'unchanged';
    if (isChanged) {
      const earlier = step !== undefined && 'made' in step ? step : undefined;
      const isVersion = kept !== null && kept.kept !== 'seen-again';
      await importSteps.put({
        importId,
        articleId,
        at: now,
        made: earlier?.made ?? known === undefined,
        versions: [...(earlier?.versions ?? []), ...(isVersion ? [kept.versionId] : [])],
        marksBefore: earlier === undefined ? (before ?? null) : earlier.marksBefore,
        marksAfter: isMarked ? after : (before ?? null),
        highlights: [...(earlier?.highlights ?? []), ...decision.highlights.map(({ id }) => id)],
      });
    }
    if (run !== undefined) {
      const made = [...run.collections, ...decision.collections.map(({ id }) => id)];
      const counts = step === undefined ? counted(run.counts, value) : run.counts;
      await imports.put({ ...run, counts, collections: made });
    }
    return { kept, value };
  });
}

/** With one article more of this standing. */
export function counted(counts: ImportCounts, standing: ImportStanding): ImportCounts {
  return { ...counts, [standing]: counts[standing] + 1 };
}

/** Marks of a record that an import may have changed. */
export const importedMarks = ['savedAt', 'tags', 'note', 'readAt', 'collections'] as const;
export type ImportedMarks = Pick<ReaderMarksRecord, (typeof importedMarks)[number]>;
