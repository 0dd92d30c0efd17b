import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveArticles, tagArticles, undoMarks } from '../../../lib/archive/bulk-marks.ts';
import { collectionTree, createCollection } from '../../../lib/archive/collections.ts';
import { correctionEntries } from '../../../lib/archive/correction-entries.ts';
import { pruneSeen } from '../../../lib/archive/prune-seen.ts';
import { saveArticle, setNote } from '../../../lib/archive/reader-marks.ts';
import {
  deleteForGood,
  emptyTrash,
  purgeExpired,
  restoreArticles,
  trashArticles,
  trashDays,
} from '../../../lib/archive/trash.ts';
import { checkSoon, stopWatching, watchAgain, watchArticle } from '../../../lib/archive/watch-article.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView, correctionsCounted } from '../../../lib/storage/queries.ts';
import { trashedArticles } from '../../../lib/storage/trash-repository.ts';
import { watchedArticles } from '../../../lib/storage/watch-repository.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStory, succeeded } from '../../support/kept-stories.ts';

const day = 86_400_000;
let database: ArchiveDatabase;
let now: number;
const clock = () => now;
const deps = () => ({ database, clock, pause: async () => {} });
const see = (name: string, text?: string) => keepStory(database, clock, name, text);

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 100 * day;
});
afterEach(() => database.close());

/** Every table of what is kept, to be compared; what this machine notes of itself is no part of it. */
async function everything() {
  const kept = database.tables.filter(({ name }) => name !== 'indexQueue' && name !== 'settings');
  const tables = await Promise.all(kept.map(async (table) => [table.name, await table.toArray()]));
  return Object.fromEntries(tables);
}

const inTrash = async () => (await trashedArticles(0, 50, database)).articles.map(({ article }) => article.headline);

describe('what is thrown away', () => {
  it('is kept whole, and left out of corrections, counts and the badge until it is put back', async () => {
    const ferry = await see('ferry');
    const pier = await see('pier');
    await saveArticles([ferry, pier], true, deps());
    const before = await everything();
    now += 1;
    const undo = succeeded(await trashArticles([ferry], deps()));
    expect(await inTrash()).toEqual(['ferry']);
    expect((await articleView(ferry, database))?.marks.trashedAt).toBe(now);
    expect(await correctionsCounted(ferry, database)).toBe(0);
    expect(await correctionsCounted(pier, database)).toBe(1);
    expect((await correctionEntries(database)).map(({ articleId }) => articleId)).toEqual([pier]);
    expect(await database.versions.count()).toBe(2);
    await undoMarks(undo, deps());
    expect(await everything()).toEqual(before);
  });

  it('stays in the trash when its page is read again, with the new version', async () => {
    const ferry = await see('ferry');
    await trashArticles([ferry], deps());
    now += day;
    await see('ferry', 'Now it is another text, and a longer one.');
    expect(await inTrash()).toEqual(['ferry']);
    expect((await database.articles.get(ferry))?.versionCount).toBe(2);
  });

  it('comes back when the reader saves it, tags it or writes a note on it', async () => {
    const ferry = await see('ferry');
    await trashArticles([ferry], deps());
    await saveArticle(ferry, deps());
    expect(await inTrash()).toEqual([]);
    await trashArticles([ferry], deps());
    await setNote(ferry, 'Still needed.', deps());
    expect(await inTrash()).toEqual([]);
  });

  it('is left out of work on many articles', async () => {
    const ferry = await see('ferry');
    await trashArticles([ferry], deps());
    expect(succeeded(await tagArticles([ferry], { add: ['sea'], remove: [] }, deps())).articles).toEqual([]);
  });

  it('is not checked; its watch goes on where it was when it is put back', async () => {
    const ferry = await see('ferry');
    succeeded(await watchArticle(ferry, deps()));
    const before = await database.watches.get(ferry);
    now += 1;
    await trashArticles([ferry], deps());
    expect(await database.watches.get(ferry)).toMatchObject({ nextAt: null, stopped: 'in-trash' });
    expect(await watchedArticles(database)).toEqual([]);
    expect((await trashedArticles(0, 50, database)).articles[0]?.isWatched).toBe(true);
    await checkSoon(ferry, deps());
    await watchArticle(ferry, deps());
    expect(succeeded(await stopWatching(undefined, deps()))).toEqual([]);
    expect(await database.watches.get(ferry)).toMatchObject({ nextAt: null, stopped: 'in-trash' });
    now = 100 * day + 1;
    await restoreArticles([ferry], deps());
    expect(await database.watches.get(ferry)).toMatchObject({ stopped: null });
    expect((await watchedArticles(database)).map(({ headline }) => headline)).toEqual(['ferry']);
    expect(before).toBeDefined();
  });

  it('keeps its watch paused where ending it is taken back after the article was thrown away', async () => {
    const ferry = await see('ferry');
    await watchArticle(ferry, deps());
    const stopped = succeeded(await stopWatching([ferry], deps()));
    await trashArticles([ferry], deps());
    await watchAgain(stopped, deps());
    expect(await database.watches.get(ferry)).toMatchObject({ nextAt: null, stopped: 'in-trash', heldNextAt: now });
  });

  it('is not pruned before its time, even where it was only seen', async () => {
    const ferry = await see('ferry');
    now += 29 * day;
    await trashArticles([ferry], deps());
    now += 10 * day;
    expect(await pruneSeen({ database, clock })).toEqual({ ok: true, value: { deleted: 0 } });
  });
});

