import { beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articlesWithRows, rowsOfArticles, spanOf } from '../../../lib/storage/key-span.ts';
import { parcelsOf, parcelTables } from '../../../lib/storage/parcel-rows.ts';
import { versionsOfAll } from '../../../lib/storage/version-rows.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';

describe('articles that lie together', () => {
  let database: ArchiveDatabase;
  let rising: string[];

  beforeEach(async () => {
    ({ database } = memoryArchive());
    await database.open();
    rising = (await keepStories(database, 5)).sort();
  });

  it('have a span where they rise, and are nearly all between the first and the last', async () => {
    const [first = '', , third = '', , fifth = ''] = rising;
    expect(await spanOf(database, rising)).toEqual([first, fifth]);
    expect(await spanOf(database, [first, third])).toEqual([first, third]);
    expect(await spanOf(database, [first, fifth])).toBeNull();
    expect(await spanOf(database, [third, first])).toBeNull();
    expect(await spanOf(database, [first])).toBeNull();
  });

  it('are found without those that lie between them, with the span and without', async () => {
    const [first = '', , third = ''] = rising;
    const asked = [first, third];
    const span = await spanOf(database, asked);
    for (const way of [span, null]) {
      const frames = await rowsOfArticles(database.frames, asked, way);
      expect(frames.map(({ articleId }) => articleId).sort()).toEqual(asked);
      expect(await articlesWithRows(database.frames, asked, way)).toEqual(asked);
      const versions = await versionsOfAll(database, asked, way);
      expect(versions.map(({ articleId }) => articleId)).toEqual(asked);
    }
    const parcels = await database.transaction('r', parcelTables(database), () => parcelsOf(database, asked));
    expect(parcels.map(({ article, versions }) => [article?.id, versions.length])).toEqual(asked.map((id) => [id, 1]));
  });
});
