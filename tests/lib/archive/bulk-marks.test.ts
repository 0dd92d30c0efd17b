import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  collectArticles,
  markRead,
  saveArticles,
  tagArticles,
  type Undo,
  undoMarks,
} from '../../../lib/archive/bulk-marks.ts';
import { createCollection } from '../../../lib/archive/collections.ts';
import { setNote, setTags } from '../../../lib/archive/reader-marks.ts';
import { deleteTag, mergeTags, renameTag } from '../../../lib/archive/tags.ts';
import { restoreArticles, trashArticles } from '../../../lib/archive/trash.ts';
import type { Result } from '../../../lib/foundation/result.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { tagsInUse } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStory, putManyArticles, succeeded } from '../../support/kept-stories.ts';

let database: ArchiveDatabase;
let now: number;
const clock = () => now;
const deps = () => ({ database, clock, pause: async () => {} });

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 1_000;
});
afterEach(() => database.close());

const marksOf = (id: string | undefined) => database.readerMarks.get(id ?? '');
const allMarks = () => database.readerMarks.toArray();

describe('many articles at once', () => {
  it('are tagged and saved, and are as before when it is undone', async () => {
    const [ferry, pier] = await putManyArticles(database, ['ferry', 'pier']);
    await setTags(ferry ?? '', ['Harbour', 'sea'], deps());
    const before = await allMarks();
    now = 2_000;
    const undo = succeeded(
      await tagArticles([ferry ?? '', pier ?? ''], { add: ['  harbour ', 'Coast'], remove: ['SEA'] }, deps()),
    );
    expect((await marksOf(ferry))?.tags).toEqual({ value: ['Harbour', 'Coast'], updatedAt: 2_000 });
    expect((await marksOf(ferry))?.savedAt).toEqual({ value: 1_000, updatedAt: 1_000 });
    expect(await marksOf(pier)).toMatchObject({ tags: { value: ['harbour', 'Coast'] }, savedAt: { value: 2_000 } });
    expect(await undoMarks(undo, deps())).toEqual({ ok: true, value: null });
    expect(await allMarks()).toEqual(before);
  });

  it('say nothing of what did not change, and leave out what is not there', async () => {
    const ids = await putManyArticles(database, ['ferry', 'pier']);
    await saveArticles(ids.slice(0, 1), true, deps());
    now = 2_000;
    const undo = succeeded(await saveArticles([...ids, ...ids, 'nobody'], true, deps()));
    expect(undo.articles.map(({ articleId }) => articleId)).toEqual(ids.slice(1));
    expect(await database.readerMarks.count()).toBe(2);
  });

  it('are marked as read and as unread, which saves none', async () => {
    const ids = await putManyArticles(database, ['ferry']);
    await markRead(ids, true, deps());
    expect(await marksOf(ids[0])).toMatchObject({ readAt: { value: 1_000 }, savedAt: { value: null } });
    now = 2_000;
    await markRead(ids, false, deps());
    expect(await marksOf(ids[0])).toMatchObject({ readAt: { value: null, updatedAt: 2_000 } });
  });

  it('are put into collections that are there, and taken out of them', async () => {
    const ids = await putManyArticles(database, ['ferry', 'pier']);
    const coast = succeeded(await createCollection('Coast', null, deps())).id;
    expect(await collectArticles(ids, { add: ['elsewhere'], remove: [] }, deps())).toEqual({
      ok: false,
      error: 'not-found',
    });
    await collectArticles(ids, { add: [coast], remove: [] }, deps());
    expect(await marksOf(ids[1])).toMatchObject({ collections: { value: [coast] }, savedAt: { value: 1_000 } });
    await collectArticles(ids, { add: [], remove: [coast] }, deps());
    expect(await marksOf(ids[1])).toMatchObject({ collections: { value: [] }, savedAt: { value: 1_000 } });
  });

  it('go in batches, with progress, and captures get their turn in between', async () => {
    const ids = await putManyArticles(
      database,
      Array.from({ length: 600 }, (_, at) => `story-${at}`),
    );
    const progress: string[] = [];
    const work = tagArticles(
      ids,
      { add: ['all'], remove: [] },
      {
        ...deps(),
        onProgress: (done, total) => progress.push(`${done}/${total}`),
        pause: async () => {
          if (progress.length === 1) await keepStory(database, clock, 'meanwhile');
        },
      },
    );
    succeeded(await work);
    expect(progress).toEqual(['100/600', '200/600', '300/600', '400/600', '500/600', '600/600']);
    expect(await database.versions.count()).toBe(1);
    expect(await tagsInUse(database)).toEqual([{ tag: 'all', articles: 600 }]);
  });

  it('are as before when a later batch fails', async () => {
    const ids = await putManyArticles(
      database,
      Array.from({ length: 300 }, (_, at) => `story-${at}`),
    );
    const before = await allMarks();
    let batches = 0;
    const failing = new Proxy(database, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (key !== 'transaction' || typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          batches += 1;
          if (batches === 2) throw new DOMException('no room', 'QuotaExceededError');
          return Reflect.apply(value, target, args);
        };
      },
    });
    expect(await tagArticles(ids, { add: ['all'], remove: [] }, { ...deps(), database: failing })).toEqual({
      ok: false,
      error: 'storage-full',
    });
    expect(await allMarks()).toEqual(before);
  });
});

