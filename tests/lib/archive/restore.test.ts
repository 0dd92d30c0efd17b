import { describe, expect, it } from 'vitest';
import { saveArticle, setNote, setTags } from '../../../lib/archive/reader-marks.ts';
import { lookIntoBackup, restoreBackup } from '../../../lib/archive/restore.ts';
import { removeSavedReading } from '../../../lib/archive/saved-reading.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive, versionsIn } from '../../support/archives.ts';
import { backupOf } from '../../support/backups.ts';
import { fillArchive, keepEdition } from '../../support/filled-archive.ts';
import { faultsOf } from '../../support/sound-archive.ts';

/** Every row of every table that a backup carries. */
async function tablesOf(database: ArchiveDatabase): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of database.tables) {
    if (table.name === 'indexQueue' || table.name === 'likeness') continue;
    const rows: { key?: unknown }[] = await table.toArray();
    tables[table.name] = table.name === 'settings' ? rows.filter(({ key }) => key === 'seenRetentionDays') : rows;
  }
  return tables;
}

/** The same with versions as they are and not as they lie: how they are packed is each archive's own matter. */
async function contentOf(database: ArchiveDatabase) {
  const { frames: _frames, articles = [], ...tables } = await tablesOf(database);
  const versions = (await versionsIn(database)).map(({ seal: _seal, ...version }) => version);
  return { ...tables, versions, articles: articles.map((one) => ({ ...Object(one), chain: undefined })) };
}

async function filled(stories: number, seed = 1): Promise<ArchiveDatabase> {
  const { database } = memoryArchive();
  await fillArchive(database, stories, seed);
  return database;
}

describe('restoring into an empty archive', () => {
  it.each(['merge', 'replace'] as const)('brings every record back as it was (%s)', async (mode) => {
    const from = await filled(30);
    expect(await faultsOf(from)).toEqual([]);
    const { database: to } = memoryArchive();
    const restored = await restoreBackup(await backupOf(from), mode, { database: to });
    expect(restored).toMatchObject({ ok: true, value: { articles: 30, unfit: 0, standings: { new: 30 } } });
    expect(await tablesOf(to)).toEqual(await tablesOf(from));
    expect(await faultsOf(to)).toEqual([]);
  });

  it('queues every article for the search index and has versions interpreted anew', async () => {
    const from = await filled(8);
    const { database: to } = memoryArchive();
    await to.open();
    await to.settings.put({ key: 'reinterpretation', value: { interpreter: 'x' }, updatedAt: 1 });
    await restoreBackup(await backupOf(from), 'merge', { database: to });
    expect(await to.settings.get('reinterpretation')).toMatchObject({ value: null });
    expect(await to.settings.get('likenessMaker')).toMatchObject({ value: 0 });
    const queued = await to.indexQueue.toCollection().primaryKeys();
    expect(queued).toEqual(expect.arrayContaining(await from.articles.toCollection().primaryKeys()));
  });

  it('keeps which archive it is, and how far it has come goes on', async () => {
    const from = await filled(3, 2);
    const to = await filled(3);
    const before = await to.settings.get('archive');
    await restoreBackup(await backupOf(from), 'replace', { database: to });
    const after = await to.settings.get('archive');
    const of = (row: unknown) => Object(Object(row).value);
    expect(of(after).id).toBe(of(before).id);
    expect(of(after).generation).toBeGreaterThan(of(before).generation);
  });
});

