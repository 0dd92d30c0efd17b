import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { exportArticles } from '../../../lib/archive/export-articles.ts';
import { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articlesWithNotes, countMarks } from '../../../lib/storage/library-queries.ts';
import { keepStory, putManyArticles, succeeded } from '../../support/kept-stories.ts';

it('exports in parts, in the order given, without what is not there', async () => {
  const database = new ArchiveDatabase('export');
  const ids = await putManyArticles(
    database,
    Array.from({ length: 600 }, (_, at) => `story-${at}`),
  );
  const progress: string[] = [];
  const { parts, articles } = succeeded(
    await exportArticles([...ids].reverse().concat('gone'), 'jsonl', {
      database,
      collectionNames: new Map(),
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    }),
  );
  expect(articles).toBe(600);
  expect(progress).toEqual(['250/601', '500/601', '601/601']);
  const lines = parts.join('').trimEnd().split('\n');
  expect(lines).toHaveLength(600);
  expect(JSON.parse(lines[0] ?? '').headline).toBe('story-599');
});

it('has the notes of the newest version alone', async () => {
  const database = new ArchiveDatabase('export-notes');
  const id = await keepStory(database, () => 1_000, 'ferry');
  await keepStory(database, () => 90_000_000, 'ferry', 'Another text of the ferry, quite another.');
  const [found] = await articlesWithNotes([id], database);
  expect(found?.entry.versions).toBe(2);
  expect(found?.notes.map(({ text }) => text)).toEqual(['Of ferry.']);
});

it('counts the marks of these articles', async () => {
  const database = new ArchiveDatabase('count-marks');
  const [a = '', b = ''] = await putManyArticles(database, ['a', 'b']);
  const st = <T>(value: T) => ({ value, updatedAt: 1 });
  await database.readerMarks.bulkPut([
    { articleId: a, savedAt: st(1), tags: st(['x', 'y']), note: st(''), collections: st(['c']) },
    { articleId: b, savedAt: st(1), tags: st(['x']), note: st('') },
  ]);
  const { tags, collections } = await countMarks([a, b, 'gone'], database);
  expect([...tags]).toEqual([
    ['x', 2],
    ['y', 1],
  ]);
  expect([...collections]).toEqual([['c', 1]]);
});
