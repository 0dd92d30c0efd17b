import { beforeEach, describe, expect, it } from 'vitest';
import { checkWatches } from '../../../lib/archive/check-watches.ts';
import { checkSoon, stopWatching, watchAgain, watchArticle, watchedUrl } from '../../../lib/archive/watch-article.ts';
import { backOff, schedule } from '../../../lib/archive/watch-schedule.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import type { WatchRecord } from '../../../lib/storage/records.ts';
import { versionStates } from '../../../lib/storage/version-states.ts';
import { firstDueAt, watchedArticles, watchOf } from '../../../lib/storage/watch-repository.ts';
import { memoryArchive } from '../../support/archives.ts';
import { WatchedSites } from '../../support/watched-site.ts';

const story = 'https://www.harbour-post.example/2026/11/26/ferry';
const minute = 60_000;
const day = 24 * 60 * minute;
const text = ['The ferry came back on Sunday after eleven weeks in dock.', 'Passengers waited on the quay with flags.'];

describe('watched articles', () => {
  let database: ArchiveDatabase;
  let sites: WatchedSites;

  beforeEach(() => {
    ({ database } = memoryArchive());
    sites = new WatchedSites(database);
    sites.put(story, { text });
  });

  const deps = () => ({ database, clock: () => sites.now });
  const watched = async (url = story): Promise<string> => {
    const articleId = await sites.open(url);
    expect(await watchArticle(articleId, deps())).toMatchObject({ ok: true });
    return articleId;
  };
  const record = async (articleId: string): Promise<WatchRecord> => {
    const watch = await watchOf(articleId, database);
    if (watch === null) throw new Error('It is not watched.');
    return watch;
  };
  /** Lets the time of the next check come, and checks. */
  const check = async (articleId: string) => {
    sites.now = (await record(articleId)).nextAt ?? sites.now + day;
    return checkWatches(sites.deps());
  };

  it('are nothing that is not in the archive', async () => {
    expect(await watchArticle('nothing', deps())).toEqual({ ok: false, error: 'not-found' });
    expect(await checkSoon('nothing', deps())).toEqual({ ok: false, error: 'not-found' });
    expect(await checkWatches(sites.deps())).toEqual({ ok: true, value: { checks: 0 } });
    expect(sites.asked).toEqual([]);
  });

  it('are seen once in the background as soon as they are watched, then minutes later', async () => {
    const id = await watched();
    await check(id);
    const first = await record(id);
    expect(first).toMatchObject({
      lastOutcome: 'first',
      lastAt: sites.now,
      checks: 1,
      quietChecks: 0,
      failures: 0,
      stopped: null,
    });
    expect((first.nextAt ?? 0) - sites.now).toBeLessThan(6 * minute);
    expect(sites.asked).toEqual([
      { url: story, purpose: 'watch', articleId: id, known: { etag: null, lastModified: null } },
    ]);
    expect(await database.versions.count()).toBe(1);
  });

  it('are asked for on condition, less and less often while nothing changes', async () => {
    const id = await watched();
    const waits: number[] = [];
    for (let checks = 0; checks < 12; checks += 1) {
      await check(id);
      waits.push(((await record(id)).nextAt ?? 0) - sites.now);
    }
    expect(await record(id)).toMatchObject({ lastOutcome: 'unchanged', checks: 12, quietChecks: 11 });
    // The server sent no page, and the version was there all the same.
    expect((await versionStates(id, database)).map(({ seenAs }) => seenAs.background)).toEqual([sites.now]);
    expect(sites.asked[1]?.known?.etag).toMatch(/^"[0-9a-f]{14}"$/);
    expect(waits[11]).toBeGreaterThan(12 * (waits[0] ?? 0));
  });

  it('a change is kept as taken in the background, told of, and looked at again sooner', async () => {
    const id = await watched();
    for (let checks = 0; checks < 12; checks += 1) await check(id);
    const before = await record(id);
    sites.put(story, { text: [...text, 'On Monday it broke down again.'] });
    await check(id);
    const after = await record(id);
    expect(after).toMatchObject({
      lastOutcome: 'new-version',
      quietChecks: before.quietChecks - schedule.changeTakesBack,
    });
    expect((after.nextAt ?? 0) - sites.now).toBeLessThan(15 * minute);
    const versions = await database.versions.orderBy('takenAt').toArray();
    expect(versions.at(-1)).toMatchObject({ takenBy: 'background', takenAt: sites.now });
    expect(sites.found).toEqual([versions.at(-1)?.id]);
    await check(id);
    expect(sites.found).toHaveLength(1);
  });

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
    sites.put(story, page as Parameters<typeof sites.put>[1]);
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
    sites.put(story, page as unknown as Parameters<typeof sites.put>[1]);
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

  it('a busy server is left alone as long as it asks, with all that is watched there', async () => {
    const other = 'https://www.harbour-post.example/2026/11/26/tram';
    sites.put(other, { text: ['The tram is late.'] });
    const [id, otherId] = [await watched(), await watched(other)];
    await check(id);
    sites.now += minute;
    await checkWatches(sites.deps());
    sites.put(story, { got: 'status', status: 429, retryAfter: 3 * 60 * minute });
    await check(id);
    const held = await record(id);
    expect(held).toMatchObject({ lastOutcome: 'busy', failures: 1, stopped: null });
    expect((held.nextAt ?? 0) - sites.now).toBeGreaterThanOrEqual(180 * minute);
    expect(((await record(otherId)).nextAt ?? 0) - sites.now).toBeGreaterThanOrEqual(180 * minute);
    await checkSoon(id, deps());
    expect((await record(id)).nextAt).toBe(held.nextAt);
    sites.put(story, { text });
    await check(id);
    expect(await record(id)).toMatchObject({ lastOutcome: 'unchanged', failures: 0 });
  });

  it('failures are tried again later and later, and end it after days', async () => {
    const id = await watched();
    await check(id);
    sites.put(story, { got: 'status', status: 503, retryAfter: null });
    const start = sites.now;
    for (let failures = 1; failures < backOff.mostFailures; failures += 1) {
      await check(id);
      expect(await record(id)).toMatchObject({ lastOutcome: 'failed', failures, stopped: null });
    }
    await check(id);
    expect(await record(id)).toMatchObject({ stopped: 'too-many-failures', nextAt: null });
    expect(sites.now - start).toBeGreaterThan(3 * day);
    expect(sites.now - start).toBeLessThan(6 * day);
  });

  it.each([['timeout'], ['no-answer'], ['too-large'], ['wrong-type']] as const)('%s is a failure', async (why) => {
    const id = await watched();
    sites.put(story, { got: 'nothing', failure: why });
    await check(id);
    expect(await record(id)).toMatchObject({ lastOutcome: 'failed', failures: 1 });
  });

  it('without a network nothing is counted against the page', async () => {
    const id = await watched();
    sites.put(story, { got: 'nothing', failure: 'offline' });
    await check(id);
    expect(await record(id)).toMatchObject({ lastOutcome: null, lastAt: null, failures: 0 });
  });

  it('wait while the reader saves data', async () => {
    const id = await watched();
    sites.paused = true;
    await check(id);
    expect(sites.asked).toEqual([]);
    sites.paused = false;
    await checkWatches(sites.deps());
    expect(sites.asked).toHaveLength(1);
  });

  it('stop when the permission for the site is withdrawn', async () => {
    const id = await watched();
    sites.forbidden.add('www.harbour-post.example');
    await check(id);
    expect(await record(id)).toMatchObject({ stopped: 'no-permission', nextAt: null });
    expect(sites.asked).toEqual([]);
  });

  it('of one site come one after another', async () => {
    const urls = Array.from({ length: 5 }, (_, index) => `${story}-${index}`);
    for (const url of urls) {
      sites.put(url, { text: [url] });
      await watched(url);
    }
    sites.now += minute;
    expect(await checkWatches(sites.deps())).toEqual({ ok: true, value: { checks: 1 } });
    sites.now += 25_000;
    expect(await checkWatches(sites.deps())).toEqual({ ok: true, value: { checks: 1 } });
    for (let round = 0; round < 3; round += 1) {
      sites.now += 25_000;
      await checkWatches(sites.deps());
    }
    expect(sites.asked.map(({ url }) => url).sort()).toEqual(urls);
  });

  it('of several sites come in one run', async () => {
    for (const host of ['one', 'two', 'three']) {
      const url = `https://${host}.example/news/ferry`;
      sites.put(url, { text: [host] });
      await watched(url);
    }
    sites.now += minute;
    expect(await checkWatches(sites.deps())).toEqual({ ok: true, value: { checks: 3 } });
  });

  it('a check during which the background is stopped is made again, and not at once', async () => {
    const id = await watched();
    sites.now += minute;
    const killed = { ...sites.deps(), fetchPage: () => Promise.reject(new Error('stopped')) };
    await expect(checkWatches(killed)).rejects.toThrow('stopped');
    expect(await checkWatches(sites.deps())).toEqual({ ok: true, value: { checks: 0 } });
    sites.now += 4 * minute;
    expect(await checkWatches(sites.deps())).toEqual({ ok: true, value: { checks: 1 } });
    expect(await record(id)).toMatchObject({ checks: 1 });
  });

  it('what the reader does during a check holds', async () => {
    const id = await watched();
    sites.now += minute;
    const slow = sites.deps();
    await checkWatches({
      ...slow,
      fetchPage: async (request) => {
        await stopWatching([id], deps());
        return slow.fetchPage(request);
      },
    });
    expect(await watchOf(id, database)).toBeNull();
  });

  it('end when the reader says so, and come back as they were', async () => {
    const id = await watched();
    await check(id);
    const before = await record(id);
    const stopped = await stopWatching(undefined, deps());
    expect(await watchedArticles(database)).toEqual([]);
    if (!stopped.ok) throw new Error(stopped.error);
    await watchAgain(stopped.value, deps());
    expect(await watchedArticles(database)).toEqual([
      { watch: before, headline: 'The ferry of the day', publisher: 'The Harbour Post', inLanguage: 'en' },
    ]);
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
