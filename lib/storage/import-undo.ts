import type { ImportFormat } from '../article/import-item.ts';
import type { PastImport } from '../article/import-run.ts';
import { articleTables, deleteArticles } from './article-deletion.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ImportRecord, ImportStepRecord, ItemStepRecord } from './import-records.ts';
import { importedMarks } from './import-repository.ts';
import { dropVersion } from './partial-reading.ts';
import type { CollectionRecord, HighlightRecord, ReaderMarksRecord, VersionHead } from './records.ts';
import { type UndoneMerge, undoMerge, undoRows } from './undo-merge.ts';
import { getVersion, versionHeadsOf } from './version-rows.ts';

/** What became of the articles of some steps that were taken back. */
export interface UndoneSteps {
  /** Steps that were taken back. */
  steps: number;
  /** Articles that are gone again. */
  deleted: number;
  /** Articles that the import had made, or merged as a whole, and that stay, since something was done with them since. */
  stayed: number;
  /** Articles that were here before, and have what they had. */
  restored: number;
  /** Whether there are more. */
  more: boolean;
}

/** The imports that can be taken back, the last first. */
export async function pastImports(database: ArchiveDatabase = archiveDatabase()): Promise<PastImport[]> {
  const all = await database.imports.orderBy('startedAt').reverse().toArray();
  return all.map(({ collections: _made, ...rest }) => rest);
}

/**
 * Takes the next steps of an import back in one transaction. An article that it made is deleted, unless the reader has done
 * something with it since; of one that was here, what the import added goes where nobody has changed it since.
 */
export async function undoSteps(database: ArchiveDatabase, importId: string, most: number): Promise<UndoneSteps> {
  const { importSteps, readerMarks, highlights, savedReading, settings, requests, collections } = database;
  const besides = [collections, savedReading, settings, requests];
  const tables = [...articleTables(database), readerMarks, highlights, ...besides, importSteps];
  return database.transaction('rw', tables, async () => {
    const steps = await stepsOf(database, importId)
      .limit(most + 1)
      .toArray();
    const now = steps.slice(0, most);
    const undone = { deleted: 0, stayed: 0, restored: 0 };
    for (const step of now) {
      const what = await undoStep(database, step);
      if (what !== 'nothing') undone[what] += 1;
    }
    await importSteps.bulkDelete(now.map(({ articleId }): [string, string] => [importId, articleId]));
    return { steps: now.length, ...undone, more: steps.length > most };
  });
}

/** How many steps of an import there are to be taken back. */
export function countSteps(database: ArchiveDatabase, importId: string) {
  return stepsOf(database, importId).count();
}

/**
 * Forgets an import whose steps are taken back: its record goes, and the collections that it made where nothing is in them
 * and nobody has changed them. Answers what its files were.
 */
export async function endUndo(database: ArchiveDatabase, importId: string): Promise<ImportFormat | null> {
  const { imports, collections, readerMarks } = database;
  return database.transaction('rw', [imports, collections, readerMarks], async () => {
    const run = await imports.get(importId);
    const made = new Set(run?.collections);
    // From the bottom up: one that holds another is empty when that is gone.
    for (let went = true; went; ) {
      went = false;
      for (const id of made) {
        const record = await collections.get(id);
        const within = (await collections.toArray()).some((one) => one.parentId.value === id);
        const holds = await readerMarks.where('collections.value').equals(id).count();
        if (record === undefined || within || holds > 0 || isRenamed(record, run)) continue;
        await collections.delete(id);
        made.delete(id);
        went = true;
      }
    }
    await imports.delete(importId);
    return run?.format ?? null;
  });
}

/** Whether a collection was given another name after an import had made it. */
function isRenamed({ name, createdAt }: CollectionRecord, run: ImportRecord | undefined): boolean {
  return name.updatedAt !== createdAt && name.updatedAt > (run?.startedAt ?? 0);
}

/** Forgets imports that began before a moment: what they did stays, and cannot be taken back as a whole any more. */
export async function forgetImports(database: ArchiveDatabase, before: number): Promise<void> {
  const { imports, importSteps } = database;
  await database.transaction('rw', [imports, importSteps], async () => {
    const old = await imports.where('startedAt').below(before).primaryKeys();
    for (const id of old) await stepsOf(database, id).delete();
    await imports.bulkDelete(old);
  });
}

function stepsOf({ importSteps }: ArchiveDatabase, importId: string) {
  return importSteps.where(':id').between([importId, ''], [importId, '\uffff']);
}

