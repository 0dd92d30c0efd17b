import { describe, expect, it } from 'vitest';
import { setTags } from '../../../lib/archive/reader-marks.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { queueArticles, queuedArticles, settleQueued } from '../../../lib/storage/index-queue-repository.ts';
import { pruneBatch } from '../../../lib/storage/prune-repository.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';

async function queued(database: ArchiveDatabase): Promise<string[]> {
  return (await queuedArticles(database, 1_000)).map(({ articleId }) => articleId);
}

async function emptyQueue(database: ArchiveDatabase): Promise<void> {
  await settleQueued(database, await queuedArticles(database, 1_000));
}

describe('what the search index has to look at', () => {
  it('is an article that was kept, once however many tables that writes to', async () => {
    const { database } = memoryArchive();
    const ids = await keepStories(database, 2);
    expect(await queued(database)).toEqual([...ids].sort());
  });

  it('is an article whose marks, passages or version have become others', async () => {
    const { database } = memoryArchive();
    const [first = '', second = ''] = await keepStories(database, 2);
    await emptyQueue(database);
    await setTags(first, ['ferries'], { database });
    expect(await queued(database)).toEqual([first]);
    await emptyQueue(database);
    const highlight = { id: 'h1', articleId: second, versionId: 'v', createdAt: 1, exact: 'x', prefix: '', suffix: '' };
    const stamped = { note: { value: '', updatedAt: 0 }, deletedAt: { value: null, updatedAt: 0 } };
    await database.highlights.add({ ...highlight, ...stamped, start: 0, end: 1 });
    expect(await queued(database)).toEqual([second]);
    await emptyQueue(database);
    await database.highlights.update('h1', { exact: 'y' });
    expect(await queued(database)).toEqual([second]);
    await emptyQueue(database);
    await database.highlights.delete('h1');
    expect(await queued(database)).toEqual([second]);
  });

  it('is an article that is gone, one by one, by a condition or all at once', async () => {
    const { database } = memoryArchive();
    const ids = await keepStories(database, 3);
    await emptyQueue(database);
    await database.articles.delete(ids[0] ?? '');
    expect(await queued(database)).toEqual([ids[0]]);
    await emptyQueue(database);
    expect(await pruneBatch(database, Number.MAX_SAFE_INTEGER, 1)).toBe(1);
    expect(await queued(database)).toHaveLength(1);
    await emptyQueue(database);
    await database.articles.clear();
    expect(await queued(database)).toHaveLength(1);
    await database.versions.where('id').startsWith('').delete();
    expect(new Set(await queued(database)).size).toBeGreaterThan(0);
  });

  it('is nothing when the transaction that wrote comes to nothing', async () => {
    const { database } = memoryArchive();
    const [id = ''] = await keepStories(database, 1);
    await emptyQueue(database);
    const work = database.transaction('rw', database.articles, async () => {
      await database.articles.update(id, { headline: 'Another' });
      throw new RangeError('a defect in between');
    });
    await expect(work).rejects.toThrow();
    expect(await queued(database)).toEqual([]);
    expect((await database.articles.get(id))?.headline).not.toBe('Another');
  });

  it('is not an article of which nothing but watches or settings have changed', async () => {
    const { database } = memoryArchive();
    await keepStories(database, 1);
    await emptyQueue(database);
    await database.settings.put({ key: 'notifyOfChanges', value: true, updatedAt: 1 });
    expect(await queued(database)).toEqual([]);
  });

  it('is still an article that was changed again while the index looked at it', async () => {
    const { database } = memoryArchive();
    const ids = await keepStories(database, 2);
    const looked = await queuedArticles(database, 10);
    await setTags(ids[1] ?? '', ['ferries'], { database });
    await settleQueued(database, looked);
    expect(await queued(database)).toEqual([ids[1]]);
    await queueArticles(database, ids);
    expect(await queued(database)).toEqual([...ids].sort());
  });
});
