import { captureArticle } from '../../lib/archive/capture-article.ts';
import { saveArticle, setTags } from '../../lib/archive/reader-marks.ts';
import { watchArticle } from '../../lib/archive/watch-article.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import type { PageAsSeenRecord } from '../../lib/storage/records.ts';
import { keepStories, newer, storyPage } from './kept-archive.ts';
import { block } from './readings.ts';

/** One record of an article that is not there, for each table that knows articles. */
export const goneArticle = '0'.repeat(32);

/**
 * An archive with some of everything: six articles, most with two versions and some with notes; the first saved and tagged,
 * the second watched, a web archive's version, images kept once for two, a page as seen, a passage, a capture. Answers the
 * articles' ids.
 */
export async function variedArchive(database: ArchiveDatabase): Promise<string[]> {
  const ids = await keepStories(database, 6);
  for (let story = 1; story <= 4; story += 1) {
    const page = storyPage(story, 2);
    const blocks = [...page.blocks, block('A paragraph that came later and goes on for a while.')];
    await captureArticle({ ...page, blocks }, { interpreter: newer, database, clock: () => 5_000 + story });
  }
  const old = storyPage(2, 3);
  await captureArticle(old, {
    interpreter: newer,
    database,
    clock: () => 9_000,
    takenBy: 'archive',
    takenAt: 10,
    archivedUrl: 'https://archive.example/10/story',
  });
  const [first = '', second = ''] = ids;
  await saveArticle(first, { database, clock: () => 6_000 });
  await setTags(first, ['Harbour'], { database, clock: () => 6_001 });
  await watchArticle(second, { database, clock: () => 6_002 });
  await database.images.bulkPut([image('a'), image('b')]);
  await database.articleImages.bulkPut([
    {
      id: `${first}:1`,
      articleId: first,
      url: 'https://images.example/1',
      hash: image('a').hash,
      failure: null,
      keptAt: 1,
    },
    {
      id: `${second}:1`,
      articleId: second,
      url: 'https://images.example/1',
      hash: image('a').hash,
      failure: null,
      keptAt: 1,
    },
    {
      id: `${first}:2`,
      articleId: first,
      url: 'https://images.example/2',
      hash: image('b').hash,
      failure: null,
      keptAt: 1,
    },
    {
      id: `${first}:3`,
      articleId: first,
      url: 'https://images.example/3',
      hash: null,
      failure: 'too-large',
      keptAt: 1,
    },
  ]);
  await database.pagesAsSeen.put(pageAsSeen(first));
  await database.highlights.put(passage(first));
  return ids;
}

export function image(letter: string) {
  return { hash: letter.repeat(64), type: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
}

export function pageAsSeen(articleId: string): PageAsSeenRecord {
  const bytes = new Uint8Array([31, 139]);
  return {
    id: `page-of-${articleId}`,
    articleId,
    versionId: '1',
    url: 'https://p.example/',
    takenAt: 1,
    bytes,
    size: 9,
  };
}

export function passage(articleId: string) {
  return {
    id: `passage-of-${articleId}`,
    articleId,
    versionId: '1',
    createdAt: 1,
    exact: 'Story',
    prefix: '',
    suffix: '',
    start: 0,
    end: 5,
    note: { value: '', updatedAt: 0 },
    deletedAt: { value: null, updatedAt: 0 },
  };
}

export function purged(articleId: string) {
  const never = { value: null, updatedAt: 0 };
  return {
    articleId,
    savedAt: never,
    tags: { value: [], updatedAt: 0 },
    note: { value: '', updatedAt: 0 },
    purgedAt: { value: 7_000, updatedAt: 7_000 },
  };
}
