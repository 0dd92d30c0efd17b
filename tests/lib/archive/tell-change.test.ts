import { beforeEach, describe, expect, it } from 'vitest';
import { checkWatches } from '../../../lib/archive/check-watches.ts';
import { type ChangeToTell, changeToTell } from '../../../lib/archive/tell-change.ts';
import { watchArticle } from '../../../lib/archive/watch-article.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { watchOf } from '../../../lib/storage/watch-repository.ts';
import { timelineOf } from '../../../lib/versions/timeline-of.ts';
import { memoryArchive } from '../../support/archives.ts';
import { type ShownPage, WatchedSites } from '../../support/watched-site.ts';

const story = 'https://www.harbour-post.example/2026/11/26/lamps';
const text = [
  'The council will put new lamps along the old quay before Christmas, after a winter of darkness.',
  'The lamps will stand 18 metres apart and burn until two in the morning.',
  'The work will cost 310,000 crowns, and the harbour board has offered a third of it.',
];
const edited = (at: number, from: string, to: string) =>
  text.map((paragraph, index) => (index === at ? paragraph.replace(from, to) : paragraph));

describe('what the reader is told of', () => {
  let database: ArchiveDatabase;
  let sites: WatchedSites;
  let articleId: string;
  let told: (ChangeToTell | null)[];

  beforeEach(async () => {
    ({ database } = memoryArchive());
    sites = new WatchedSites(database);
    told = [];
  });

  const deps = () => ({ database, compare: timelineOf });
  const check = async () => {
    sites.now += 40 * 24 * 60 * 60_000;
    await checkWatches({
      ...sites.deps(),
      onNewVersion: async (watch, versionId) => {
        const change = await changeToTell(watch.articleId, versionId, deps());
        told.push(change.ok ? change.value : null);
      },
    });
  };
  const begin = async (page: ShownPage = { text }, inBackground: ShownPage = page) => {
    sites.put(story, page);
    articleId = await sites.open(story);
    sites.put(story, inBackground);
    await watchArticle(articleId, { database, clock: () => sites.now });
    await check();
  };

  it('a figure that changed without a word', async () => {
    await begin();
    sites.put(story, { text: edited(1, '18 metres', '28 metres') });
    await check();
    expect(told).toEqual([
      expect.objectContaining({
        articleId,
        headline: 'The ferry of the day',
        corrections: 0,
        changes: [{ kind: 'number', count: 1 }],
      }),
    ]);
  });

  it('a correction that was added, with what it corrects', async () => {
    await begin();
    sites.put(story, { text: edited(2, '310,000', '130,000'), corrections: ['It will cost 130,000 crowns.'] });
    await check();
    expect(told).toEqual([expect.objectContaining({ corrections: 1, changes: [{ kind: 'number', count: 1 }] })]);
  });

  it('a correction that was there is not told again', async () => {
    await begin({ text, corrections: ['The quay is the old one.'] });
    sites.put(story, { text: edited(1, 'two', 'three'), corrections: ['The quay is the old one.'] });
    await check();
    expect(told).toEqual([expect.objectContaining({ corrections: 0 })]);
  });

  it('never twice, however often it is asked', async () => {
    await begin();
    sites.put(story, { text: edited(1, '18 metres', '28 metres') });
    await check();
    const versionId = told[0]?.versionId ?? '';
    expect((await watchOf(articleId, database))?.toldOf).toBe(versionId);
    expect(await changeToTell(articleId, versionId, deps())).toEqual({ ok: true, value: null });
    await check();
    expect(told).toHaveLength(1);
  });

  it('what a background that was stopped had found, when the next check finds nothing new', async () => {
    await begin();
    sites.put(story, { text: edited(1, '18 metres', '28 metres') });
    sites.now += 40 * 24 * 60 * 60_000;
    await checkWatches({ ...sites.deps(), onNewVersion: async () => {} });
    expect(told).toEqual([]);
    await check();
    expect(told).toEqual([expect.objectContaining({ changes: [{ kind: 'number', count: 1 }] })]);
    await check();
    expect(told).toHaveLength(1);
  });

  it('nothing that the reader has seen meanwhile', async () => {
    await begin();
    sites.put(story, { text: edited(1, '18 metres', '28 metres') });
    sites.now += 40 * 24 * 60 * 60_000;
    await checkWatches({ ...sites.deps(), onNewVersion: async () => {} });
    await sites.open(story);
    await check();
    expect(told).toEqual([]);
  });

  it('nothing that only shows without scripts and log-in: such versions are not the publisher’s to compare', async () => {
    await begin({ text: [...text, 'What only subscribers read, and what a script put there.'] }, { text });
    expect(told).toEqual([]);
    sites.put(story, { text: edited(1, '18 metres', '28 metres') });
    await check();
    expect(told[0]).toMatchObject({ changes: [{ kind: 'number', count: 1 }] });
  });

  it('nothing of typographic quotes and spaces', async () => {
    await begin({ text: [...text, 'The engineer said "no pilot had complained" about it.'] });
    sites.put(story, { text: [...text, 'The engineer said “no pilot had complained” about it.'] });
    await check();
    expect(told.filter((one) => one !== null)).toEqual([]);
  });

  it('nothing of what is not in the archive, or not watched any more', async () => {
    await begin();
    expect(await changeToTell('nothing', 'none', deps())).toEqual({ ok: true, value: null });
    expect(await changeToTell(articleId, 'none', deps())).toEqual({ ok: true, value: null });
  });
});
