import type { PromiseExtended } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import { type PlainMarks, plainMarks, remarked, unmarked, type WantedMarks } from './marks-record.ts';
import type { ReaderMarksRecord } from './records.ts';
import { settleWatches } from './watches-in-trash.ts';

/** The marks that are changed of many articles at once. */
const bulkMarks = ['savedAt', 'tags', 'readAt', 'collections', 'trashedAt'] as const;
type BulkMark = (typeof bulkMarks)[number];
type BulkMarks = Partial<Pick<ReaderMarksRecord, BulkMark>>;

/** What was changed of one article's marks: the values with their stamps, before and after. */
export interface ChangedMarks {
  articleId: string;
  /** Whether the article had no marks at all. */
  isNew: boolean;
  /** Only what was changed; of that, what the record did not have is absent. */
  before: BulkMarks;
  after: BulkMarks;
}

/** Given marks and the time, what to change of them; null: leave the article as it is. Must not wait for anything. */
export type BulkChange = (marks: PlainMarks, now: number) => Pick<WantedMarks, BulkMark> | null;

/**
 * Changes the marks of these articles in one transaction; those that the archive does not have are left out. Answers what was
 * changed, for `restoreMarks`. As many ids as a capture may wait for: a hundred or two.
 */
export async function changeManyMarks(
  database: ArchiveDatabase,
  articleIds: readonly string[],
  now: number,
  decide: BulkChange,
): Promise<ChangedMarks[]> {
  const { articles, readerMarks, watches } = database;
  return database.transaction('rw', [articles, readerMarks, watches], async () => {
    const known = (await articles.bulkGet([...articleIds])).flatMap((article) => article?.id ?? []);
    const records = await readerMarks.bulkGet(known);
    const changes = known.flatMap((id, at) => changeOf(id, records[at], decide, now) ?? []);
    await readerMarks.bulkPut(changes.map(({ record }) => record));
    await settleTrash(
      database,
      changes.map(({ changed }) => changed),
    );
    return changes.map(({ changed }) => changed);
  });
}

/**
 * Takes changes back in one transaction. What was changed again since is newer and stays. So does what has saved an article,
 * where the reader has put other work into it since.
 */
export async function restoreMarks(database: ArchiveDatabase, changes: readonly ChangedMarks[]): Promise<void> {
  const { readerMarks, watches } = database;
  await database.transaction('rw', [readerMarks, watches], async () => {
    const ids = changes.map(({ articleId }) => articleId);
    const records = await readerMarks.bulkGet(ids);
    const restored = changes.flatMap((change, at) => {
      const record = records[at];
      return record === undefined ? [] : [{ record: restoredRecord(record, change), change }];
    });
    const bare = restored.filter(({ record, change }) => change.isNew && isUntouched(record));
    await readerMarks.bulkPut(restored.filter((one) => !bare.includes(one)).map(({ record }) => record));
    await readerMarks.bulkDelete(bare.map(({ record }) => record.articleId));
    await settleTrash(database, changes);
  });
}

function changeOf(
  articleId: string,
  existing: ReaderMarksRecord | undefined,
  decide: BulkChange,
  now: number,
): { record: ReaderMarksRecord; changed: ChangedMarks } | null {
  const before = existing ?? unmarked(articleId);
  const wanted = decide(plainMarks(before), now);
  if (wanted === null) return null;
  const record = remarked(before, wanted, now);
  const marks = bulkMarks.filter((mark) => record[mark] !== before[mark]);
  if (marks.length === 0) return null;
  const changed = { articleId, isNew: existing === undefined, before: pick(before, marks), after: pick(record, marks) };
  return { record, changed };
}

function settleTrash(database: ArchiveDatabase, changes: readonly ChangedMarks[]): PromiseExtended<void> {
  return settleWatches(
    database,
    changes.flatMap(({ articleId, after }) => (after.trashedAt === undefined ? [] : [articleId])),
  );
}

function restoredRecord(record: ReaderMarksRecord, { before, after }: ChangedMarks): ReaderMarksRecord {
  const restored = { ...record };
  for (const mark of bulkMarks) {
    const made = after[mark];
    if (made === undefined || JSON.stringify(record[mark]) !== JSON.stringify(made)) continue;
    if (mark === 'savedAt' && made.value !== null && stampsOf(record).some((stamp) => stamp > made.updatedAt)) continue;
    delete (restored as BulkMarks)[mark];
    copyMark(restored, before, mark);
  }
  return restored;
}

function pick(record: ReaderMarksRecord, marks: readonly BulkMark[]): BulkMarks {
  const picked: BulkMarks = {};
  for (const mark of marks) copyMark(picked, record, mark);
  return picked;
}

function copyMark<M extends BulkMark>(to: BulkMarks, from: BulkMarks, mark: M): void {
  const value = from[mark];
  if (value !== undefined) to[mark] = value;
}

/** When each of the marks was last changed. */
function stampsOf(record: ReaderMarksRecord): number[] {
  return Object.values(record).flatMap((mark: unknown) =>
    typeof mark === 'object' && mark !== null && 'updatedAt' in mark && typeof mark.updatedAt === 'number'
      ? [mark.updatedAt]
      : [],
  );
}

function isUntouched(record: ReaderMarksRecord): boolean {
  return stampsOf(record).every((stamp) => stamp === 0);
}
