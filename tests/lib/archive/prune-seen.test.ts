import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectArticles } from '../../../lib/archive/bulk-marks.ts';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { createCollection, deleteCollection } from '../../../lib/archive/collections.ts';
import { chooseCaptures } from '../../../lib/archive/earlier-captures.ts';
import { pruneSeen } from '../../../lib/archive/prune-seen.ts';
import { saveArticle, setNote, unsaveArticle } from '../../../lib/archive/reader-marks.ts';
import { stopWatching, watchArticle } from '../../../lib/archive/watch-article.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';
import { invented, storyAddress } from '../../support/web-archive.ts';

const day = 86_400_000;
let database: ArchiveDatabase;
let now: number;
const clock = () => now;

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 100 * day;
});
afterEach(() => database.close());

async function see(name: string, text = `All about ${name}.`): Promise<string> {
  const canonicalUrl = `https://www.harbour-post.example/${name}`;
  const kept = await captureArticle(reading({ url: canonicalUrl, blocks: [block(text)] }), {
    interpreter: { version: '1', interpret: () => facts({ canonicalUrl, corrections: [correction(`Of ${name}.`)] }) },
    database,
    clock,
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.articleId;
}

const prune = () => pruneSeen({ database, clock });

it('deletes what was only seen and not for 30 days, with all that hangs on it', async () => {
  await see('old', 'The same text.');
  now += 10 * day;
  const newer = await see('newer', 'The same text.');
  now += 25 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 1 } });
  expect(await database.articles.toCollection().primaryKeys()).toEqual([newer]);
  expect(await database.versions.count()).toBe(1);
  expect(await database.corrections.count()).toBe(1);
  expect(await database.frames.count()).toBe(1);
});

it('deletes the captures that were chosen with their article, and no others', async () => {
  const archive = invented();
  const capture = {
    timestamp: '20260412093000',
    capturedAt: 0,
    original: storyAddress,
    fetchUrl: `${archive.origin}/web/20260412093000/${storyAddress}`,
  };
  await chooseCaptures(await see('old'), [capture], archive, { database, clock });
  now += 35 * day;
  const newer = await see('newer');
  await chooseCaptures(newer, [capture], archive, { database, clock });
  expect(await prune()).toEqual({ ok: true, value: { deleted: 1 } });
  expect((await database.captures.toArray()).map(({ articleId }) => articleId)).toEqual([newer]);
});

it('never deletes what is saved, and deletes it when it no longer is', async () => {
  const articleId = await see('saved');
  await saveArticle(articleId, { database, clock });
  now += 400 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 0 } });
  await unsaveArticle(articleId, { database, clock });
  now += 2 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 1 } });
});

it('never deletes what is watched', async () => {
  const articleId = await see('watched');
  await watchArticle(articleId, { database, clock });
  now += 400 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 0 } });
  await stopWatching([articleId], { database, clock });
  now += 2 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 1 } });
});

it('keeps the reader’s own words though the article goes', async () => {
  const articleId = await see('noted');
  await setNote(articleId, 'Mine.', { database, clock });
  await unsaveArticle(articleId, { database, clock });
  now += 40 * day;
  await prune();
  expect(await database.articles.count()).toBe(0);
  expect((await database.readerMarks.get(articleId))?.note.value).toBe('Mine.');
});

it('works once a day, and follows the reader’s setting', async () => {
  await see('old');
  now += 8 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 0 } });
  await writeSetting(database, 'seenRetentionDays', 7, now);
  expect(await prune()).toEqual({ ok: true, value: { deleted: 0 } });
  now += day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 1 } });
});

it('keeps everything when the reader says so', async () => {
  await see('old');
  await writeSetting(database, 'seenRetentionDays', null, now);
  now += 4_000 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 0 } });
});

it('goes through many batches, also when most are saved and of one moment', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 95; index += 1) ids.push(await see(`story-${index}`));
  for (const id of ids.slice(0, 85)) await saveArticle(id, { database, clock });
  now += 10;
  await see('a-little-later');
  now += 40 * day;
  const outcome = await prune();
  expect(outcome.ok).toBe(true);
  expect(await database.articles.count()).toBe(85);
});

it('never deletes what is watched, though only the background looks at it', async () => {
  const articleId = await see('watched');
  const { tables } = JSON.parse(readFileSync('tests/fixtures/archives/v2.json', 'utf8'));
  await database.watches.add({ ...tables.watches[0], articleId });
  now += 400 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 0 } });
  await database.watches.delete(articleId);
  now += 2 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 1 } });
});

it('never deletes what is in a collection, until the collection is deleted', async () => {
  const articleId = await see('collected');
  const made = await createCollection('Coast', null, { database, clock });
  if (!made.ok) throw new Error(made.error);
  await collectArticles([articleId], { add: [made.value.id], remove: [] }, { database, clock });
  await unsaveArticle(articleId, { database, clock });
  now += 400 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 0 } });
  await deleteCollection(made.value.id, { database, clock });
  now += 2 * day;
  expect(await prune()).toEqual({ ok: true, value: { deleted: 1 } });
});

it('deletes the images that no other article shows, and the page as it was seen', async () => {
  const old = await see('old');
  now += 35 * day;
  const newer = await see('newer');
  const shown = (articleId: string, hash: string) => ({
    id: `${articleId}:${hash}`,
    articleId,
    url: `https://images.example/${hash}`,
    hash,
    failure: null,
    keptAt: now,
  });
  const bytes = new Uint8Array(1);
  await database.articleImages.bulkPut([shown(old, 'own'), shown(old, 'both'), shown(newer, 'both')]);
  await database.images.bulkPut(['own', 'both'].map((hash) => ({ hash, type: 'image/png', bytes })));
  const page = { versionId: '', url: 'https://x.example/', takenAt: now, bytes, size: 1 };
  await database.pagesAsSeen.bulkPut([
    { id: 'a', articleId: old, ...page },
    { id: 'b', articleId: newer, ...page },
  ]);
  await prune();
  expect(await database.images.toCollection().primaryKeys()).toEqual(['both']);
  expect(await database.articleImages.count()).toBe(1);
  expect(await database.pagesAsSeen.toCollection().primaryKeys()).toEqual(['b']);
});
