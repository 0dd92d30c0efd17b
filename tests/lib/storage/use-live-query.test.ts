import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { followQuery, type LiveValue } from '../../../lib/storage/use-live-query.ts';
import { memoryArchive } from '../../support/archives.ts';

let database: ArchiveDatabase;
beforeEach(() => {
  ({ database } = memoryArchive());
});
afterEach(() => database.close());

function follow<T>(query: () => Promise<T>, using = database) {
  const states: LiveValue<T>[] = [];
  const defects: unknown[] = [];
  const stop = followQuery(
    query,
    (state) => states.push(state),
    (defect) => defects.push(defect),
    using,
  );
  return { states, defects, stop };
}

it('answers, and answers again when what was read changes', async () => {
  const { states, stop } = follow(() => database.settings.count());
  await vi.waitFor(() => expect(states).toEqual([{ status: 'ready', value: 0 }]));
  await database.settings.add({ key: 'a', value: 1, updatedAt: 1 });
  await vi.waitFor(() => expect(states.at(-1)).toEqual({ status: 'ready', value: 1 }));
  stop();
  await database.settings.add({ key: 'b', value: 1, updatedAt: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(states.at(-1)).toEqual({ status: 'ready', value: 1 });
});

it('fails, and does not wait for ever, when the archive cannot be opened', async () => {
  vi.spyOn(database, 'open').mockRejectedValue(new DOMException('no backing store', 'UnknownError'));
  const { states } = follow(async () => 1);
  await vi.waitFor(() => expect(states).toEqual([{ status: 'failed', error: 'storage-stuck' }]));
});

it('hands a defect in the query on', async () => {
  const { states, defects } = follow(async () => {
    throw new RangeError('ours');
  });
  await vi.waitFor(() => expect(defects).toHaveLength(1));
  expect(states).toEqual([]);
});
