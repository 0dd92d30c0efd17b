import { Dexie } from 'dexie';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { CaptureRecord } from './records.ts';

/** What is changed of a capture that was tried. */
export type CaptureChange = Partial<Pick<CaptureRecord, 'nextAt' | 'tries' | 'putOff' | 'outcome' | 'versionId'>>;

/** Every capture of an article that was ever chosen, oldest first. */
export async function chosenCaptures(database: ArchiveDatabase, articleId: string): Promise<CaptureRecord[]> {
  const rows = await database.captures.where('articleId').equals(articleId).toArray();
  return rows.sort((a, b) => a.capturedAt - b.capturedAt);
}

/** What is known here of an article's captures. */
export interface CapturesKept {
  /** Every capture that was ever chosen, oldest first. */
  chosen: CaptureRecord[];
  /** When versions that are kept were taken, to the second, in milliseconds since 1970. */
  takenAt: number[];
}

/** What the list of an article's captures can say of each, without asking anybody. */
export async function capturesKept(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<CapturesKept> {
  return database.transaction('r', [database.captures, database.versions], async () => {
    const moments: number[] = [];
    await database.versions
      .where('[articleId+takenAt]')
      .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
      .eachKey((key) => {
        const takenAt: unknown = Array.isArray(key) ? key[1] : null;
        if (typeof takenAt === 'number') moments.push(Math.floor(takenAt / 1_000) * 1_000);
      });
    return { chosen: await chosenCaptures(database, articleId), takenAt: moments };
  });
}

/** Adds captures that are to be fetched. One that is waiting already keeps its turn; one that was settled is fetched again. */
export async function queueCaptures(database: ArchiveDatabase, records: readonly CaptureRecord[]): Promise<void> {
  await database.transaction('rw', database.captures, async () => {
    const before = await database.captures.bulkGet(records.map(({ id }) => id));
    await database.captures.bulkPut(records.filter((_record, index) => (before[index]?.nextAt ?? null) === null));
  });
}

/** The capture whose turn it is at `now`; null: none is due. One read of an index that holds what waits and nothing else. */
export async function nextDueCapture(database: ArchiveDatabase, now: number): Promise<CaptureRecord | null> {
  return (await database.captures.where('nextAt').belowOrEqual(now).first()) ?? null;
}

/** When the next capture is due, in milliseconds since 1970; null: none is waiting. */
export async function firstCaptureDueAt(database: ArchiveDatabase): Promise<number | null> {
  return (await database.captures.orderBy('nextAt').first())?.nextAt ?? null;
}

/** Changes one capture; false where it is not waiting any more: the reader has taken it back. */
export async function changeCapture(database: ArchiveDatabase, id: string, change: CaptureChange): Promise<boolean> {
  return database.transaction('rw', database.captures, async () => {
    const before = await database.captures.get(id);
    if (before === undefined || before.nextAt === null) return false;
    await database.captures.put({ ...before, ...change });
    return true;
  });
}

/** Puts off what waits for an archive until `until`, unless it is put off for longer already. */
export async function putOffCaptures(
  database: ArchiveDatabase,
  archive: string,
  until: number,
  putOff: CaptureRecord['putOff'],
): Promise<void> {
  await database.captures
    .where('nextAt')
    .below(until)
    .and((row) => row.archive === archive)
    .modify({ nextAt: until, putOff });
}

/** Lets what waits of an article be fetched at `now`. Answers how many there are. */
export async function hastenCaptures(database: ArchiveDatabase, articleId: string, now: number): Promise<number> {
  return database.captures
    .where('articleId')
    .equals(articleId)
    .and(({ nextAt }) => nextAt !== null)
    .modify((row) => {
      row.nextAt = Math.min(row.nextAt ?? now, now);
      row.putOff = null;
    });
}

/** Takes back what waits of an article, as if it had not been chosen. Answers what it was, for `queueCaptures`. */
export async function dropWaitingCaptures(database: ArchiveDatabase, articleId: string): Promise<CaptureRecord[]> {
  return database.transaction('rw', database.captures, async () => {
    const waiting = (await chosenCaptures(database, articleId)).filter(({ nextAt }) => nextAt !== null);
    await database.captures.bulkDelete(waiting.map(({ id }) => id));
    return waiting;
  });
}