function undoStep(database: ArchiveDatabase, step: ImportStepRecord): PromiseLike<UndoneMerge> {
  if ('trace' in step) return undoMerge(database, step);
  if ('table' in step) return undoRows(database, step).then(() => 'nothing');
  return undoItem(database, step);
}

/** Of an article that an entry of a file came to what it added goes; one that it made goes whole. */
async function undoItem(database: ArchiveDatabase, step: ItemStepRecord): Promise<UndoneMerge> {
  const { articles, readerMarks, highlights, watches } = database;
  const { articleId } = step;
  const article = await articles.get(articleId);
  const marks = (await readerMarks.get(articleId)) ?? null;
  if (article === undefined) return step.made ? 'nothing' : 'restored';
  const followed = await highlights.where('articleId').equals(articleId).toArray();
  const heads = await versionHeadsOf(database, articleId);
  const watch = await watches.get(articleId);
  const isOwn = (one: HighlightRecord) => step.highlights.includes(one.id) && isAsMade(one);
  const isTouched =
    JSON.stringify(marks) !== JSON.stringify(step.marksAfter) ||
    !followed.every(isOwn) ||
    watch !== undefined ||
    heads.some(isReaders);
  await highlights.bulkDelete(followed.filter(isOwn).map(({ id }) => id));
  if (step.made && !isTouched) {
    await deleteArticles(database, [articleId]);
    if (step.marksBefore === null) await readerMarks.delete(articleId);
    else await readerMarks.put(step.marksBefore);
    return 'deleted';
  }
  if (marks !== null) await restoreMarks(database, marks, step);
  const needed = new Set(followed.filter((one) => !isOwn(one)).map(({ versionId }) => versionId));
  for (const id of step.versions) {
    const head = (await versionHeadsOf(database, articleId)).find((one) => one.id === id);
    const isAlone = (await versionHeadsOf(database, articleId)).length < 2;
    const isOnlyOurs = head !== undefined && Object.keys(head.seenAs).every((way) => way === 'import');
    if (!isOnlyOurs || isAlone || needed.has(id)) continue;
    const version = await getVersion(database, id);
    const now = await articles.get(articleId);
    if (version !== undefined && now !== undefined) await dropVersion(database, now, version);
  }
  return step.made ? 'stayed' : 'restored';
}

/** Whether the reader has seen the page, or asked a web archive for it. */
function isReaders({ seenAs }: VersionHead): boolean {
  return seenAs.live !== undefined || seenAs.archive !== undefined;
}

/** Whether a passage is as the import added it. */
function isAsMade({ createdAt, note, deletedAt }: HighlightRecord): boolean {
  return deletedAt.value === null && note.updatedAt <= createdAt;
}

async function restoreMarks(
  { readerMarks }: ArchiveDatabase,
  record: ReaderMarksRecord,
  { marksBefore, marksAfter, at }: ItemStepRecord,
): Promise<void> {
  const restored: ReaderMarksRecord = { ...record };
  const isWorkedOn = stampsOf(record).some((stamp) => stamp > at);
  for (const mark of importedMarks) {
    const made = marksAfter?.[mark];
    if (made === undefined || JSON.stringify(made) === JSON.stringify(marksBefore?.[mark])) continue;
    if (JSON.stringify(record[mark]) !== JSON.stringify(made)) continue;
    // What the reader has put work into since stays saved.
    if (mark === 'savedAt' && isWorkedOn) continue;
    copyMark(restored, marksBefore, mark);
  }
  if (marksBefore === null && stampsOf(restored).every((stamp) => stamp === 0)) {
    await readerMarks.delete(record.articleId);
  } else await readerMarks.put(restored);
}

function copyMark<M extends (typeof importedMarks)[number]>(
  to: ReaderMarksRecord,
  from: ReaderMarksRecord | null,
  mark: M,
): void {
  const value = from?.[mark];
  if (value !== undefined) to[mark] = value;
  else if (mark === 'savedAt') to.savedAt = { value: null, updatedAt: 0 };
  else if (mark === 'tags') to.tags = { value: [], updatedAt: 0 };
  else if (mark === 'note') to.note = { value: '', updatedAt: 0 };
  else delete to[mark as 'readAt' | 'collections'];
}

function stampsOf(record: ReaderMarksRecord): number[] {
  return Object.values(record).flatMap((mark: unknown) =>
    typeof mark === 'object' && mark !== null && 'updatedAt' in mark && typeof mark.updatedAt === 'number'
      ? [mark.updatedAt]
      : [],
  );
}
