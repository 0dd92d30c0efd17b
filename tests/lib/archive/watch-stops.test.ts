import { beforeEach, describe, expect, it } from 'vitest';
import { checkWatches } from '../../../lib/archive/check-watches.ts';
import { checkSoon, watchedUrl } from '../../../lib/archive/watch-article.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { firstDueAt } from '../../../lib/storage/watch-repository.ts';
import { memoryArchive } from '../../support/archives.ts';
import { type Answer, WatchedSites } from '../../support/watched-site.ts';

const story = 'https://www.harbour-post.example/2026/11/26/ferry';
const minute = 60_000;
const day = 24 * 60 * minute;
const text = ['The ferry came back on Sunday after eleven weeks in dock.', 'Passengers waited on the quay with flags.'];

describe('what ends a watch', () => {
  let database: ArchiveDatabase;
  let sites: WatchedSites;

  beforeEach(() => {
    ({ database } = memoryArchive());
    sites = new WatchedSites(database);
    sites.put(story, { text });
  });

  const deps = () => ({ database, clock: () => sites.now });
  const watched = () => sites.watch(story);
  const record = (articleId: string) => sites.watchOf(articleId);
  const check = (articleId: string) => sites.check(articleId);

  it.each([
    ['no such page', { got: 'status', status: 404, retryAfter: null }, 'gone'],
    ['gone for good', { got: 'status', status: 410, retryAfter: null }, 'gone'],
    ['log in first', { got: 'status', status: 401, retryAfter: null }, 'login'],
    ['pay first', { got: 'status', status: 402, retryAfter: null }, 'login'],
    ['forbidden', { got: 'status', status: 403, retryAfter: null }, 'refused'],
    ['not in your country', { got: 'status', status: 451, retryAfter: null }, 'refused'],
    ['a log-in page', { text: null, asksPassword: true }, 'login'],
    ['a page that asks for consent', { text: null, asksConsent: true }, 'consent'],
    ['an empty page', { text: null }, 'not-an-article'],
    ['the front page', { movedTo: 'https://www.harbour-post.example/', page: { text: null } }, 'moved'],
    ['another story', { movedTo: `${story}-2`, page: { text: ['Another story.'] } }, 'moved'],
    ['another story at the same address', { text, canonicalUrl: `${story}-2` }, 'moved'],
    ['only the beginning', { text: text.slice(0, 1), cutOff: 'reserved' }, 'login'],
    ['a few words and a log-in', { text: ['The ferry came.'], asksPassword: true }, 'login'],
    ['a few words and a question', { text: ['The ferry came.'], asksConsent: true }, 'consent'],
  ] as const)('stop where the article is not any more: %s', async (_, page, why) => {
    const id = await watched();
    await check(id);
    const versions = await database.versions.count();
    sites.put(story, page as Answer);
    await check(id);
    expect(await record(id)).toMatchObject({ stopped: why, nextAt: null, lastAt: sites.now });
    expect(await database.versions.count()).toBe(versions);
    const requests = sites.asked.length;
    sites.now += 90 * day;
    await checkWatches(sites.deps());
    expect(sites.asked).toHaveLength(requests);
    expect(await firstDueAt(database)).toBeNull();
  });

  it.each([
    ['a log-in form and a banner beside the article', { text, asksPassword: true, asksConsent: true }],
    ['an article that got shorter', { text: ['The ferry came back.'] }],
    ['the same article at an address of its own', { movedTo: `${story}.html`, page: { text, canonicalUrl: story } }],
  ] as const)('go on with %s', async (_, page) => {
    const id = await watched();
    await check(id);
    sites.put(story, page as unknown as Answer);
    await check(id);
    expect(await record(id)).toMatchObject({ stopped: null, failures: 0 });
  });

  it('that stopped go on when the reader says so', async () => {
    const id = await watched();
    sites.put(story, { text: null, asksPassword: true });
    await check(id);
    sites.put(story, { text });
    expect(await checkSoon(id, deps())).toEqual({ ok: true, value: null });
    sites.now += minute;
    await checkWatches(sites.deps());
    expect(await record(id)).toMatchObject({ stopped: null, lastOutcome: 'first' });
  });

  it('stop when the permission for the site is withdrawn', async () => {
    const id = await watched();
    sites.forbidden.add('www.harbour-post.example');
    await check(id);
    expect(await record(id)).toMatchObject({ stopped: 'no-permission', nextAt: null });
    expect(sites.asked).toEqual([]);
  });
});

describe('the address that is fetched', () => {
  it.each([
    ['https://www.a.example/s?utm_source=x#top', 'https://www.a.example/s', 'https://www.a.example/s'],
    ['https://www.a.example/s?id=1#top', 'https://www.b.example/s', 'https://www.a.example/s?id=1'],
  ])('read at %s, canonical %s: %s', (url, canonicalUrl, fetched) => {
    expect(watchedUrl({ url, canonicalUrl })).toBe(fetched);
  });
});
