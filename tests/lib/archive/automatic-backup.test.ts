import { describe, expect, it } from 'vitest';
import { type AutomaticDeps, type BackupTarget, makeDueBackup } from '../../../lib/archive/automatic-backup.ts';
import { hastenBackup, noteBackup, planBackups } from '../../../lib/archive/back-up.ts';
import type { BackupPlace } from '../../../lib/article/backup-plan.ts';
import { failure, success } from '../../../lib/foundation/result.ts';
import { backupPlan, rememberFolder } from '../../../lib/storage/backup-plan.ts';
import { memoryArchive } from '../../support/archives.ts';
import { itemsOf, writtenAt } from '../../support/backups.ts';
import { keepStories } from '../../support/kept-archive.ts';

const day = 24 * 60 * 60_000;
const start = Date.UTC(2026, 10, 26, 9, 30);

/** A machine with a folder for downloads and a chosen one, both in memory. */
async function machine() {
  const { database } = memoryArchive();
  await keepStories(database, 3);
  const files = new Map<string, Blob>();
  const removed: string[] = [];
  const state = { now: start, allowed: true, isFull: false, isStuck: false };
  const target: BackupTarget = {
    mayWrite: async () => (state.allowed ? success(null) : failure('no-permission')),
    download: async (blob, name) => {
      if (state.isFull) return failure('not-written');
      files.set(`downloads/${name}`, blob);
      return success(null);
    },
    open: async (_folder, name) => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
        write: (chunk) => {
          if (state.isFull) throw new Error('no space left');
          parts.push(chunk);
        },
        close: () => {
          files.set(`folder/${name}`, new Blob(parts));
        },
      });
      return success({ stream, size: async () => files.get(`folder/${name}`)?.size ?? 0 });
    },
    remove: async (_folder, name) => {
      if (state.isStuck) return false;
      removed.push(name);
      return files.delete(`folder/${name}`);
    },
  };
  const deps: AutomaticDeps & { database: typeof database; clock: () => number } = {
    target,
    database,
    clock: () => state.now,
  };
  const plan = () => backupPlan(database);
  return { database, files, removed, state, deps, plan };
}

