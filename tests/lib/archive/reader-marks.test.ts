import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import {
  markLimits,
  putBackPassage,
  saveArticle,
  setNote,
  setTags,
  unsaveArticle,
} from '../../../lib/archive/reader-marks.ts';
import { noNoteMarks } from '../../../lib/article/reader-notes.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView, tagsInUse } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let articleId: string;
let now: number;
const clock = () => now;

beforeEach(async () => {
  ({ database } = memoryArchive());
  now = 1_000;
  const kept = await captureArticle(reading(), {
    interpreter: { version: '1', interpret: () => facts() },
    database,
    clock,
  });
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
});
afterEach(() => database.close());

/** Marks of an article as they are before the reader touches it. */
const untouched = {
  ...noNoteMarks,
  savedAt: null,
  tags: [],
  note: '',
  putBack: [],
  readAt: null,
  collections: [],
  trashedAt: null,
};

async function marks() {
  return (await articleView(articleId, database))?.marks;
}

it('saves an article once and takes it off again', async () => {
  now = 2_000;
  await saveArticle(articleId, { database, clock });
  now = 3_000;
  await saveArticle(articleId, { database, clock });
  expect(await marks()).toEqual({ ...untouched, savedAt: 2_000 });
  await unsaveArticle(articleId, { database, clock });
  expect(await marks()).toMatchObject({ savedAt: null });
});

it('cleans tags, keeps their order, and saves what is tagged', async () => {
  now = 2_000;
  await setTags(articleId, [' sea  side ', 'Ferry', 'ferry', '', 'SEA SIDE'], { database, clock });
  expect(await marks()).toEqual({ ...untouched, savedAt: 2_000, tags: ['sea side', 'Ferry'] });
  expect(await tagsInUse(database)).toEqual([
    { tag: 'Ferry', articles: 1 },
    { tag: 'sea side', articles: 1 },
  ]);
});

it('keeps a note, and stamps each field with its own time', async () => {
  now = 2_000;
  await setTags(articleId, ['ferry'], { database, clock });
  now = 3_000;
  await setNote(articleId, 'Ask the harbour master.', { database, clock });
  expect(await database.readerMarks.get(articleId)).toEqual({
    articleId,
    savedAt: { value: 2_000, updatedAt: 2_000 },
    tags: { value: ['ferry'], updatedAt: 2_000 },
    note: { value: 'Ask the harbour master.', updatedAt: 3_000 },
  });
});

it('puts a passage back once and leaves it out again, without saving the article', async () => {
  now = 2_000;
  await putBackPassage(articleId, 'a', true, { database, clock });
  await putBackPassage(articleId, 'b', true, { database, clock });
  await putBackPassage(articleId, 'a', true, { database, clock });
  expect(await marks()).toMatchObject({ savedAt: null, putBack: ['b', 'a'] });
  now = 3_000;
  await putBackPassage(articleId, 'b', false, { database, clock });
  expect((await database.readerMarks.get(articleId))?.putBack).toEqual({ value: ['a'], updatedAt: 3_000 });
});

it('keeps the latest of very many passages put back', async () => {
  for (let at = 0; at <= markLimits.putBack; at += 1) {
    await putBackPassage(articleId, `passage ${at}`, true, { database, clock });
  }
  const putBack = (await marks())?.putBack ?? [];
  expect(putBack).toHaveLength(markLimits.putBack);
  expect(putBack[0]).toBe('passage 1');
});

it('adds to marks that were kept before passages could be put back', async () => {
  await setNote(articleId, 'Ask the harbour master.', { database, clock });
  const record = await database.readerMarks.get(articleId);
  if (record === undefined) throw new Error('no marks');
  const { putBack: _new, ...old } = record;
  await database.readerMarks.put(old);
  expect(await marks()).toMatchObject({ note: 'Ask the harbour master.', putBack: [] });
  await putBackPassage(articleId, 'a', true, { database, clock });
  expect(await marks()).toMatchObject({ note: 'Ask the harbour master.', putBack: ['a'] });
});

it('knows nothing of an article that is not there', async () => {
  expect(await saveArticle('no-such-article', { database, clock })).toEqual({ ok: false, error: 'not-found' });
  expect(await database.readerMarks.count()).toBe(0);
});
