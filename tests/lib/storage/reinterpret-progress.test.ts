import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { type ReinterpretState, reinterpretProgress } from '../../../lib/storage/reinterpret-repository.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { memoryArchive } from '../../support/archives.ts';

let database: ArchiveDatabase;
beforeEach(async () => {
  ({ database } = memoryArchive());
  await database.open();
});
afterEach(() => database.close());

const underWay = {
  interpreter: 'newer',
  cursor: '0a',
  total: 10_000,
  done: 3_412,
  changed: 17,
  failed: 1,
  finishedAt: null,
};

async function progressOf(over: Partial<ReinterpretState>) {
  await writeSetting(database, 'reinterpretation', { ...underWay, ...over }, 1_000);
  return reinterpretProgress(database);
}

it('tells how far it is, and when it is done', async () => {
  expect(await reinterpretProgress(database)).toBeNull();
  expect(await progressOf({})).toEqual({ state: 'running', done: 3_412, total: 10_000, changed: 17 });
  expect(await progressOf({ done: 9_998, finishedAt: 2_000 })).toEqual({
    state: 'finished',
    done: 9_998,
    total: 10_000,
    changed: 17,
  });
});

it('never counts more than there were, though more was captured meanwhile', async () => {
  expect(await progressOf({ done: 10_003 })).toMatchObject({ done: 10_000 });
});

it('does not speak of what is done in a moment, nor of what makes no sense', async () => {
  expect(await progressOf({ total: 199 })).toBeNull();
  await database.settings.put({ key: 'reinterpretation', value: { interpreter: 'newer', done: -3 }, updatedAt: 1 });
  expect(await reinterpretProgress(database)).toBeNull();
});
