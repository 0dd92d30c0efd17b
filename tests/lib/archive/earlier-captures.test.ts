import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import {
  chooseCaptures,
  type FetchDeps,
  fetchDueCaptures,
  mostChosen,
  restoreCaptures,
  retryCaptures,
  stopCaptures,
} from '../../../lib/archive/earlier-captures.ts';
import { momentOf, type WebArchive } from '../../../lib/article/web-archive.ts';
import { readFetched } from '../../../lib/extraction/read-fetched.ts';
import { success } from '../../../lib/foundation/result.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { chosenCaptures } from '../../../lib/storage/capture-queue.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { InventedArchive } from '../../fixtures/web-archive/archive.ts';
import type { NewHolding } from '../../fixtures/web-archive/holdings.ts';
import { fetchFromArchive } from '../../support/archive-fetch.ts';
import { memoryArchive, versionsIn } from '../../support/archives.ts';
import { parsePage } from '../../support/dom.ts';
import { consentPage, ferryPage, marketPage } from '../../support/ferry-pages.ts';
import { invented, storyAddress } from '../../support/web-archive.ts';

const minute = 60_000;
const start = Date.UTC(2026, 4, 1);
const interpreter: Interpreter = { version: 'today', interpret: (page) => interpretPage(page) };

let database: ArchiveDatabase;
let there: InventedArchive;
let archive: WebArchive;
let articleId: string;
let now: number;
let pause: ReturnType<typeof vi.fn<(milliseconds: number) => Promise<void>>>;
const clock = () => now;

beforeEach(async () => {
  ({ database } = memoryArchive());
  there = new InventedArchive();
  archive = invented({ secondsBetween: 3 });
  now = start;
  pause = vi.fn(async (milliseconds: number) => {
    now += milliseconds;
  });
  const { reading } = readFetched(parsePage(ferryPage({ weeks: 'twelve weeks' })), storyAddress);
  if (reading === null) throw new Error('The page of the report is not read.');
  const kept = await captureArticle(reading, { interpreter, database, clock });
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
});
afterEach(() => database.close());

function hold(timestamp: string, body: string, over: Partial<NewHolding> = {}): void {
  there.holdings.keep({ timestamp, url: storyAddress, body, ...over });
}

function choose(...timestamps: string[]) {
  const captures = timestamps.map((timestamp) => ({
    timestamp,
    capturedAt: momentOf(timestamp) ?? 0,
    original: storyAddress,
    fetchUrl: `${archive.origin}/web/${timestamp}/${storyAddress}`,
  }));
  return chooseCaptures(articleId, captures, archive, { database, clock });
}

function fetchDue(over: Partial<FetchDeps> = {}) {
  return fetchDueCaptures({
    archiveNamed: async (id) => success(id === archive.id ? archive : null),
    fetchPage: fetchFromArchive(there, archive.origin, clock),
    parse: async (html, url) => success(readFetched(parsePage(html), url)),
    interpreter,
    pause,
    database,
    clock,
    ...over,
  });
}

/** All of them, oldest first. */
async function versions() {
  return (await versionsIn(database)).sort((a, b) => a.takenAt - b.takenAt);
}

async function outcomes() {
  return (await chosenCaptures(database, articleId)).map(({ outcome, putOff }) => outcome ?? putOff ?? 'waiting');
}

