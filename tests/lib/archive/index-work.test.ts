import { expect, it } from 'vitest';
import { browseArchive } from '../../../lib/archive/browse-archive.ts';
import { hasIndexWork } from '../../../lib/archive/index-work.ts';
import { noLibraryFilters } from '../../../lib/article/library-query.ts';
import { failure, success } from '../../../lib/foundation/result.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';

it('there is something to index while articles wait, or the index is not all made', async () => {
  const { database } = memoryArchive();
  expect(await hasIndexWork(database)).toEqual(success(false));
  await keepStories(database, 1);
  expect(await hasIndexWork(database)).toEqual(success(true));
  await database.indexQueue.clear();
  expect(await hasIndexWork(database)).toEqual(success(true));
  await writeSetting(database, 'searchIndex', { name: 'index', done: 0, total: 1 }, 1);
  expect(await hasIndexWork(database)).toEqual(success(true));
  await writeSetting(database, 'searchIndex', { name: 'index', done: 1, total: 1 }, 1);
  expect(await hasIndexWork(database)).toEqual(success(false));
});

const query = { search: 'ferry', filters: noLibraryFilters, sort: 'relevance' as const, reversed: false };

it('the library is asked once more where nobody answered, and not where the answer is no', async () => {
  const asked: unknown[] = [];
  const silent = await browseArchive(query, 20, 10, {
    locale: 'en',
    ask: async (request) => {
      asked.push(request);
      return failure('no-answer');
    },
  });
  expect(silent).toEqual(failure('no-answer'));
  expect(asked).toEqual(Array.from({ length: 2 }, () => ({ query, offset: 20, limit: 10, locale: 'en' })));
  let times = 0;
  const refused = await browseArchive(query, 0, 10, {
    locale: 'en',
    ask: async () => {
      times += 1;
      return failure('index-unavailable');
    },
  });
  expect([refused, times]).toEqual([failure('index-unavailable'), 1]);
});
