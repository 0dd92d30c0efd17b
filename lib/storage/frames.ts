import { Dexie, type PromiseExtended } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import type { FrameRecord } from './records.ts';
import { applyDelta } from './text-delta.ts';

/**
 * Frames and their texts. A frame may be made of another, that of a third: an article that changes a little every day moves
 * far from what it was, and each step is said once. To be called within a transaction over `versionTables`; for why nothing
 * here is an async function see there.
 */

/** Frames in a row that are made of one another: above it the next stands by itself. Each costs a fraction of a millisecond. */
export const mostInARow = 60;

/**
 * 72 random bits in 12 characters: a frame is this machine's, and no archive is merged by frames. Half of what a UUID takes,
 * three times a version.
 */
export function frameId(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(9))));
}

/** A frame with its text, and how many it is made of. */
export interface FrameText {
  id: string;
  text: string;
  depth: number;
}

/** The texts of these frames; those that are not whole in the archive are left out. */
export function frameTexts(
  { frames }: ArchiveDatabase,
  ids: readonly string[],
): PromiseExtended<ReadonlyMap<string, FrameText>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return Dexie.Promise.resolve(new Map());
  return frames.bulkGet(wanted).then((found) => {
    const own = found.filter((record) => record !== undefined);
    // All the others of these articles at once: one by one, each would have to be waited for.
    const articles = [...new Set(own.flatMap((record) => ('base' in record ? [record.articleId] : [])))];
    if (articles.length === 0) return textsOf(wanted, own);
    return frames
      .where('articleId')
      .anyOf(articles)
      .toArray()
      .then((others) => textsOf(wanted, [...own, ...others]));
  });
}

/** The texts of these frames as far as they can be made of `all`: see `frameTexts`. */
export function textsOf(ids: readonly string[], all: readonly FrameRecord[]): ReadonlyMap<string, FrameText> {
  const records = new Map(all.map((record) => [record.id, record]));
  const known = new Map<string, FrameText>();
  return new Map(ids.flatMap((id) => textOf(id, records, known) ?? []).map((frame) => [frame.id, frame]));
}

function textOf(
  id: string,
  records: ReadonlyMap<string, FrameRecord>,
  known: Map<string, FrameText>,
): FrameText | null {
  const row: FrameRecord[] = [];
  for (let next: string | null = id; next !== null && !known.has(next); ) {
    const record: FrameRecord | undefined = records.get(next);
    if (record === undefined || row.length > records.size) return null;
    row.push(record);
    next = 'base' in record ? record.base : null;
  }
  for (const record of row.reverse()) {
    const base = 'base' in record ? known.get(record.base) : undefined;
    const text = frameText(record, base?.text ?? '');
    if (text === null) return null;
    known.set(record.id, { id: record.id, text, depth: (base?.depth ?? 0) + 1 });
  }
  return known.get(id) ?? null;
}

/** Null: the record is damaged. It is then as one that is not there, so that it spoils nothing but what lies in it. */
function frameText(record: FrameRecord, base: string): string | null {
  try {
    return 'base' in record ? applyDelta(base, record.delta) : record.lines.join('\n');
  } catch {
    return null;
  }
}

/** Deletes the frames of an article that no version lies in and no other frame is made of. */
export function sweepFrames(database: ArchiveDatabase, articleId: string): PromiseExtended<void> {
  return spareFrames(database, articleId).then((spare) => database.frames.bulkDelete(spare));
}

/** Ids of an article's frames that no version lies in and no other frame is made of. */
export function spareFrames({ frames, versions }: ArchiveDatabase, articleId: string): PromiseExtended<string[]> {
  return frames
    .where('articleId')
    .equals(articleId)
    .toArray()
    .then((all) => {
      const counts = all.map(({ id }) => versions.where('frame').equals(id).count());
      return Dexie.Promise.all(counts).then((used) => {
        const needed = neededFrames(all, (at) => (used[at] ?? 0) > 0);
        return all.map(({ id }) => id).filter((id) => !needed.has(id));
      });
    });
}

function neededFrames(all: readonly FrameRecord[], isUsed: (at: number) => boolean): ReadonlySet<string> {
  const baseOf = new Map(all.map((frame) => [frame.id, 'base' in frame ? frame.base : null]));
  const needed = new Set<string>();
  for (const [at, { id }] of all.entries()) {
    if (!isUsed(at)) continue;
    for (let one: string | null = id; one !== null && !needed.has(one); one = baseOf.get(one) ?? null) needed.add(one);
  }
  return needed;
}