describe('what goes for good', () => {
  it('goes 30 days after it was thrown away, and not a moment earlier', async () => {
    const ferry = await see('ferry');
    await saveArticle(ferry, deps());
    await trashArticles([ferry], deps());
    now += trashDays * day - 1;
    expect(await purgeExpired(deps())).toEqual({ ok: true, value: { deleted: 0 } });
    now += 1;
    expect(await purgeExpired(deps())).toEqual({ ok: true, value: { deleted: 1 } });
    expect(await database.articles.count()).toBe(0);
  });

  it('leaves nothing of the article but tombstones, and nothing else is touched', async () => {
    const pier = await see('pier');
    await saveArticle(pier, deps());
    const before = await everything();
    const ferry = await see('ferry');
    const coast = succeeded(await createCollection('Coast', null, deps()));
    await tagArticles([ferry], { add: ['sea'], remove: [] }, deps());
    await database.readerMarks.update(ferry, { collections: { value: [coast.id], updatedAt: now } });
    await watchArticle(ferry, deps());
    await hangOnto(ferry, pier);
    await trashArticles([ferry], deps());
    now += 1;
    expect(await emptyTrash(deps())).toEqual({ ok: true, value: { deleted: 1 } });
    const gone = { updatedAt: now };
    expect(await database.readerMarks.get(ferry)).toMatchObject({
      savedAt: { value: null, ...gone },
      tags: { value: [], ...gone },
      collections: { value: [], ...gone },
      trashedAt: { value: null, ...gone },
      purgedAt: { value: now, ...gone },
    });
    expect(await database.highlights.toArray()).toMatchObject([{ exact: '', deletedAt: { value: now } }]);
    expect((await collectionTree(database)).map(({ total }) => total)).toEqual([0]);
    await database.readerMarks.delete(ferry);
    await database.highlights.clear();
    await database.collections.clear();
    expect((await database.images.toArray()).map(({ hash }) => hash)).toEqual(['both']);
    expect((await database.articleImages.toArray()).map(({ articleId }) => articleId)).toEqual([pier]);
    await database.images.clear();
    await database.articleImages.clear();
    expect(await everything()).toEqual(before);
  });

  it('is only what is in the trash', async () => {
    const ferry = await see('ferry');
    const pier = await see('pier');
    await trashArticles([ferry], deps());
    expect(await deleteForGood([ferry, pier], deps())).toEqual({ ok: true, value: { deleted: 1 } });
    expect(await database.articles.toCollection().primaryKeys()).toEqual([pier]);
  });

  it('may be kept anew: nothing of before comes back, and the time of the tombstone stands', async () => {
    const ferry = await see('ferry');
    await setNote(ferry, 'Old.', deps());
    await trashArticles([ferry], deps());
    await emptyTrash(deps());
    const purged = now;
    now += day;
    expect(await see('ferry')).toBe(ferry);
    expect(await articleView(ferry, database)).toMatchObject({
      versionCount: 1,
      firstSeenAt: now,
      marks: { note: '', savedAt: null, trashedAt: null },
    });
    expect(await database.readerMarks.get(ferry)).toMatchObject({ purgedAt: { value: purged } });
  });
});

/** Something in every other table that hangs on the one, and an image that both show. */
async function hangOnto(articleId: string, other: string): Promise<void> {
  const image = (hash: string, of: string) => ({
    id: `${of}:${hash}`,
    articleId: of,
    url: `https://x.example/${hash}`,
    hash,
    failure: null,
    keptAt: now,
  });
  await database.images.bulkPut(['own', 'both'].map((hash) => ({ hash, type: 'image/png', bytes: new Uint8Array(1) })));
  await database.articleImages.bulkPut([image('own', articleId), image('both', articleId), image('both', other)]);
  await database.pagesAsSeen.put({
    id: 'page',
    articleId,
    versionId: '',
    url: 'https://x.example/',
    takenAt: now,
    bytes: new Uint8Array(1),
    size: 1,
  });
  await database.highlights.put({
    id: 'followed',
    articleId,
    versionId: '',
    createdAt: now,
    exact: 'All about',
    prefix: '',
    suffix: ' ferry',
    start: 0,
    end: 9,
    note: { value: 'Why?', updatedAt: now },
    deletedAt: { value: null, updatedAt: 0 },
  });
}
