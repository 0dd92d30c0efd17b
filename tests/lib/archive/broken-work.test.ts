import { describe, expect, it } from 'vitest';
import { leaveBrokenWork, putBackBrokenWork } from '../../../lib/archive/broken-work.ts';
import { undoImport } from '../../../lib/archive/import/undo-import.ts';
import { type RestoreBackupDeps, restoreBackup } from '../../../lib/archive/restore.ts';
import type { BrokenWork } from '../../../lib/article/broken-work.ts';
import { brokenWork } from '../../../lib/storage/broken-work.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { readSetting, writeSetting } from '../../../lib/storage/settings.ts';
import { memoryArchive } from '../../support/archives.ts';
import { backupOf, itemsOf } from '../../support/backups.ts';
import { fillArchive } from '../../support/filled-archive.ts';
import { imported, importItem, importSource } from '../../support/imports.ts';

async function backup(seed = 1): Promise<Blob> {
  const { database } = memoryArchive();
  await fillArchive(database, 60, seed);
  return backupOf(database);
}

/** Restores until something has come in, and goes no further: what lies there then is what a kill leaves. */
async function breakOff(database: ArchiveDatabase, file: Blob, deps: RestoreBackupDeps = {}): Promise<void> {
  const stopping = new AbortController();
  let left = 0.9 * (await itemsOf(file)).length;
  const restored = await restoreBackup(file, 'merge', {
    database,
    signal: stopping.signal,
    onProgress: ({ stage }) => {
      if (stage === 'merging') left -= 1;
      if (left < 0) stopping.abort();
    },
    ...deps,
  });
  expect(restored).toEqual({ ok: false, error: 'cancelled' });
  expect(await database.articles.count()).toBeGreaterThan(0);
}

const only = ([first, ...rest]: BrokenWork[]): BrokenWork => {
  if (first === undefined || rest.length > 0) throw new Error('not one');
  return first;
};

describe('a restore', () => {
  it('is noted before anything comes in, with all that has to be done should it never come back', async () => {
    const { database } = memoryArchive();
    await database.open();
    await writeSetting(database, 'likenessMaker', 7, 1);
    const seen: Promise<[BrokenWork[], number, number]>[] = [];
    await restoreBackup(await backup(), 'merge', {
      database,
      name: 'kept.dateline',
      clock: () => 1_000,
      onProgress: ({ stage }) => {
        if (stage !== 'merging' || seen.length > 0) return;
        const now = [brokenWork(database), readSetting(database, 'likenessMaker'), database.articles.count()] as const;
        seen.push(Promise.all(now));
      },
    });
    const [[works, maker, articles] = [[], 1, 1]] = await Promise.all(seen);
    expect(works).toMatchObject([{ kind: 'restore', name: 'kept.dateline', startedAt: 1_000 }]);
    expect(maker).toBe(0);
    expect(articles).toBe(0);
  });

  it('is not noted where the file cannot be read: nothing was changed', async () => {
    const { database } = memoryArchive();
    await database.open();
    expect(await restoreBackup(new Blob(['no backup']), 'merge', { database })).toMatchObject({ ok: false });
    expect(await brokenWork(database)).toEqual([]);
  });

  it('that was broken off is said until the same backup has come in whole', async () => {
    const { database } = memoryArchive();
    const [file, other] = [await backup(), await backup(2)];
    await breakOff(database, file);
    expect(await brokenWork(database)).toHaveLength(1);
    expect(await restoreBackup(other, 'merge', { database })).toMatchObject({ ok: true });
    expect(await brokenWork(database)).toHaveLength(1);
    expect(await restoreBackup(file, 'merge', { database })).toMatchObject({ ok: true });
    expect(await brokenWork(database)).toEqual([]);
  });

  it('is no longer half done when another has taken the place of all', async () => {
    const { database } = memoryArchive();
    await breakOff(database, await backup());
    expect(await restoreBackup(await backup(2), 'replace', { database })).toMatchObject({ ok: true });
    expect(await brokenWork(database)).toEqual([]);
  });

  it('can be left at that, which can be undone, and is said anew when it is broken off again', async () => {
    const { database } = memoryArchive();
    const file = await backup();
    await breakOff(database, file, { name: 'x'.repeat(4_000) });
    const work = only(await brokenWork(database));
    expect(work.name).toHaveLength(200);
    await leaveBrokenWork(work, { database });
    expect(await brokenWork(database)).toEqual([]);
    await putBackBrokenWork(work, { database });
    expect(await brokenWork(database)).toEqual([work]);
    await leaveBrokenWork(work, { database });
    await breakOff(database, file);
    expect(await brokenWork(database)).toHaveLength(1);
  });

  it('is this machine’s own: no backup carries it, none brings one', async () => {
    const { database } = memoryArchive();
    await breakOff(database, await backup());
    const { database: other } = memoryArchive();
    expect(await restoreBackup(await backupOf(database), 'replace', { database: other })).toMatchObject({ ok: true });
    expect(await brokenWork(other)).toEqual([]);
  });
});

describe('an import', () => {
  const lines = Array.from({ length: 60 }, (_none, at) => importItem({ url: `https://paper.example/news/${at}` }));
  const source = importSource(...lines);

  async function brokenOff(): Promise<ArchiveDatabase> {
    const { database } = memoryArchive();
    const stopping = new AbortController();
    const run = imported(database, source, { signal: stopping.signal, onProgress: () => stopping.abort() });
    await expect(run).rejects.toThrow('stopped');
    return database;
  }

  it('that was broken off is said until the same file has come in whole', async () => {
    const database = await brokenOff();
    expect(only(await brokenWork(database))).toMatchObject({ kind: 'import', name: 'saved.csv' });
    await imported(database, source);
    expect(await brokenWork(database)).toEqual([]);
    expect(await database.articles.count()).toBe(60);
  });

  it('that was broken off when all but its end was done is completed by one that finds nothing to do', async () => {
    const { database } = memoryArchive();
    await imported(database, source);
    const [done] = await database.imports.toArray();
    await database.imports.update(done?.id ?? '', { finishedAt: null });
    expect(await brokenWork(database)).toHaveLength(1);
    await imported(database, source);
    expect(await brokenWork(database)).toEqual([]);
  });

  it('can be left at that or undone', async () => {
    const database = await brokenOff();
    const work = only(await brokenWork(database));
    await leaveBrokenWork(work, { database });
    expect(await brokenWork(database)).toEqual([]);
    await putBackBrokenWork(work, { database });
    expect(await brokenWork(database)).toHaveLength(1);
    await undoImport(work.id, { database });
    expect(await brokenWork(database)).toEqual([]);
  });
});
