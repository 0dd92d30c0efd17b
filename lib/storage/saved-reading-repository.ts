import type { LinkClip } from '../article/link-clip.ts';
import type { ArchiveDatabase } from './database.ts';
import type { SavedReadingRecord } from './records.ts';
import { restamped } from './stamped.ts';

/** The changeable fields as plain values. */
export interface SavedReadingState {
  readAt: number | null;
  deletedAt: number | null;
}

/** Given the item as it is and the time, what to change. Must not wait for anything: it runs in a transaction. */
export type SavedReadingChange = (item: SavedReadingState, now: number) => Partial<SavedReadingState>;

/** The item of an address that is in the list; null: there is none. */
export async function readingInList(
  database: ArchiveDatabase,
  canonicalUrl: string,
): Promise<SavedReadingRecord | null> {
  const same = await database.savedReading.where('canonicalUrl').equals(canonicalUrl).toArray();
  return same.find(({ deletedAt }) => deletedAt.value === null) ?? null;
}

/** Notes why an item could not be clipped, or with null forgets it. */
export async function noteLinkClip(database: ArchiveDatabase, id: string, clip: LinkClip | null): Promise<void> {
  await database.transaction('rw', database.savedReading, async () => {
    const record = await database.savedReading.get(id);
    if (record === undefined) return;
    const { clip: _, ...rest } = record;
    await database.savedReading.put(clip === null ? rest : { ...rest, clip });
  });
}

/** Adds an item unless its address is there already; a removed one comes back, unread. Answers with the item's id. */
export async function keepSavedReading(database: ArchiveDatabase, record: SavedReadingRecord): Promise<{ id: string }> {
  return database.transaction('rw', database.savedReading, async () => {
    const same = await database.savedReading.where('canonicalUrl').equals(record.canonicalUrl).first();
    if (same === undefined) {
      await database.savedReading.add(record);
      return { id: record.id };
    }
    if (same.deletedAt.value !== null) {
      await database.savedReading.put({ ...record, id: same.id });
    }
    return { id: same.id };
  });
}

/** Changes one item in one transaction; only what differs gets a new stamp. False: no such item. */
export async function changeSavedReading(
  database: ArchiveDatabase,
  id: string,
  now: number,
  decide: SavedReadingChange,
): Promise<boolean> {
  return database.transaction('rw', database.savedReading, async () => {
    const before = await database.savedReading.get(id);
    if (before === undefined) return false;
    const wanted = decide({ readAt: before.readAt.value, deletedAt: before.deletedAt.value }, now);
    await database.savedReading.put({
      ...before,
      readAt: restamped(before.readAt, wanted.readAt, now),
      deletedAt: restamped(before.deletedAt, wanted.deletedAt, now),
    });
    return true;
  });
}
