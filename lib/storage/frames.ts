import type { ArchiveDatabase } from './database.ts';
import type { FrameRecord } from './records.ts';
import { applyDelta } from './text-delta.ts';

/**
 * Frames and their texts. A frame may be made of another, that of a third: an article that changes a little every day moves
 * far from what it was, and each step is said once. To be called within a transaction over `versionTables`.
 */

/** Frames in a row that are made of one another: above it the next stands by itself. Each costs a fraction of a millisecond. */
export const mostInARow = 60;

/** A frame with its text, and how many it is made of. */
export interface FrameText {
  id: string;
  text: string;
  depth: number;
}

/** The texts of these frames; those that are not whole in the archive are left out. */
export async function frameTexts(
  { frames }: ArchiveDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FrameText>> {
  const records = new Map<string, FrameRecord>();
  let wanted = [...new Set(ids)];
  if (wanted.length > 0) for (const record of await frames.bulkGet(wanted)) if (record) records.set(record.id, record);
  // All the others of these articles at once: one by one, each would have to be waited for.
  const articles = new Set([...records.values()].flatMap((record) => ('base' in record ? [record.articleId] : [])));
  for (const articleId of articles) {
    for (const record of await frames.where('articleId').equals(articleId).toArray()) records.set(record.id, record);
  }
  const known = new Map<string, FrameText>();
  wanted = wanted.filter((id) => textOf(id, records, known) !== null);
  return new Map(wanted.flatMap((id) => known.get(id) ?? []).map((frame) => [frame.id, frame]));
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
    const text = 'base' in record ? applyDelta(base?.text ?? '', record.delta) : record.lines.join('\n');
    known.set(record.id, { id: record.id, text, depth: (base?.depth ?? 0) + 1 });
  }
  return known.get(id) ?? null;
}

/** Deletes the frames of an article that no version lies in and no other frame is made of. */
export async function sweepFrames({ frames, versions }: ArchiveDatabase, articleId: string): Promise<void> {
  const all = await frames.where('articleId').equals(articleId).toArray();
  const baseOf = new Map(all.map((frame) => [frame.id, 'base' in frame ? frame.base : null]));
  const needed = new Set<string>();
  for (const { id } of all) {
    if (needed.has(id) || (await versions.where('frame').equals(id).count()) === 0) continue;
    for (let one: string | null = id; one !== null && !needed.has(one); one = baseOf.get(one) ?? null) needed.add(one);
  }
  await frames.bulkDelete(all.map(({ id }) => id).filter((id) => !needed.has(id)));
}
