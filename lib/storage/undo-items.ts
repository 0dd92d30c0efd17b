import { Dexie, type PromiseExtended } from 'dexie';
import { deleteArticles } from './article-deletion.ts';
import type { ArchiveDatabase } from './database.ts';
import type { ImportStepRecord, ItemStepRecord } from './import-records.ts';
import { importedMarks } from './import-repository.ts';
import { dropVersion } from './partial-reading.ts';
import type { ArticleRecord, HighlightRecord, ReaderMarksRecord, VersionHead } from './records.ts';
import type { UndoneMerge } from './undo-merge.ts';
import { headOfRow } from './version-packing.ts';
import { getVersion, versionHeadsOf, versionRows } from './version-rows.ts';

/**
 * Deletes the articles of some steps that the import had made, and with which nothing was done since: all together, for there may
 * be tens of thousands. Answers their ids.
 */
export async function undoMade(
  database: ArchiveDatabase,
  steps: readonly ImportStepRecord[],
): Promise<ReadonlySet<string>> {
  const { readerMarks, highlights } = database;
  const made = steps.filter(isItem).filter((step) => step.made);
  if (made.length === 0) return new Set();
  const traces = await tracesOf(
    database,
    made.map(({ articleId }) => articleId),
  );
  const gone = made.filter((step, at) => {
    const trace = traces[at];
    return trace?.article !== undefined && !isTouched(trace, step);
  });
  const ids = gone.map(({ articleId }) => articleId);
  await highlights.bulkDelete(gone.flatMap((step) => step.highlights));
  await deleteArticles(database, ids);
  const marks = gone.flatMap(({ marksBefore }) => marksBefore ?? []);
  const unmarked = gone.filter(({ marksBefore }) => marksBefore === null);
  await readerMarks.bulkDelete(unmarked.map(({ articleId }) => articleId));
  await readerMarks.bulkPut(marks);
  return new Set(ids);
}

function isItem(step: ImportStepRecord): step is ItemStepRecord {
  return 'made' in step;
}

/** What lies here of an article by which it is told whether something was done with it. */
interface Trace {
  article: ArticleRecord | undefined;
  marks: ReaderMarksRecord | null;
  followed: readonly HighlightRecord[];
  heads: readonly VersionHead[];
  isWatched: boolean;
}

function tracesOf(database: ArchiveDatabase, ids: string[]): PromiseExtended<Trace[]> {
  const { articles, readerMarks, highlights, watches } = database;
  return Dexie.Promise.all([
    articles.bulkGet(ids),
    readerMarks.bulkGet(ids),
    highlights.where('articleId').anyOf(ids).toArray(),
    versionRows(database, ids, null),
    watches.bulkGet(ids),
  ] as const).then(([known, marks, followed, rows, watched]) => {
    const byArticle = Map.groupBy(followed, ({ articleId }) => articleId);
    const heads = Map.groupBy(rows.map(headOfRow), ({ articleId }) => articleId);
    return ids.map((id, at) => ({
      article: known[at],
      marks: marks[at] ?? null,
      followed: byArticle.get(id) ?? [],
      heads: heads.get(id) ?? [],
      isWatched: watched[at] !== undefined,
    }));
  });
}

/** Whether the reader, or a watch, has done something with an article since. */
function isTouched({ marks, followed, heads, isWatched }: Trace, step: ItemStepRecord): boolean {
  return (
    JSON.stringify(marks) !== JSON.stringify(step.marksAfter) ||
    !followed.every((one) => isOwn(one, step)) ||
    isWatched ||
    heads.some(isReaders)
  );
}

/** Whether a passage is one that the import added, and as it added it. */
function isOwn(one: HighlightRecord, step: ItemStepRecord): boolean {
  return step.highlights.includes(one.id) && isAsMade(one);
}

/** Of an article that stays what an entry of a file added goes. */
export async function undoItem(database: ArchiveDatabase, step: ItemStepRecord): Promise<UndoneMerge> {
  const { articles, highlights } = database;
  const { articleId } = step;
  const [trace] = await tracesOf(database, [articleId]);
  if (trace?.article === undefined) return step.made ? 'nothing' : 'restored';
  const { followed, marks } = trace;
  await highlights.bulkDelete(followed.filter((one) => isOwn(one, step)).map(({ id }) => id));
  if (marks !== null) await restoreMarks(database, marks, step);
  const needed = new Set(followed.filter((one) => !isOwn(one, step)).map(({ versionId }) => versionId));
  for (const id of step.versions) {
    const heads = await versionHeadsOf(database, articleId);
    const head = heads.find((one) => one.id === id);
    const isOnlyOurs = head !== undefined && Object.keys(head.seenAs).every((way) => way === 'import');
    if (!isOnlyOurs || heads.length < 2 || needed.has(id)) continue;
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