describe('backups that are made by themselves', () => {
  it('are off until they are asked for', async () => {
    const { deps, files, plan } = await machine();
    expect(await makeDueBackup(deps)).toBe(false);
    expect(files.size).toBe(0);
    expect(await plan()).toMatchObject({ every: null, nextAt: null, last: null });
  });

  it.each<BackupPlace>(['downloads', 'folder'])('come at once, then when they are due (%s)', async (to) => {
    const { database, deps, files, state, plan } = await machine();
    await rememberFolder(database, { kind: 'directory', name: 'Backups' }, start);
    await planBackups('day', to, deps);
    expect(await makeDueBackup(deps)).toBe(true);
    expect(files.size).toBe(1);
    const [name = '', blob = new Blob()] = [...files][0] ?? [];
    expect(name).toMatch(
      to === 'folder'
        ? /^folder\/dateline-backup-2026-11-2\d-\d{4}\.dateline$/
        : /^downloads\/dateline-backup-[0-9a-f]{8}-1\.dateline$/,
    );
    expect((await itemsOf(blob)).at(-1)).toMatchObject({ kind: 'end', footer: { counts: { articles: 3 } } });
    expect(await plan()).toMatchObject({
      nextAt: start + day,
      last: { at: start, size: blob.size, articles: 3, by: 'itself' },
      trouble: null,
    });
    state.now = start + day - 1;
    expect(await makeDueBackup(deps)).toBe(false);
    state.now = start + 9 * day;
    // One that was missed is made up for, once.
    expect(await makeDueBackup(deps)).toBe(true);
    expect(await makeDueBackup(deps)).toBe(false);
    expect(await plan()).toMatchObject({ nextAt: start + 10 * day });
  });

  it('are five at most in a folder: the oldest goes when the newest is there', async () => {
    const { deps, files, removed, state } = await machine();
    await planBackups('week', 'folder', deps);
    for (let week = 0; week < 8; week += 1) {
      state.now = start + week * 7 * day;
      await makeDueBackup(deps);
    }
    expect(files.size).toBe(5);
    expect(removed).toHaveLength(3);
    expect(removed[0]).toContain('2026-11-2');
  });

  it('are five at most among the downloads: the newest takes the place of the oldest', async () => {
    const { deps, files, removed, state } = await machine();
    await planBackups('week', 'downloads', deps);
    for (let week = 0; week < 8; week += 1) {
      state.now = start + week * 7 * day;
      await makeDueBackup(deps);
    }
    expect(removed).toEqual([]);
    const begun = await Promise.all([...files.values()].map(writtenAt));
    expect(begun.sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7].map((week) => start + week * 7 * day));
  });

  it('never take the place of another archive’s', async () => {
    const [one, other] = await Promise.all([machine(), machine()]);
    for (const { deps } of [one, other]) {
      await planBackups('day', 'downloads', deps);
      await makeDueBackup(deps);
    }
    expect([...one.files.keys()]).not.toEqual([...other.files.keys()]);
  });

  it('are taken out of a folder after the next one where one that was too old could not be', async () => {
    const { deps, files, removed, state, plan } = await machine();
    await planBackups('day', 'folder', deps);
    state.isStuck = true;
    for (let at = 0; at < 7; at += 1) {
      state.now = start + at * day;
      await makeDueBackup(deps);
    }
    expect([files.size, (await plan()).files.length]).toEqual([7, 7]);
    state.isStuck = false;
    state.now = start + 7 * day;
    await makeDueBackup(deps);
    expect([files.size, removed.length]).toEqual([5, 3]);
    expect((await plan()).files.map(({ at }) => at)).toEqual([3, 4, 5, 6, 7].map((at) => start + at * day));
  });

  it('give up a file that can never be taken away', async () => {
    const { deps, state, plan } = await machine();
    await planBackups('day', 'folder', deps);
    state.isStuck = true;
    for (let at = 0; at < 25; at += 1) {
      state.now = start + at * day;
      await makeDueBackup(deps);
    }
    expect((await plan()).files).toHaveLength(20);
  });

  it('say what is in their way, try again later, and go on when it is put right', async () => {
    const { deps, files, state, plan } = await machine();
    await planBackups('month', 'downloads', deps);
    state.allowed = false;
    await makeDueBackup(deps);
    expect(await plan()).toMatchObject({ trouble: { at: start, reason: 'no-permission' }, last: null });
    expect(await makeDueBackup(deps)).toBe(false);
    state.allowed = true;
    await hastenBackup(deps);
    await makeDueBackup(deps);
    expect(await plan()).toMatchObject({ trouble: null, nextAt: start + 30 * day });
    expect(files.size).toBe(1);
  });

  it.each<BackupPlace>(['downloads', 'folder'])('take nothing away when the disk is full (%s)', async (to) => {
    const { deps, files, removed, state, plan } = await machine();
    await planBackups('day', to, deps);
    for (let at = 0; at < 5; at += 1) {
      state.now = start + at * day;
      await makeDueBackup(deps);
    }
    state.isFull = true;
    state.now = start + 5 * day;
    await makeDueBackup(deps);
    expect(await plan()).toMatchObject({ trouble: { reason: 'not-written' } });
    expect([files.size, removed.length]).toEqual([5, 0]);
  });

  it('go on as planned when one is made by hand, and end when they are turned off', async () => {
    const { deps, plan, state } = await machine();
    await planBackups('day', 'downloads', deps);
    await makeDueBackup(deps);
    await noteBackup({ at: start + 5, size: 9, articles: 3, by: 'hand' }, null, deps);
    expect(await plan()).toMatchObject({ last: { by: 'hand' }, nextAt: start + day });
    await planBackups(null, 'downloads', deps);
    state.now = start + 3 * day;
    expect(await makeDueBackup(deps)).toBe(false);
  });
});
