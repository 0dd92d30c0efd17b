import { afterEach, beforeEach, expect, it } from 'vitest';
import { undoMarks } from '../../../lib/archive/bulk-marks.ts';
import { setTags } from '../../../lib/archive/reader-marks.ts';
import { deleteTag, mergeTags, renameTag, tagsInUse } from '../../../lib/archive/tags.ts';
import { trashArticles } from '../../../lib/archive/trash.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { putManyArticles, succeeded } from '../../support/kept-stories.ts';

let database: ArchiveDatabase;
let now: number;
const clock = () => now;
const deps = () => ({ database, clock });
let ids: string[];

beforeEach(async () => {
  ({ database } = memoryArchive());
  now = 1_000;
  ids = await putManyArticles(database, ['ferry', 'pier', 'quay']);
  await setTags(ids[0] ?? '', ['harbour', 'sea'], deps());
  await setTags(ids[1] ?? '', ['Coast', 'sea'], deps());
  await setTags(ids[2] ?? '', ['sea'], deps());
  now = 2_000;
});
afterEach(() => database.close());

const tags = async () => Promise.all(ids.map(async (id) => (await database.readerMarks.get(id))?.tags.value));

it('renames a tag wherever it stands, also in its case alone, and takes it back', async () => {
  const undo = succeeded(await renameTag('sea', 'Sea', deps()));
  expect(await tags()).toEqual([['harbour', 'Sea'], ['Coast', 'Sea'], ['Sea']]);
  expect(undo.articles).toHaveLength(3);
  await undoMarks(undo, deps());
  expect(await tags()).toEqual([['harbour', 'sea'], ['Coast', 'sea'], ['sea']]);
});

it('merges tags into one, which each article has once', async () => {
  await mergeTags(['sea', 'harbour'], 'coast', deps());
  expect(await tags()).toEqual([['coast'], ['coast'], ['coast']]);
  expect(await tagsInUse(database)).toEqual([{ tag: 'coast', articles: 3 }]);
});

it('deletes a tag; what had it stays saved', async () => {
  const undo = succeeded(await deleteTag('sea', deps()));
  expect(await tags()).toEqual([['harbour'], ['Coast'], []]);
  expect(await database.readerMarks.get(ids[2] ?? '')).toMatchObject({ savedAt: { value: 1_000 } });
  await undoMarks(undo, deps());
  expect(await tags()).toEqual([['harbour', 'sea'], ['Coast', 'sea'], ['sea']]);
});

it('refuses a name of which nothing is left', async () => {
  expect(await renameTag('sea', '  ', deps())).toEqual({ ok: false, error: 'name-empty' });
});

it('counts nothing that is in the trash, and renames it there all the same', async () => {
  await trashArticles([ids[0] ?? '', ids[1] ?? ''], deps());
  expect(await tagsInUse(database)).toEqual([{ tag: 'sea', articles: 1 }]);
  await renameTag('harbour', 'port', deps());
  expect((await tags())[0]).toEqual(['port', 'sea']);
});
