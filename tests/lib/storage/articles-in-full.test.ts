import { beforeEach, describe, expect, it } from 'vitest';
import { collectionAt } from '../../../lib/archive/collections.ts';
import { setTags } from '../../../lib/archive/reader-marks.ts';
import { versionInFull } from '../../../lib/article/article-in-full.ts';
import { articlesInFull } from '../../../lib/storage/articles-in-full.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';

describe('articles in full', () => {
  let database: ArchiveDatabase;
  let ids: string[];

  beforeEach(async () => {
    ({ database } = memoryArchive());
    await database.open();
    ids = await keepStories(database, 3);
    await keepStories(database, 3, 2);
  });

  it('come in the order asked for, without those that are gone', async () => {
    const [first = '', second = '', third = ''] = ids;
    const articles = await articlesInFull([third, 'not-there', first, second], database);
    expect(articles.map(({ id }) => id)).toEqual([third, first, second]);
  });

  it('have every version with its number, its seal and the page as it was read', async () => {
    const [article] = await articlesInFull(ids.slice(0, 1), database);
    expect(article?.versions.map(({ number }) => number)).toEqual([1, 2]);
    for (const { seal, reading } of article?.versions ?? []) {
      expect(seal).toMatch(/^[0-9a-f]{64}$/);
      expect(reading.blocks[0]?.text).toMatch(/^Story 1, edition/);
    }
    if (article === undefined) throw new Error('no article');
    expect(versionInFull(article).reading.blocks[0]?.text).toBe('Story 1, edition 2.');
    expect(versionInFull(article, article.versions[0]?.id ?? '').number).toBe(1);
  });

  it('have the reader’s marks, collections by their names', async () => {
    const [id = ''] = ids;
    const made = await collectionAt(['Coast', 'Harbour'], { database });
    if (!made.ok) throw new Error(made.error);
    await setTags(id, ['ferry'], { database });
    const record = await database.readerMarks.get(id);
    if (record === undefined) throw new Error('no marks');
    await database.readerMarks.put({ ...record, collections: { value: [made.value.id, 'gone'], updatedAt: 5 } });
    const [article] = await articlesInFull([id], database);
    expect(article?.marks).toMatchObject({ tags: ['ferry'], collections: [['Coast', 'Harbour']] });
  });

  it('have passages that stand and not those that were deleted', async () => {
    const [id = ''] = ids;
    const versionId = (await database.articles.get(id))?.newestVersionId ?? '';
    const passage = { articleId: id, versionId, exact: 'Story', prefix: '', suffix: '', start: 0, end: 5 };
    const stamped = <T>(value: T) => ({ value, updatedAt: 1 });
    await database.highlights.bulkAdd([
      { ...passage, id: 'late', createdAt: 2, note: stamped('why'), deletedAt: stamped(null) },
      { ...passage, id: 'early', createdAt: 1, note: stamped(''), deletedAt: stamped(null) },
      { ...passage, id: 'deleted', createdAt: 3, note: stamped(''), deletedAt: stamped(4) },
    ]);
    const [article] = await articlesInFull([id], database);
    expect(article?.highlights.map((one) => [one.id, one.note])).toEqual([
      ['early', ''],
      ['late', 'why'],
    ]);
  });
});