describe('merging', () => {
  it('of an older state of the same archive changes nothing', async () => {
    const archive = await filled(12);
    const older = await backupOf(archive);
    const [first = ''] = await archive.articles.toCollection().primaryKeys();
    await setNote(first, 'Written since.', { database: archive });
    await keepEdition(archive, 2, 3, 90_000);
    const before = await tablesOf(archive);
    const restored = await restoreBackup(older, 'merge', { database: archive });
    expect(restored).toMatchObject({ ok: true, value: { standings: { new: 0, 'newer-here': 2, same: 10 } } });
    expect(await tablesOf(archive)).toEqual(before);
  });

  it('brings a lost state of the same archive back, with its one chain of seals', async () => {
    const archive = await filled(6);
    const older = await backupOf(archive);
    for (const edition of [3, 4, 5]) await keepEdition(archive, 2, edition, 80_000 + edition);
    const newer = await backupOf(archive);
    const { database: to } = memoryArchive();
    await restoreBackup(older, 'merge', { database: to });
    await restoreBackup(newer, 'merge', { database: to });
    expect(await contentOf(to)).toEqual(await contentOf(archive));
    expect((await to.articles.toArray()).map(({ chain }) => chain)).toEqual(
      (await archive.articles.toArray()).map(({ chain }) => chain),
    );
    expect(await faultsOf(to)).toEqual([]);
  });

  it('of two archives gives the same in either order, and done again changes nothing', async () => {
    const one = await filled(14, 1);
    const other = await filled(18, 2);
    await keepEdition(one, 3, 7, 70_000);
    await keepEdition(other, 3, 8, 71_000);
    await keepEdition(other, 4, 9, 72_000);
    const [ofOne, ofOther] = [await backupOf(one), await backupOf(other)];
    await restoreBackup(ofOther, 'merge', { database: one });
    await restoreBackup(ofOne, 'merge', { database: other });
    const settingsApart = ({
      settings: _settings,
      ...rest
    }: Awaited<ReturnType<typeof contentOf>> & { settings?: unknown }) => rest;
    expect(settingsApart(await contentOf(one))).toEqual(settingsApart(await contentOf(other)));
    expect(await faultsOf(one)).toEqual([]);
    expect(await faultsOf(other)).toEqual([]);
    // A setting that is set here stays.
    expect(await one.settings.get('seenRetentionDays')).toMatchObject({ value: 41 });
    expect(await other.settings.get('seenRetentionDays')).toMatchObject({ value: 42 });
    const before = await tablesOf(one);
    await restoreBackup(ofOther, 'merge', { database: one });
    expect(await tablesOf(one)).toEqual(before);
  });

  it('keeps of every mark what was changed last', async () => {
    const one = await filled(2);
    const backup = await backupOf(one);
    const { database: other } = memoryArchive();
    await restoreBackup(backup, 'merge', { database: other });
    const [id = ''] = await one.articles.toCollection().primaryKeys();
    await setTags(id, ['here'], { database: one, clock: () => 100_000 });
    await setNote(id, 'there', { database: one, clock: () => 100_000 });
    await setTags(id, ['older'], { database: other, clock: () => 99_000 });
    await setNote(id, 'newer', { database: other, clock: () => 101_000 });
    await restoreBackup(await backupOf(other), 'merge', { database: one });
    expect(await one.readerMarks.get(id)).toMatchObject({ tags: { value: ['here'] }, note: { value: 'newer' } });
  });

  it('does not bring back what was emptied from the trash, nor what was removed from saved reading', async () => {
    const archive = await filled(5);
    const backup = await backupOf(archive);
    const [gone = '', anew = ''] = await archive.articles.toCollection().primaryKeys();
    const stamp = <T>(value: T) => ({ value, updatedAt: 200_000 });
    for (const articleId of [gone, anew]) {
      await archive.articles.delete(articleId);
      for (const table of [
        archive.versions,
        archive.frames,
        archive.corrections,
        archive.articleImages,
        archive.highlights,
      ]) {
        await table.filter((row) => row.articleId === articleId).delete();
      }
      await archive.watches.delete(articleId);
      const emptied = { savedAt: stamp(null), tags: stamp([]), note: stamp(''), purgedAt: stamp(200_000) };
      await archive.readerMarks.put({ articleId, ...(await archive.readerMarks.get(articleId)), ...emptied });
    }
    await removeSavedReading((await archive.savedReading.toCollection().first())?.id ?? '', { database: archive });
    const before = await tablesOf(archive);
    const restored = await restoreBackup(backup, 'merge', { database: archive });
    expect(restored).toMatchObject({ ok: true, value: { standings: { 'deleted-here': 2, new: 0 } } });
    const { pagesAsSeen: pages = [], ...rest } = await tablesOf(archive);
    const { pagesAsSeen: pagesBefore = [], ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(pages.length).toBe(pagesBefore.length);
  });
});

describe('replacing', () => {
  it('makes the archive what the backup says', async () => {
    const from = await filled(10, 1);
    const to = await filled(16, 2);
    await keepEdition(to, 12, 5, 60_000);
    await saveArticle((await to.articles.toCollection().primaryKeys())[15] ?? '', { database: to, clock: () => 5 });
    const restored = await restoreBackup(await backupOf(from), 'replace', { database: to });
    expect(restored).toMatchObject({ ok: true });
    expect(await tablesOf(to)).toEqual(await tablesOf(from));
    expect(await faultsOf(to)).toEqual([]);
  });

  it('loses nothing that is kept or changed while it goes on', async () => {
    const from = await filled(6, 1);
    const to = await filled(9, 2);
    const backup = await backupOf(from);
    const ids = await to.articles.toCollection().primaryKeys();
    let captured: Promise<unknown> | null = null;
    const restored = await restoreBackup(backup, 'replace', {
      database: to,
      clock: () => 500_000,
      onProgress: ({ stage }) => {
        if (stage !== 'clearing') return;
        captured ??= Promise.all([
          keepEdition(to, 9, 6, 500_001),
          setNote(ids[7] ?? '', 'Written meanwhile.', { database: to, clock: () => 500_002 }),
        ]);
      },
    });
    await captured;
    expect(restored).toMatchObject({ ok: true });
    expect(await faultsOf(to)).toEqual([]);
    const left = await to.articles.toCollection().primaryKeys();
    expect(left.length).toBeGreaterThanOrEqual(7);
    expect((await versionsIn(to)).some(({ takenAt }) => takenAt === 500_001)).toBe(true);
  });

  it('stopped at any batch has lost nothing, and done again is complete', async () => {
    const from = await filled(25, 1);
    const backup = await backupOf(from);
    for (const stopAt of [1, 20, 38, 50, 70]) {
      const to = await filled(30, 2);
      const before = await versionsIn(to);
      const stop = new AbortController();
      let steps = 0;
      const stopped = await restoreBackup(backup, 'replace', {
        database: to,
        signal: stop.signal,
        onProgress: ({ stage }) => {
          if (stage !== 'verifying') steps += 1;
          if (steps === stopAt) stop.abort();
        },
      });
      expect(stopped).toEqual({ ok: false, error: 'cancelled' });
      expect(await faultsOf(to)).toEqual([]);
      const after = new Set((await versionsIn(to)).map(({ id }) => id));
      if (stopAt < 39) expect(before.filter(({ id }) => !after.has(id))).toEqual([]);
      expect(await restoreBackup(backup, 'replace', { database: to })).toMatchObject({ ok: true });
      expect(await tablesOf(to)).toEqual(await tablesOf(from));
    }
  });
});

describe('looking into a backup', () => {
  it('says what it is to this archive, and changes nothing', async () => {
    const archive = await filled(6);
    const backup = await backupOf(archive);
    const { database: other } = memoryArchive();
    await fillArchive(other, 2, 1);
    const before = await tablesOf(other);
    const looked = await lookIntoBackup(backup, { database: other });
    expect(looked).toMatchObject({
      ok: true,
      value: { writtenAt: 123, articles: 6, unfit: 0, onlyHere: 0, standings: { new: 4 } },
    });
    expect(await tablesOf(other)).toEqual(before);
  });

  it('refuses what is no backup', async () => {
    const { database } = memoryArchive();
    expect(await lookIntoBackup(new Blob(['something else']), { database })).toEqual({
      ok: false,
      error: 'not-a-backup',
    });
    expect(await restoreBackup(new Blob(['']), 'merge', { database })).toEqual({ ok: false, error: 'not-a-backup' });
  });
});
