import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  earlierCaptureHandlers,
  fetchCapturesNow,
  listenForCaptures,
} from '../../../entrypoints/background/earlier-captures.ts';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { chooseCaptures } from '../../../lib/archive/earlier-captures.ts';
import type { PageRequest } from '../../../lib/article/page-request.ts';
import { momentOf } from '../../../lib/article/web-archive.ts';
import { readFetched } from '../../../lib/extraction/read-fetched.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { isUnfinished, noteUnfinished, unlessUnderWay } from '../../../lib/platform/long-work.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { InventedArchive } from '../../fixtures/web-archive/archive.ts';
import { fetchFromArchive } from '../../support/archive-fetch.ts';
import { parsePage } from '../../support/dom.ts';
import { ferryPage } from '../../support/ferry-pages.ts';
import { invented, storyAddress } from '../../support/web-archive.ts';

const around = vi.hoisted(() => ({ fetchPage: (_request: PageRequest): Promise<unknown> => Promise.resolve(null) }));
vi.mock('../../../lib/platform/fetch-page.ts', () => ({
  fetchPage: (request: PageRequest) => around.fetchPage(request),
  isOffline: () => false,
}));
vi.mock('../../../entrypoints/background/read-fetched.ts', () => ({
  readFetchedPage: async (html: string, url: string) => ({ ok: true, value: readFetched(parsePage(html), url) }),
}));

const work = 'captures';
const timestamp = '20260412093000';
const archive = invented();
let there: InventedArchive;
let articleId: string;

beforeEach(async () => {
  fakeBrowser.reset();
  there = new InventedArchive();
  there.holdings.keep({ timestamp, url: storyAddress, body: ferryPage() });
  around.fetchPage = fetchFromArchive(there, archive.origin, Date.now);
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await writeSetting(database, 'webArchive', archive, 0);
  const { reading } = readFetched(parsePage(ferryPage({ weeks: 'twelve weeks' })), storyAddress);
  if (reading === null) throw new Error('The page of the report is not read.');
  const kept = await captureArticle(reading, {
    interpreter: { version: 'under-test', interpret: (page) => interpretPage(page) },
  });
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
});
afterEach(() => vi.restoreAllMocks());

async function choose(): Promise<void> {
  const capture = { timestamp, capturedAt: momentOf(timestamp) ?? 0, original: storyAddress, fetchUrl: storyAddress };
  expect(await chooseCaptures(articleId, [capture], archive)).toEqual({ ok: true, value: null });
}

async function joined(): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(await archiveDatabase().captures.toArray()).toMatchObject([{ outcome: 'joined', nextAt: null }]);
      expect(await isUnfinished(work)).toBe(false);
    },
    { timeout: 4_000 },
  );
}

describe('earlier captures in the background', () => {
  it('are listed by the archive that is set', async () => {
    const list = await earlierCaptureHandlers['background/list-captures']({ articleId });
    expect(list).toMatchObject({ ok: true, value: { captures: [{ timestamp }], skipped: 0, more: false } });
    expect(there.asked).toHaveLength(1);
  });

  it('are fetched when asked for, and those that are not due are not', async () => {
    await choose();
    await archiveDatabase()
      .captures.toCollection()
      .modify({ nextAt: Date.now() + 60_000 });
    fetchCapturesNow();
    await vi.waitFor(async () => expect(await unlessUnderWay(work, async () => 'free')).toBe('free'));
    expect(there.asked).toEqual([]);
    await archiveDatabase().captures.toCollection().modify({ nextAt: 1 });
    expect(await earlierCaptureHandlers['background/fetch-captures']()).toEqual({ ok: true, value: null });
    await joined();
  });

  it('are taken up by a background that finds them left, and with the browser', async () => {
    await choose();
    await noteUnfinished(work);
    listenForCaptures();
    await joined();

    await archiveDatabase().captures.toCollection().modify({ nextAt: 1, outcome: null });
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () =>
      expect(await archiveDatabase().captures.toArray()).toMatchObject([{ outcome: 'same' }]),
    );
  });

  it('have the heartbeat come when the first that was put off is due', async () => {
    there.fail({ on: 'capture', kind: 'busy', retryAfter: '1800' });
    await choose();
    const before = Date.now();
    fetchCapturesNow();
    await vi.waitFor(async () => {
      const [alarm] = await fakeBrowser.alarms.getAll();
      expect((alarm?.scheduledTime ?? 0) - before).toBeGreaterThanOrEqual(1_800_000);
    });
  });

  it('wait for a background that is being stopped to let go of them', async () => {
    await choose();
    let release = () => {};
    const held = unlessUnderWay(work, () => new Promise<void>((resolve) => (release = resolve)));
    fetchCapturesNow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(there.asked).toEqual([]);
    release();
    await held;
    await joined();
  });
});
