import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureArticle } from '../../../../lib/archive/capture-article.ts';
import { listCaptures } from '../../../../lib/archive/captures/list-captures.ts';
import { articleIdOf } from '../../../../lib/article/ids.ts';
import type { WebArchive } from '../../../../lib/article/web-archive.ts';
import type { ArchiveDatabase } from '../../../../lib/storage/database.ts';
import { InventedArchive } from '../../../fixtures/web-archive/archive.ts';
import { fetchFromArchive } from '../../../support/archive-fetch.ts';
import { memoryArchive } from '../../../support/archives.ts';
import { facts, reading } from '../../../support/readings.ts';
import { invented, storyAddress } from '../../../support/web-archive.ts';

let database: ArchiveDatabase;
let there: InventedArchive;
let articleId: string;
const pause = vi.fn(async () => {});

beforeEach(async () => {
  ({ database } = memoryArchive());
  there = new InventedArchive();
  pause.mockClear();
  const interpreter = {
    version: '1',
    interpret: (page: { url: string }) => facts({ url: page.url, canonicalUrl: storyAddress }),
  };
  await captureArticle(reading({ url: `${storyAddress}?utm_source=letter` }), {
    interpreter,
    database,
    clock: () => 1_000,
  });
  articleId = await articleIdOf(storyAddress);
});
afterEach(() => database.close());

function list(over: Partial<WebArchive> = {}, of = articleId) {
  const archive = invented(over);
  return listCaptures(of, { archive, fetchPage: fetchFromArchive(there, archive.origin, () => 0), pause, database });
}

function keep(...timestamps: string[]): void {
  for (const timestamp of timestamps)
    there.holdings.keep({ timestamp, url: storyAddress, body: `page of ${timestamp}` });
}

async function times(over: Partial<WebArchive> = {}) {
  const listed = await list(over);
  return listed.ok ? listed.value.captures.map(({ timestamp }) => timestamp) : listed.error;
}

describe('listing captures', () => {
  it('asks the archive once, for the canonical address, which carries nothing of the reader’s', async () => {
    keep('20260413080000', '20260412093000');
    expect(await times()).toEqual(['20260412093000', '20260413080000']);
    expect(there.asked).toHaveLength(1);
    expect(there.asked[0]).toContain(`url=${encodeURIComponent(storyAddress)}&`);
    expect(there.asked[0]).not.toContain('utm');
  });

  it('finds nothing where the archive has nothing', async () => {
    expect(await list()).toEqual({ ok: true, value: { captures: [], skipped: 0, more: false } });
  });

  it('asks for the TimeMap where there is no CDX, or none that can be read, after a pause', async () => {
    keep('20260412093000');
    expect(await times({ cdx: null })).toEqual(['20260412093000']);
    expect(await times({ cdx: null, raw: null, page: null })).toEqual(['20260412093000']);
    expect(there.asked).toEqual(Array(2).fill(`/web/timemap/link/${storyAddress}`));
    expect(pause).not.toHaveBeenCalled();
    for (const kind of ['broken-json', 'error-page', 'blocked', 'down'] as const) {
      there.recover();
      there.fail({ on: 'cdx', kind });
      expect(await times({ secondsBetween: 3 }), kind).toEqual(['20260412093000']);
      expect(pause).toHaveBeenLastCalledWith(3_000);
    }
  });

  it.each([
    ['captures-busy', { on: 'cdx', kind: 'busy', retryAfter: '60' }, 1],
    ['captures-unreachable', { on: 'cdx', kind: 'slow', milliseconds: 60_000 }, 1],
    ['captures-unreachable', { on: 'cdx', kind: 'down' }, 2],
    ['captures-unreadable', { on: 'cdx', kind: 'broken-json' }, 2],
    ['captures-unreadable', { on: 'cdx', kind: 'error-page' }, 2],
    ['captures-refused', { on: 'cdx', kind: 'blocked' }, 2],
  ] as const)('is %s after %o', async (error, fault, requests) => {
    keep('20260412093000');
    there.fail(fault);
    there.fail({ on: 'timemap', kind: 'down' });
    expect(await list()).toEqual({ ok: false, error });
    expect(there.asked).toHaveLength(requests);
  });

  it('asks nobody about an article that is not kept', async () => {
    expect(await list({}, 'no such article')).toEqual({ ok: false, error: 'not-found' });
    expect(there.asked).toEqual([]);
  });
});
