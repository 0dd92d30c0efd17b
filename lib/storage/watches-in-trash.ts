import type { PromiseExtended } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import type { WatchRecord } from './records.ts';

/**
 * Has the watches on these articles pause or go on, as their articles are in the trash or not. To be called within a
 * transaction over `readerMarks` and `watches` that has thrown articles away or put them back. No async function, for the
 * reason that `version-rows.ts` gives.
 */
export function settleWatches(database: ArchiveDatabase, articleIds: readonly string[]): PromiseExtended<void> {
  const ids = [...articleIds];
  return database.watches.bulkGet(ids).then((watches) =>
    database.readerMarks.bulkGet(ids).then((marks) => {
      const changed = watches.flatMap((watch, at) => {
        if (watch === undefined) return [];
        const after = inTrash(watch, (marks[at]?.trashedAt?.value ?? null) !== null);
        return after === watch ? [] : [after];
      });
      return changed.length === 0 ? undefined : database.watches.bulkPut(changed).then(() => undefined);
    }),
  );
}

/** A watch that stopped for another reason stays as it is. */
function inTrash(watch: WatchRecord, isTrashed: boolean): WatchRecord {
  const { heldNextAt, ...rest } = watch;
  if (isTrashed) {
    return watch.stopped === null ? { ...rest, nextAt: null, stopped: 'in-trash', heldNextAt: watch.nextAt } : watch;
  }
  return watch.stopped === 'in-trash' ? { ...rest, nextAt: heldNextAt ?? watch.startedAt, stopped: null } : watch;
}
