import { describe, expect, it } from 'vitest';
import { pastImports, undoImport } from '../../../lib/archive/import/undo-import.ts';
import { importArchiveFile, previewArchiveFile } from '../../../lib/archive/import-archive.ts';
import { setNote, setTags } from '../../../lib/archive/reader-marks.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { sweepShared } from '../../../lib/storage/restore-rows.ts';
import { archiveZip, livingIds } from '../../support/archive-files.ts';
import { memoryArchive } from '../../support/archives.ts';
import { fillGenerated } from '../../support/generated-archive.ts';
import { everything, keepStories } from '../../support/kept-archive.ts';
import { succeeded } from '../../support/kept-stories.ts';
import { faultsOf } from '../../support/sound-archive.ts';

const importedAt = 1_900_000_000_000;
const clock = () => importedAt;

async function opened(articles = 0): Promise<ArchiveDatabase> {
  const { database } = memoryArchive();
  await database.open();
  if (articles > 0) await fillGenerated(database, { articles });
  return database;
}

const brought = async (database: ArchiveDatabase, zip: Blob) =>
  succeeded(await importArchiveFile(zip, { database, clock, name: 'dateline.zip' }));

/** Everything that a reader could miss: frames are how versions lie, and no more, and what is derived is derived anew. */
async function records(database: ArchiveDatabase) {
  const { frames: _frames, likeness: _likeness, ...all } = await everything(database);
  const settings = await database.settings.bulkGet(['seenRetentionDays', 'keepImages']);
  return { ...all, settings };
}

