import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { collectionAt } from '../../../lib/archive/collections.ts';
import { saveArticle, setTags } from '../../../lib/archive/reader-marks.ts';
import { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { anyChange, articleOrder, firstEntries, libraryEntries } from '../../../lib/storage/library-queries.ts';
import type { ArticleRecord, ReaderMarksRecord } from '../../../lib/storage/records.ts';

let database: ArchiveDatabase;
beforeEach(async () => {
  database = new ArchiveDatabase(`library-${Math.random()}`);
  await database.open();
});

function article(id: string, lastSeenAt: number, datePublished: string | null = null): ArticleRecord {
  return {
    id,
    canonicalUrl: `https://gazette.example/${id}`,
    url: `https://gazette.example/${id}?seen`,
    host: 'gazette.example',
    publisher: null,
    headline: `Story ${id}`,
    inLanguage: null,
    datePublished,
    firstSeenAt: 1,
    lastSeenAt,
    newestVersionId: `${id}-1`,
    versionCount: 2,
    correctionCount: 1,
  };
}

function marks(articleId: string, over: Partial<ReaderMarksRecord> = {}): ReaderMarksRecord {
  const untouched = <T>(value: T) => ({ value, updatedAt: 0 });
  return { articleId, savedAt: untouched(null), tags: untouched([]), note: untouched(''), ...over };
}

const trashed = (articleId: string) => marks(articleId, { trashedAt: { value: 9, updatedAt: 9 } });

describe('the order of the articles', () => {
  beforeEach(() =>
    database.articles.bulkAdd([
      article('a', 10, '2026-04-12'),
      article('b', 30),
      article('c', 20, '2026-05-01T10:00:00Z'),
      article('d', 40, '2025-01-01'),
      article('e', 5),
    ]),
  );

  it.each([
    ['seen', false, 'dbcae'],
    ['seen', true, 'eacbd'],
    ['published', false, 'cadbe'],
    ['published', true, 'dacbe'],
  ] as const)('by %s, reversed %s', async (order, reversed, ids) => {
    expect((await articleOrder(order, reversed, null, database)).join('')).toBe(ids);
  });

  it.each([
    ['seen', false, 'db'],
    ['seen', true, 'ea'],
    ['published', false, 'ca'],
    ['published', true, 'da'],
  ] as const)('begins with the same: %s, reversed %s', async (order, reversed, ids) => {
    expect((await articleOrder(order, reversed, 2, database)).join('')).toBe(ids);
  });

  it('leaves out what is in the trash, and not what was put back', async () => {
    await database.readerMarks.bulkPut([
      trashed('d'),
      trashed('e'),
      trashed('gone'),
      marks('b', { trashedAt: { value: null, updatedAt: 9 } }),
    ]);
    expect(await articleOrder('seen', false, null, database)).toEqual(['b', 'c', 'a']);
    expect(await articleOrder('published', true, null, database)).toEqual(['a', 'c', 'b']);
    expect(await articleOrder('seen', false, 3, database)).toEqual(['b', 'c']);
  });
});

it('entries are what the library shows, in the order asked for, and null for what is gone', async () => {
  await database.articles.bulkAdd([
    article('a', 10),
    { ...article('b', 30), authors: ['Ann Lee'], publisher: 'The Post' },
  ]);
  await setTags('a', ['harbour'], { database, clock: () => 77 });
  const [b, gone, a] = await libraryEntries(['b', 'x', 'a'], database);
  expect(gone).toBeNull();
  expect(b).toMatchObject({
    id: 'b',
    publisher: 'The Post',
    authors: ['Ann Lee'],
    savedAt: null,
    tags: [],
    noted: false,
  });
  expect(a).toMatchObject({
    publisher: 'gazette.example',
    authors: [],
    savedAt: 77,
    readAt: null,
    tags: ['harbour'],
    versions: 2,
    corrections: 1,
    trashedAt: null,
  });
});

it('any change is noticed, of whatever record', async () => {
  await database.articles.bulkAdd([article('a', 10), article('b', 20), article('c', 30)]);
  const { liveQuery } = await import('dexie');
  let looks = 0;
  const noticed = (times: number) =>
    new Promise<void>((resolve) => {
      const look = () => (looks >= times ? resolve() : setTimeout(look, 5));
      look();
    });
  const { unsubscribe } = liveQuery(() => anyChange(database)).subscribe(() => {
    looks += 1;
  });
  await noticed(1);
  await saveArticle('c', { database });
  await noticed(2);
  await database.articles.update('b', { lastSeenAt: 21 });
  await noticed(3);
  await database.articles.add(article('d', 40));
  await noticed(4);
  await database.articles.delete('d');
  await noticed(5);
  expect(await collectionAt(['Coast'], { database })).toMatchObject({ ok: true });
  await noticed(6);
  unsubscribe();
});

it('the first articles come with what is shown of them', async () => {
  await database.articles.bulkAdd([article('a', 10), article('b', 20), article('c', 30)]);
  const first = await firstEntries('seen', false, 2, database);
  expect(first.map(({ id, headline }) => [id, headline])).toEqual([
    ['c', expect.any(String)],
    ['b', expect.any(String)],
  ]);
});