describe('undoing', () => {
  it('overwrites nothing that is newer', async () => {
    const [ferry = ''] = await putManyArticles(database, ['ferry']);
    const undo = succeeded(await tagArticles([ferry], { add: ['Coast'], remove: [] }, deps()));
    now = 2_000;
    await setTags(ferry, ['Coast', 'mine'], deps());
    await undoMarks(undo, deps());
    expect((await marksOf(ferry))?.tags.value).toEqual(['Coast', 'mine']);
  });

  it('keeps an article saved that the reader has worked on since', async () => {
    const [ferry = ''] = await putManyArticles(database, ['ferry']);
    const undo = succeeded(await tagArticles([ferry], { add: ['Coast'], remove: [] }, deps()));
    now = 2_000;
    await setNote(ferry, 'Ask the harbour master.', deps());
    await undoMarks(undo, deps());
    expect(await marksOf(ferry)).toMatchObject({ tags: { value: [] }, savedAt: { value: 1_000 } });
  });

  it('gives exactly the state before, whatever was done, however often', async () => {
    const names = ['ferry', 'pier', 'quay'];
    const [one = '', ...others] = await putManyArticles(database, names);
    const ids = [one, ...others];
    const coast = succeeded(await createCollection('Coast', null, deps())).id;
    const tag = fc.constantFrom('Sea', 'sea', 'Harbour', 'coast');
    const some = fc.subarray(ids, { minLength: 1 });
    const list = fc.record({ add: fc.array(tag, { maxLength: 2 }), remove: fc.array(tag, { maxLength: 2 }) });
    const step: fc.Arbitrary<() => Promise<Result<Undo, string>>> = fc.oneof(
      fc.tuple(some, list).map(
        ([on, change]) =>
          () =>
            tagArticles(on, change, deps()),
      ),
      fc.tuple(some, fc.boolean()).map(
        ([on, saved]) =>
          () =>
            saveArticles(on, saved, deps()),
      ),
      fc.tuple(some, fc.boolean()).map(
        ([on, read]) =>
          () =>
            markRead(on, read, deps()),
      ),
      fc.tuple(some, fc.boolean()).map(
        ([on, into]) =>
          () =>
            collectArticles(on, { add: into ? [coast] : [], remove: into ? [] : [coast] }, deps()),
      ),
      fc.tuple(tag, tag).map(
        ([from, to]) =>
          () =>
            renameTag(from, to, deps()),
      ),
      fc.tuple(fc.array(tag), tag).map(
        ([from, to]) =>
          () =>
            mergeTags(from, to, deps()),
      ),
      tag.map((gone) => () => deleteTag(gone, deps())),
      some.map((on) => () => trashArticles(on, deps())),
      some.map((on) => () => restoreArticles(on, deps())),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const done: { undo: Undo; before: unknown }[] = [];
        for (const take of steps) {
          now += 1;
          const before = await allMarks();
          done.push({ before, undo: succeeded(await take()) });
        }
        for (const { undo, before } of done.reverse()) {
          await undoMarks(undo, deps());
          expect(await allMarks()).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  });
});