describe('the import of an archive’s own file', () => {
  it('tells before what it does', async () => {
    const zip = await archiveZip(await opened(24));
    const fresh = await opened();
    const { changes } = succeeded(await previewArchiveFile(zip, { database: fresh }));
    const { importId, changes: done } = await brought(fresh, zip);
    expect(done).toEqual(changes);
    expect(changes).toMatchObject({ merged: 0, unchanged: 0, trashed: 0 });
    expect(changes.new).toBe(await fresh.articles.count());
    expect(await pastImports(fresh)).toMatchObject([
      { id: importId, name: 'dateline.zip', format: 'dateline', counts: changes, finishedAt: importedAt },
    ]);
    const again = succeeded(await previewArchiveFile(zip, { database: fresh }));
    expect(again.changes).toEqual({ new: 0, merged: 0, unchanged: changes.new, trashed: 0 });
    const second = await brought(fresh, zip);
    expect(second.changes).toEqual(again.changes);
    // One that has done nothing is forgotten.
    expect(await pastImports(fresh)).toHaveLength(1);
  });

  it('is taken back from an empty archive to the last record', async () => {
    const zip = await archiveZip(await opened(40));
    const fresh = await opened();
    const before = await records(fresh);
    const { importId, changes } = await brought(fresh, zip);
    expect(await fresh.savedReading.count()).toBeGreaterThan(0);
    expect(await fresh.pagesAsSeen.count()).toBeGreaterThan(0);
    expect(await fresh.images.count()).toBeGreaterThan(0);
    expect(succeeded(await undoImport(importId, { database: fresh }))).toEqual({
      deleted: changes.new,
      stayed: 0,
      restored: 0,
    });
    expect(await records(fresh)).toEqual(before);
  });

  it('is taken back from one that had less of the same articles', async () => {
    const there = await opened(40);
    const zip = await archiveZip(there);
    // The same articles as they were earlier: some marks, passages and pictures are not here.
    const here = await opened();
    const ids = await livingIds(there);
    await importArchiveFile(await archiveZip(there, ids.slice(0, 20)), { database: here, clock: () => 1 });
    for (const id of ids.slice(0, 12)) {
      await here.highlights.where('articleId').equals(id).delete();
      await here.readerMarks.delete(id);
      await here.articleImages.where('articleId').equals(id).delete();
      await here.pagesAsSeen.where('articleId').equals(id).delete();
    }
    await setNote(ids[14] ?? '', 'Mine.', { database: here, clock: () => 1_800_000_000_000 });
    await here.collections.toCollection().modify((one) => {
      one.name = { value: `${one.name.value} before`, updatedAt: 1 };
    });
    await sweepShared(here);
    await here.imports.clear();
    await here.importSteps.clear();
    const before = await records(here);
    const { importId, changes } = await brought(here, zip);
    expect(changes.merged).toBeGreaterThan(0);
    expect(changes.new).toBeGreaterThan(0);
    expect(await faultsOf(here)).toEqual([]);
    const undone = succeeded(await undoImport(importId, { database: here }));
    expect(undone).toMatchObject({ deleted: changes.new, stayed: 0 });
    expect(undone.restored).toBeGreaterThanOrEqual(changes.merged);
    expect(await records(here)).toEqual(before);
  });

  it('is taken back from one that read the same stories in other editions', async () => {
    const there = await opened();
    await keepStories(there, 6, 1);
    const here = await opened();
    await keepStories(here, 6, 2);
    const before = await records(here);
    const { importId, changes } = await brought(here, await archiveZip(there));
    expect(changes).toEqual({ new: 0, merged: 6, unchanged: 0, trashed: 0 });
    expect(await here.versions.count()).toBe(12);
    expect(await faultsOf(here)).toEqual([]);
    expect(succeeded(await undoImport(importId, { database: here }))).toEqual({ deleted: 0, stayed: 0, restored: 6 });
    expect(await records(here)).toEqual(before);
    expect(await faultsOf(here)).toEqual([]);
  });

  it('leaves what the reader has done since, with all that came', async () => {
    const zip = await archiveZip(await opened(12));
    const fresh = await opened();
    const { importId, changes } = await brought(fresh, zip);
    const [id = ''] = await livingIds(fresh);
    await setTags(id, ['mine'], { database: fresh, clock: () => importedAt + 1_000 });
    const article = await fresh.articles.get(id);
    const undone = succeeded(await undoImport(importId, { database: fresh }));
    expect(undone).toEqual({ deleted: changes.new - 1, stayed: 1, restored: 0 });
    expect(await fresh.articles.toArray()).toEqual([article]);
    expect((await fresh.readerMarks.get(id))?.tags.value).toEqual(['mine']);
    // Collections that it is in stay too.
    const held = (await fresh.readerMarks.get(id))?.collections?.value ?? [];
    expect((await fresh.collections.toCollection().primaryKeys()).sort()).toEqual([...held].sort());
    expect(await faultsOf(fresh)).toEqual([]);
  });

  it('that was stopped in the middle is taken back as far as it came', async () => {
    const zip = await archiveZip(await opened(60));
    const fresh = await opened();
    const before = await records(fresh);
    const stop = new AbortController();
    await importArchiveFile(zip, {
      database: fresh,
      clock,
      signal: stop.signal,
      onProgress: ({ stage, done, total }) => {
        if (stage === 'merging' && done > total / 2) stop.abort();
      },
    });
    const [past] = await pastImports(fresh);
    const came = await fresh.articles.count();
    expect(past).toMatchObject({ finishedAt: null, counts: { new: came } });
    expect(came).toBeGreaterThan(0);
    succeeded(await undoImport(past?.id ?? '', { database: fresh }));
    expect(await records(fresh)).toEqual(before);
  });

  it('for which there is no room left keeps whole articles, and goes on when it is done again', async () => {
    const there = await opened(60);
    const zip = await archiveZip(there);
    const fresh = await opened();
    const add = fresh.importSteps.bulkPut.bind(fresh.importSteps);
    let batches = 0;
    fresh.importSteps.bulkPut = ((...args: Parameters<typeof add>) => {
      batches += 1;
      if (batches === 2) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      return add(...args);
    }) as typeof add;
    const full = await importArchiveFile(zip, { database: fresh, clock });
    expect(full).toEqual({ ok: false, error: 'storage-full' });
    const came = await fresh.articles.count();
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(await there.articles.count());
    expect(await faultsOf(fresh)).toEqual([]);
    expect(await pastImports(fresh)).toMatchObject([{ finishedAt: null, counts: { new: came } }]);
    const { changes } = await brought(fresh, zip);
    expect(changes).toMatchObject({ new: (await there.articles.count()) - came, unchanged: came });
  });

  it('that has no room from the beginning leaves no trace', async () => {
    const zip = await archiveZip(await opened(6));
    const fresh = await opened();
    fresh.importSteps.put = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    const before = await records(fresh);
    expect(await importArchiveFile(zip, { database: fresh })).toEqual({ ok: false, error: 'storage-full' });
    expect(await records(fresh)).toEqual(before);
  });
});