describe('earlier captures', () => {
  it('join the versions as of the moment they were captured, and never as the newest', async () => {
    hold('20260412093000', ferryPage());
    const before = await database.articles.get(articleId);
    expect(await choose('20260412093000')).toEqual({ ok: true, value: null });
    expect(await fetchDue()).toEqual({ ok: true, value: null });

    const [capture] = await chosenCaptures(database, articleId);
    expect(capture).toMatchObject({ outcome: 'joined', nextAt: null });
    const kept = await versions();
    expect(kept.map(({ takenBy, takenAt }) => [takenBy, takenAt])).toEqual([
      ['archive', Date.UTC(2026, 3, 12, 9, 30)],
      ['live', start],
    ]);
    expect(kept[0]?.id).toBe(capture?.versionId);
    expect(await database.articles.get(articleId)).toMatchObject({
      newestVersionId: before?.newestVersionId,
      lastSeenAt: before?.lastSeenAt,
      versionCount: 2,
    });
  });

  it('are kept with the address where people can look at them', async () => {
    hold('20260412093000', ferryPage());
    await choose('20260412093000');
    await fetchDue();
    const [older] = await versions();
    expect(older?.archivedUrl).toBe(`https://archive.example/web/20260412093000/${storyAddress}`);
  });

  it('are read one after another, with the archive’s pause in between', async () => {
    hold('20260412093000', ferryPage());
    hold('20260413093000', ferryPage({ weeks: 'ten weeks' }));
    hold('20260414093000', ferryPage({ weeks: 'nine weeks' }));
    await choose('20260412093000', '20260413093000', '20260414093000');
    const progress: boolean[] = [];
    await fetchDue({ onProgress: async (unfinished) => void progress.push(unfinished) });
    expect(await outcomes()).toEqual(['joined', 'joined', 'joined']);
    expect(pause.mock.calls).toEqual([[3_000], [3_000]]);
    expect(progress).toEqual([true, true, true, false]);
  });

  it('that say what is kept already make no version', async () => {
    hold('20260420093000', ferryPage({ weeks: 'twelve weeks' }));
    await choose('20260420093000');
    await fetchDue();
    expect(await outcomes()).toEqual(['same']);
    expect(await versions()).toHaveLength(1);
  });

  it('carry nothing of the archive: links and the canonical address are the publisher’s', async () => {
    const raws = [archive.raw, null];
    for (const [index, raw] of raws.entries()) {
      archive = invented({ secondsBetween: 0, raw, page: null, cdx: raw === null ? null : archive.cdx });
      const timestamp = `2026041${index}093000`;
      hold(timestamp, ferryPage({ weeks: `${index} weeks` }));
      await choose(timestamp);
      await fetchDue();
    }
    expect(await outcomes()).toEqual(['joined', 'joined']);
    const kept = await versions();
    for (const { facts, page } of kept) {
      expect(JSON.stringify([facts, { ...page, surroundings: page.surroundings }])).not.toContain('archive.example');
      expect(JSON.stringify(page)).not.toContain('Invented Archive');
      expect(facts.canonicalUrl).toBe(storyAddress);
    }
  });

  it.each([
    ['another story', marketPage('https://www.harbour-post.example/2026/04/13/market-hall')],
    ['another story without an address', marketPage('').replace(/<link[^>]*>/, '')],
    ['a wall that asks for consent', consentPage()],
    ['an error page', '<html><head><title>404</title></head><body><h1>Page not found</h1></body></html>'],
    ['nothing', ''],
  ])('that hold %s are not the article', async (_what, body) => {
    hold('20260412093000', body);
    await choose('20260412093000');
    await fetchDue();
    expect(await outcomes()).toEqual(['not-the-article']);
    expect(await versions()).toHaveLength(1);
    expect(await database.articles.count()).toBe(1);
  });

  it.each([
    ['names no address', ferryPage({ canonical: null })],
    ['named another then', ferryPage({ canonical: 'https://www.harbour-post.example/news/ferry-returns' })],
  ])('of the same story join though the page %s', async (_what, body) => {
    hold('20260412093000', body);
    await choose('20260412093000');
    await fetchDue();
    expect(await outcomes()).toEqual(['joined']);
    expect(await database.articles.count()).toBe(1);
  });

  it('of a moment that the archive does not have are taken at the moment of those it sends instead', async () => {
    hold('20260412093000', ferryPage());
    await choose('20260412100000');
    await fetchDue();
    expect(await outcomes()).toEqual(['joined']);
    expect((await versions())[0]?.takenAt).toBe(Date.UTC(2026, 3, 12, 9, 30));
  });

  it('wait as long as the archive asks, all of them', async () => {
    hold('20260412093000', ferryPage());
    hold('20260413093000', ferryPage({ weeks: 'ten weeks' }));
    there.fail({ on: 'capture', kind: 'busy', retryAfter: '1800', times: 1 });
    await choose('20260412093000', '20260413093000');
    await fetchDue();
    expect(await outcomes()).toEqual(['busy', 'busy']);
    expect(there.asked).toHaveLength(1);

    now += 29 * minute;
    await fetchDue();
    expect(there.asked).toHaveLength(1);
    now += 2 * minute;
    await fetchDue();
    expect(await outcomes()).toEqual(['joined', 'joined']);
  });

  it('are tried again after a fault, later each time, and given up in the end', async () => {
    hold('20260412093000', ferryPage());
    there.fail({ on: 'capture', kind: 'down' });
    await choose('20260412093000');
    const tried: number[] = [];
    for (let hour = 0; hour < 50 && (await outcomes())[0] !== 'given-up'; now += 5 * minute) {
      const before = there.asked.length;
      await fetchDue();
      if (there.asked.length > before) tried.push(Math.round((now - start) / minute));
      hour = Math.floor((now - start) / (60 * minute));
    }
    expect(await outcomes()).toEqual(['given-up']);
    expect(tried).toEqual([0, 10, 70, 430, 1_870]);
  });

  it('of an archive that fails twice in a row are all put off', async () => {
    const days = ['20260412093000', '20260413093000', '20260414093000', '20260415093000'];
    for (const day of days) hold(day, ferryPage({ weeks: day }));
    there.fail({ on: 'capture', kind: 'slow', milliseconds: 60_000 });
    await choose(...days);
    await fetchDue();
    expect(there.asked).toHaveLength(2);
    expect(await outcomes()).toEqual(['unreachable', 'unreachable', 'unreachable', 'unreachable']);
    there.recover();
    await retryCaptures(articleId, { database, clock });
    await fetchDue();
    expect(await outcomes()).toEqual(['joined', 'joined', 'joined', 'joined']);
  });

  it('that one fault keeps back do not keep back the others', async () => {
    hold('20260412093000', ferryPage());
    hold('20260413093000', ferryPage({ weeks: 'ten weeks' }));
    there.fail({ on: 'capture', timestamp: '20260412093000', kind: 'down' });
    await choose('20260412093000', '20260413093000');
    await fetchDue();
    expect(await outcomes()).toEqual(['unreachable', 'joined']);
  });

  it('that the archive does not show are missing', async () => {
    there.fail({ on: 'capture', timestamp: '20260412093000', kind: 'blocked' });
    await choose('20260412093000');
    await fetchDue();
    expect(await outcomes()).toEqual(['missing']);
  });

  it('that the reader takes back are not read, and come back when that is undone', async () => {
    hold('20260412093000', ferryPage());
    hold('20260413093000', ferryPage({ weeks: 'ten weeks' }));
    await choose('20260412093000', '20260413093000');
    let taken: Awaited<ReturnType<typeof stopCaptures>> | undefined;
    await fetchDue({
      pause: async () => {
        taken = await stopCaptures(articleId, { database });
      },
    });
    expect(await outcomes()).toEqual(['joined']);
    expect(there.asked).toHaveLength(1);
    if (!taken?.ok) throw new Error('nothing was taken back');
    await restoreCaptures(taken.value, { database });
    await fetchDue();
    expect(await outcomes()).toEqual(['joined', 'joined']);
  });

  it('that were taken back while they were on the way are not kept', async () => {
    hold('20260412093000', ferryPage());
    await choose('20260412093000');
    await fetchDue({
      parse: async (html, url) => {
        await stopCaptures(articleId, { database });
        return success(readFetched(parsePage(html), url));
      },
    });
    expect(await versions()).toHaveLength(1);
    expect(await outcomes()).toEqual([]);
  });

  it('go on where a background was stopped, and are read twice at worst', async () => {
    hold('20260412093000', ferryPage());
    hold('20260413093000', ferryPage({ weeks: 'ten weeks' }));
    await choose('20260412093000', '20260413093000');
    const stopped = fetchDue({
      pause: async () => {
        throw new Error('the browser stops the background');
      },
    });
    await expect(stopped).rejects.toThrow();
    expect(await outcomes()).toEqual(['joined', 'waiting']);
    await fetchDue();
    expect(await outcomes()).toEqual(['joined', 'joined']);
    expect(await versions()).toHaveLength(3);
  });

  it('of an archive that is not known any more are missing', async () => {
    await choose('20260412093000');
    await fetchDue({ archiveNamed: async () => success(null) });
    expect(await outcomes()).toEqual(['missing']);
    expect(there.asked).toEqual([]);
  });

  it('cannot be chosen by the hundred, nor of an article that is gone', async () => {
    const many = Array.from(
      { length: mostChosen + 1 },
      (_, second) => `202604120930${String(second).padStart(2, '0')}`,
    );
    expect(await choose(...many)).toEqual({ ok: false, error: 'bad-message' });
    expect(await choose()).toEqual({ ok: false, error: 'bad-message' });
    await database.articles.clear();
    expect(await choose('20260412093000')).toEqual({ ok: false, error: 'not-found' });
  });

  it('that were chosen before are read again when asked for, but not twice at a time', async () => {
    hold('20260412093000', ferryPage());
    await choose('20260412093000');
    await choose('20260412093000');
    await fetchDue();
    await choose('20260412093000');
    await fetchDue();
    expect(there.asked).toHaveLength(2);
    expect(await database.captures.count()).toBe(1);
    expect(await versions()).toHaveLength(2);
  });
});
