import { Dexie } from 'dexie';
import type { ImportFormat } from '../article/import-item.ts';
import type { PastImport } from '../article/import-run.ts';
import { articleTables } from './article-deletion.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ImportRecord, ImportStepRecord } from './import-records.ts';
import { stepsOf } from './import-repository.ts';
import type { CollectionRecord } from './records.ts';
import { undoItem, undoMade } from './undo-items.ts';
import { type UndoneMerge, undoMerge, undoRows } from './undo-merge.ts';

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
    const gone = await undoMade(database, now);
    const undone = { deleted: gone.size, stayed: 0, restored: 0 };
    for (const step of now) {
      if (gone.has(step.articleId)) continue;
      const what = await undoStep(database, step);
      if (what !== 'nothing') undone[what] += 1;
    }
    await importSteps.bulkDelete(now.map(({ articleId }): [string, string] => [importId, articleId]));
    return { steps: now.length, ...undone, more: steps.length > most };
  });
}

/** How many steps of an import there are to be taken back, and what its files were. */
export async function countSteps(
  database: ArchiveDatabase,
  importId: string,
): Promise<{ steps: number; format: ImportFormat | null }> {
  const run = await database.imports.get(importId);
  return { steps: await stepsOf(database, importId).count(), format: run?.format ?? null };
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
    const all = new Map((await collections.toArray()).map((record) => [record.id, record]));
    const kept = [...made].map((id) => readerMarks.where('collections.value').equals(id).count());
    const holding = await Dexie.Promise.all(kept);
    const empty = [...made].filter((_id, at) => holding[at] === 0);
    // From the bottom up: one that holds another is empty when that is gone.
    const gone: string[] = [];
    for (let went = true; went; ) {
      const above = new Set([...all.values()].map(({ parentId }) => parentId.value));
      const next = empty.filter((id) => {
        const record = all.get(id);
        return record !== undefined && !above.has(id) && !isRenamed(record, run);
      });
      for (const id of next) all.delete(id);
      gone.push(...next);
      went = next.length > 0;
    }
    await collections.bulkDelete(gone);
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

function undoStep(database: ArchiveDatabase, step: ImportStepRecord): PromiseLike<UndoneMerge> {
  if ('trace' in step) return undoMerge(database, step);
  if ('table' in step) return undoRows(database, step).then(() => 'nothing');
  return undoItem(database, step);
}
