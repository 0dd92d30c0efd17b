import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleVersions } from '../../../lib/archive/article-versions.ts';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { TakenBy } from '../../../lib/article/version-state.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { versionState } from '../../../lib/storage/version-states.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let now: number;

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 10_000;
});
afterEach(() => database.close());

/** Keeps a text, taken in one of the ways; `takenAt` only where that was not now. */
async function take(
  takenBy: TakenBy,
  text: string,
  said: Partial<ArticleFacts> = {},
  takenAt?: number,
  interpreter = '1',
) {
  now += 1_000;
  const outcome = await captureArticle(reading({ blocks: [block(text)] }), {
    interpreter: { version: interpreter, interpret: () => facts(said) },
    database,
    clock: () => now,
    takenBy,
    ...(takenAt === undefined ? {} : { takenAt }),
  });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

async function states(articleId: string) {
  const outcome = await articleVersions(articleId, { database });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

describe('a look in the background', () => {
  it('is noted in the version it shows again, and is none of the reader’s', async () => {
    const { articleId, versionId } = await take('live', 'One.');
    expect(await take('background', 'One.')).toMatchObject({ versionId, kept: 'seen-again', previousVersionId: null });
    expect(await versionState(versionId, database)).toMatchObject({
      takenBy: 'live',
      seenAs: { live: 11_000, background: 12_000 },
    });
    expect(await database.articles.get(articleId)).toMatchObject({ firstSeenAt: 11_000, lastSeenAt: 11_000 });
  });

  it('makes the newest version when it finds a change', async () => {
    const first = await take('live', 'One.');
    await take('background', 'One.');
    const second = await take('background', 'Two.', { headline: 'Ferry delayed', corrections: [correction('Sorry.')] });
    expect(second).toMatchObject({ kept: 'new-version', previousVersionId: first.versionId });
    expect(await articleView(first.articleId, database)).toMatchObject({
      facts: { headline: 'Ferry delayed' },
      article: { headline: 'Ferry delayed', versionCount: 2, correctionCount: 1, lastSeenAt: 11_000 },
    });
  });

  it('claims no change where the page writes its metadata by script', async () => {
    const first = await take('live', 'One.', { dateModified: '2026-04-12T10:00:00Z' });
    const beside = await take('background', 'One.');
    expect(beside).toMatchObject({ kept: 'seen-otherwise', previousVersionId: first.versionId });
    expect(await take('background', 'One.')).toMatchObject({ versionId: beside.versionId, kept: 'seen-again' });
    const again = await take('live', 'One.', { dateModified: '2026-04-12T10:00:00Z' });
    expect(again).toMatchObject({ versionId: first.versionId, kept: 'seen-again' });
    expect(await database.articles.get(first.articleId)).toMatchObject({
      newestVersionId: first.versionId,
      versionCount: 1,
    });
    expect(await states(first.articleId)).toMatchObject([
      { seenAs: { live: 14_000 }, beside: null },
      { takenBy: 'background', seenAs: { background: 13_000 }, beside: first.versionId },
    ]);
  });
});

describe('a web archive’s capture', () => {
  it('stands at its own time, and leaves the article what it is', async () => {
    const live = await take('live', 'Two.');
    const captured = await take('archive', 'One.', { headline: 'An older headline' }, 5_000);
    expect(captured).toMatchObject({ kept: 'new-version', previousVersionId: null });
    expect(await states(live.articleId)).toMatchObject([
      { takenAt: 5_000, takenBy: 'archive', keptAt: 12_000 },
      { takenAt: 11_000, takenBy: 'live', keptAt: 11_000 },
    ]);
    expect(await database.articles.get(live.articleId)).toMatchObject({
      newestVersionId: live.versionId,
      headline: 'Ferry returns to the harbour',
      firstSeenAt: 11_000,
      lastSeenAt: 11_000,
      versionCount: 2,
    });
  });

  it('says that a version was shown earlier where it shows nothing else', async () => {
    const live = await take('live', 'Two.');
    expect(await take('archive', 'Two.', {}, 5_000)).toMatchObject({ versionId: live.versionId, kept: 'seen-again' });
    expect(await take('archive', 'Two.', {}, 7_000)).toMatchObject({ versionId: live.versionId, kept: 'seen-again' });
    expect(await states(live.articleId)).toMatchObject([
      { takenAt: 11_000, firstSeenAt: 5_000, seenAs: { live: 11_000, archive: 7_000 } },
    ]);
  });

  it('fetched twice is there once, whatever is made of it', async () => {
    const live = await take('live', 'Two.');
    const captured = await take('archive', 'One.', {}, 5_000);
    const again = await take('archive', 'One.', { headline: 'Read better' }, 5_000);
    expect(again).toMatchObject({ versionId: captured.versionId, kept: 'seen-again' });
    expect(await states(live.articleId)).toHaveLength(2);
  });

  it('of an article that is not there makes it known from now on', async () => {
    const captured = await take('archive', 'One.', {}, 5_000);
    expect(captured.kept).toBe('new-article');
    expect(await database.articles.get(captured.articleId)).toMatchObject({
      newestVersionId: captured.versionId,
      firstSeenAt: 11_000,
      lastSeenAt: 11_000,
    });
    // What the reader then opens is the article.
    const live = await take('live', 'Two.');
    expect(await database.articles.get(captured.articleId)).toMatchObject({ newestVersionId: live.versionId });
  });
});

describe('versions of other interpreters', () => {
  it('are read anew before they are compared', async () => {
    const { articleId } = await take('live', 'One.');
    await take('live', 'Two.');
    const interpreter = { version: '2', interpret: () => facts({ headline: 'Understood' }) };
    const outcome = await articleVersions(articleId, { database, interpreter });
    const read = { interpreter: '2', facts: { headline: 'Understood' } };
    expect(outcome).toMatchObject({ ok: true, value: [read, read] });
    expect(await states(articleId)).toMatchObject([read, read]);
  });

  it('are renewed where a reading is held against them, in whichever way they were taken', async () => {
    const first = await take('live', 'One.');
    const looked = await take('background', 'One, with a banner.');
    const again = await take('background', 'One, with a banner.', { headline: 'Understood' }, undefined, '2');
    expect(again).toMatchObject({ versionId: looked.versionId, kept: 'seen-again' });
    const live = await take('live', 'One.', { headline: 'Understood' }, undefined, '2');
    expect(live).toMatchObject({ versionId: first.versionId, kept: 'seen-again' });
  });

  it('are not found where there is no article', async () => {
    expect(await articleVersions('0'.repeat(32), { database })).toEqual({ ok: false, error: 'not-found' });
    expect(await versionState('0'.repeat(32), database)).toBeNull();
  });
});
