import { captureArticle } from '../../lib/archive/capture-article.ts';
import { saveArticle, setNote, setTags } from '../../lib/archive/reader-marks.ts';
import { sha256Hex } from '../../lib/article/content-hash.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { keepStories, newer, storyPage } from './kept-archive.ts';
import { block } from './readings.ts';

/** Picks from what is there, the same for the same seed. */
export function picker(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}

/** An archive with something in every table: stories of several editions, and everything a reader can do with them. */
export async function fillArchive(database: ArchiveDatabase, stories: number, seed = 1): Promise<string[]> {
  const pick = picker(seed);
  const ids = await keepStories(database, stories);
  const at = (moment: number) => ({ database, clock: () => moment });
  for (const [index, id] of ids.entries()) {
    const moment = 10_000 + index * 10 + pick(5);
    if (pick(3) > 0) await keepEdition(database, index + 1, 2, 5_000 + index);
    if (pick(4) === 0) await saveArticle(id, at(moment));
    if (pick(3) === 0) await setTags(id, [`tag ${pick(4)}`], at(moment + 1));
    if (pick(3) === 0) await setNote(id, `A note „${seed}“ of story ${index}.`, at(moment + 2));
  }
  await fillOthers(database, ids, pick, seed);
  return ids;
}

export async function keepEdition(database: ArchiveDatabase, story: number, edition: number, takenAt: number) {
  const page = storyPage(story, edition);
  const blocks = [
    ...page.blocks,
    ...Array.from({ length: 6 }, (_, at) => block(`Paragraph ${at} says the same again.`)),
  ];
  const kept = await captureArticle({ ...page, blocks }, { interpreter: newer, database, clock: () => takenAt });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

async function fillOthers(
  database: ArchiveDatabase,
  ids: readonly string[],
  pick: (below: number) => number,
  seed: number,
) {
  const stamp = <T>(value: T, updatedAt = 20_000 + pick(100)) => ({ value, updatedAt });
  const uuid = (number: number) =>
    `${String(seed).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const first = ids[0] ?? '';
  const bytes = new Uint8Array(Array.from({ length: 300 }, () => pick(256)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const url = 'https://www.harbour-post.example/picture.jpg';
  await database.collections.bulkPut([
    { id: uuid(1), createdAt: 1, name: stamp('Ferries'), parentId: stamp(null), deletedAt: stamp(null) },
    { id: uuid(2), createdAt: 2, name: stamp('Old ones'), parentId: stamp(uuid(1)), deletedAt: stamp(null) },
  ]);
  await database.images.put({ hash, type: 'image/jpeg', bytes });
  await database.settings.bulkPut([
    { key: 'seenRetentionDays', value: 40 + seed, updatedAt: 5 },
    { key: 'lastPrunedAt', value: 77, updatedAt: 77 },
  ]);
  for (const [at, articleId] of ids.entries()) {
    const newest = (await database.articles.get(articleId))?.newestVersionId ?? '';
    if (at % 3 === 0) {
      await database.articleImages.put({ id: `${articleId}:${url}`, articleId, url, hash, failure: null, keptAt: 9 });
      await database.highlights.put({
        id: uuid(100 + at),
        articleId,
        versionId: newest,
        createdAt: 30_000,
        exact: 'Story',
        prefix: '',
        suffix: ` ${at + 1}`,
        start: 0,
        end: 5,
        note: stamp('Look it up.'),
        deletedAt: stamp(null),
      });
    }
    if (at % 4 === 0) {
      await database.pagesAsSeen.put({
        id: uuid(200 + at),
        articleId,
        versionId: newest,
        url,
        takenAt: 40_000,
        bytes: new Uint8Array([31, 139, at, seed]),
        size: 4,
      });
    }
  }
  await database.savedReading.put({
    id: uuid(300),
    url,
    canonicalUrl: `${url}?${seed}`,
    headline: 'The quay',
    kicker: null,
    excerpt: null,
    publisher: null,
    host: 'www.harbour-post.example',
    fromArticleId: first,
    savedAt: 50_000,
    readAt: stamp(null),
    deletedAt: stamp(null),
  });
  await database.requests.put({
    id: uuid(400),
    at: 60_000,
    method: 'GET',
    url,
    host: 'www.harbour-post.example',
    answeredBy: null,
    purpose: 'watch',
    articleId: first,
    status: 200,
    bytes: 3,
    milliseconds: 12.5,
    failure: null,
  });
  await database.watches.put({
    articleId: first,
    url,
    host: 'www.harbour-post.example',
    startedAt: 1,
    nextAt: 70_000,
    lastAt: null,
    lastOutcome: null,
    checks: 0,
    quietChecks: 0,
    failures: 0,
    etag: null,
    lastModified: null,
    stopped: null,
    toldOf: null,
  });
  // A reader's marks of an article that is gone, with its tombstone.
  await database.readerMarks.put({
    articleId: (await sha256Hex(`gone ${seed}`)).slice(0, 32),
    savedAt: stamp(null),
    tags: stamp([]),
    note: stamp(''),
    purgedAt: stamp(25_000),
  });
}
