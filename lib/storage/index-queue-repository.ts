import { liveQuery } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import type { IndexQueueRecord } from './records.ts';

/** The next articles that the index has to look at again, `limit` at most. */
export async function queuedArticles(database: ArchiveDatabase, limit: number): Promise<IndexQueueRecord[]> {
  return database.indexQueue.limit(limit).toArray();
}

/** How many articles wait for the index. */
export async function queuedCount(database: ArchiveDatabase): Promise<number> {
  return database.indexQueue.count();
}

/** Takes articles out of the queue that the index knows now; those that were changed again meanwhile stay in it. */
export async function settleQueued(database: ArchiveDatabase, known: readonly IndexQueueRecord[]): Promise<void> {
  const ids = known.map(({ articleId }) => articleId);
  await database.transaction('rw', database.indexQueue, async () => {
    const present = await database.indexQueue.bulkGet(ids);
    const settled = known.filter(({ touch }, at) => present[at]?.touch === touch);
    await database.indexQueue.bulkDelete(settled.map(({ articleId }) => articleId));
  });
}

/** Has the index look at these articles again, whatever it knows of them. */
export async function queueArticles(database: ArchiveDatabase, ids: readonly string[]): Promise<void> {
  await database.indexQueue.bulkPut(ids.map((articleId) => ({ articleId, touch: Math.random() })));
}

/** Calls back whenever articles are in the queue, from whatever context they come, until the returned function is called. */
export function followQueue(database: ArchiveDatabase, onQueued: () => void, onError: (error: unknown) => void) {
  const subscription = liveQuery(async () => database.indexQueue.limit(1).count()).subscribe({
    next: (count) => {
      if (count > 0) onQueued();
    },
    error: onError,
  });
  return () => subscription.unsubscribe();
}
