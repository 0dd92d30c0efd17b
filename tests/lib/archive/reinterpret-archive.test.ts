import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import { pruneSeen } from '../../../lib/archive/prune-seen.ts';
import { saveArticle } from '../../../lib/archive/reader-marks.ts';
import { type ReinterpretDeps, reinterpretArchive } from '../../../lib/archive/reinterpret-archive.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { readSetting } from '../../../lib/storage/settings.ts';
import { memoryArchive, versionsIn } from '../../support/archives.ts';
import { everything, keepStories, newer, older, storyPage } from '../../support/kept-archive.ts';
import { facts } from '../../support/readings.ts';

let database: ArchiveDatabase;
let connect: () => ArchiveDatabase;
const done = { ok: true, value: { finished: true } };
/** Waits as long as a promise does. */
const pause = async () => {};

beforeEach(() => {
  ({ database, connect } = memoryArchive());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  database.close();
});

function reinterpret(over: Partial<ReinterpretDeps> = {}) {
  return reinterpretArchive({ interpreter: newer, database, clock: () => 5_000, pause, ...over });
}

async function interpreters(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await database.versions.each(({ interpreter }) => {
    counts[interpreter] = (counts[interpreter] ?? 0) + 1;
  });
  return counts;
}

/** Does something once, when a batch has been read and nothing of it is written. */
function amidBatch(act: () => Promise<void>): () => Promise<void> {
  let pauses = 0;
  return async () => {
    pauses += 1;
    if (pauses === 3) await act();
  };
}

/** The newer interpreter, with the addresses it was asked about. */
function counting(): { interpreter: Interpreter; asked: string[] } {
  const asked: string[] = [];
  const interpret: Interpreter['interpret'] = (page) => {
    asked.push(page.url);
    return newer.interpret(page);
  };
  return { interpreter: { version: 'newer', interpret }, asked };
}

describe('reinterpretArchive', () => {
  it('brings every version to the newer interpreter, with what is derived from it', async () => {
    const [, , third = ''] = await keepStories(database, 60);
    expect(await database.corrections.count()).toBe(0);
    const before = await versionsIn(database);

    expect(await reinterpret()).toEqual(done);
    expect(await interpreters()).toEqual({ newer: 60 });
    expect(await database.corrections.count()).toBe(20);
    expect(await database.articles.get(third)).toMatchObject({
      correctionCount: 1,
      versionCount: 1,
      lastSeenAt: 1_003,
    });
    expect(await readSetting(database, 'reinterpretation')).toEqual({
      interpreter: 'newer',
      cursor: before.at(-1)?.id,
      total: 60,
      done: 60,
      changed: 20,
      failed: 0,
      finishedAt: 5_000,
    });
    // What was read of the pages is as it was.
    const kept = ({ id, articleId, takenAt, contentHash, page }: (typeof before)[number]) => [
      id,
      articleId,
      takenAt,
      contentHash,
      page,
    ];
    expect((await versionsIn(database)).map(kept)).toEqual(before.map(kept));
  });

  it('renews older versions of an article too, and counts only the newest one’s notes', async () => {
    await keepStories(database, 3, 1);
    const [, , third = ''] = await keepStories(database, 3, 2);
    await reinterpret();
    expect(await interpreters()).toEqual({ newer: 6 });
    expect(await database.corrections.where('articleId').equals(third).count()).toBe(2);
    expect(await database.articles.get(third)).toMatchObject({ correctionCount: 1, versionCount: 2 });
  });

  it('asks one record and no more when all is done, and nothing of an empty archive', async () => {
    expect(await reinterpret()).toEqual(done);
    await keepStories(database, 2);
    const looks = [vi.spyOn(database.versions, 'orderBy'), vi.spyOn(database.versions, 'count')];
    const told: boolean[] = [];
    expect(await reinterpret({ onProgress: async (unfinished) => void told.push(unfinished) })).toEqual(done);
    expect(looks.map((look) => look.mock.calls.length)).toEqual([0, 0]);
    expect(told).toEqual([]);
  });

  it('changes nothing when it is run again, also from the beginning', async () => {
    await keepStories(database, 30);
    await reinterpret();
    const once = await everything(database);
    await reinterpret();
    await database.settings.clear();
    await reinterpret();
    expect(await everything(database)).toEqual(once);
  });

  it('says whether there is more to do', async () => {
    await keepStories(database, 60);
    const told: boolean[] = [];
    await reinterpret({ onProgress: async (unfinished) => void told.push(unfinished) });
    expect(told).toEqual([true, true, true, false]);
  });

  it('goes on where it was stopped, between batches or within one', async () => {
    await keepStories(database, 100);
    const { interpreter, asked } = counting();
    let batches = 0;
    const stopBetween = async () => {
      batches += 1;
      if (batches === 3) throw new Error('stopped');
    };
    await expect(reinterpret({ interpreter, onProgress: stopBetween })).rejects.toThrow('stopped');
    expect(await interpreters()).toEqual({ newer: 50, older: 50 });

    database.close();
    database = connect();
    const stopWithin = async () => {
      if (asked.length === 60) throw new Error('stopped');
    };
    await expect(reinterpret({ interpreter, pause: stopWithin })).rejects.toThrow('stopped');
    // Of a batch that was not written nothing is there.
    expect(await interpreters()).toEqual({ newer: 50, older: 50 });
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ done: 50, finishedAt: null });

    expect(await reinterpret({ interpreter })).toEqual(done);
    expect(await interpreters()).toEqual({ newer: 100 });
    // The ten of the batch that was lost are all that was asked twice.
    expect(asked.length).toBe(110);
    expect(new Set(asked).size).toBe(100);
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ total: 100, done: 100, changed: 33 });
  });

  it('starts over for an interpreter that comes in the middle', async () => {
    await keepStories(database, 60);
    await expect(
      reinterpret({
        onProgress: async () => {
          if ((await interpreters()).newer === 25) throw new Error('stopped');
        },
      }),
    ).rejects.toThrow('stopped');
    const newest = { ...newer, version: 'newest' };
    expect(await reinterpret({ interpreter: newest })).toEqual(done);
    expect(await interpreters()).toEqual({ newest: 60 });
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({
      interpreter: 'newest',
      total: 60,
      done: 60,
    });
  });

  it('leaves what it makes no facts of as it was, and tries again under a newer interpreter only', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await keepStories(database, 6);
    let tries = 0;
    const faulty = (version: string): Interpreter => ({
      version,
      interpret: (page) => {
        if (page.url.endsWith('/2')) {
          tries += 1;
          return facts({ url: 'about:blank' });
        }
        if (page.url.endsWith('/4')) throw new RangeError('a defect');
        return newer.interpret(page);
      },
    });
    expect(await reinterpret({ interpreter: faulty('faulty') })).toEqual(done);
    expect(await interpreters()).toEqual({ faulty: 4, older: 2 });
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ done: 6, failed: 2 });
    await reinterpret({ interpreter: faulty('faulty') });
    expect(tries).toBe(1);
    await reinterpret({ interpreter: faulty('less faulty') });
    expect(tries).toBe(2);
    expect(await interpreters()).toEqual({ 'less faulty': 4, older: 2 });
  });

  it('leaves a version whose text is missing as it was', async () => {
    await keepStories(database, 2);
    await database.frames.delete((await database.frames.toCollection().first())?.id ?? '');
    expect(await reinterpret()).toEqual(done);
    expect(await interpreters()).toEqual({ newer: 1, older: 1 });
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ failed: 1 });
  });

  it('does not write over what a capture has renewed, or kept, meanwhile', async () => {
    await keepStories(database, 3);
    const visit = amidBatch(async () => {
      for (const page of [storyPage(3), storyPage(4), storyPage(1, 2)]) {
        await captureArticle(page, { interpreter: newer, database, clock: () => 4_000 });
      }
    });
    expect(await reinterpret({ pause: visit })).toEqual(done);
    expect(await interpreters()).toEqual({ newer: 5 });
    expect(await database.corrections.count()).toBe(1);
    // The note of story 3 was found by the visit: it is not counted here.
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ total: 3, done: 3, changed: 0 });
  });

  it('does not bring back a version, or an article, that is deleted meanwhile', async () => {
    const ids = await keepStories(database, 40);
    for (const id of ids.slice(20)) await saveArticle(id, { database });
    const prune = amidBatch(async () => {
      expect(await pruneSeen({ database, clock: () => 40 * 86_400_000 })).toEqual({ ok: true, value: { deleted: 20 } });
    });
    expect(await reinterpret({ pause: prune })).toEqual(done);
    expect(await interpreters()).toEqual({ newer: 20 });
    expect(await database.articles.count()).toBe(20);
    expect(await database.corrections.where('articleId').anyOf(ids.slice(0, 20)).count()).toBe(0);
  });

  it('lets one of two go on when both have started', async () => {
    await keepStories(database, 60);
    const other = connect();
    const outcomes = await Promise.all([reinterpret(), reinterpret({ database: other })]);
    other.close();
    expect(outcomes).toContainEqual(done);
    expect(await interpreters()).toEqual({ newer: 60 });
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ done: 60, changed: 20 });
  });

  it('stops with the browser’s word when the disk is full, keeps what it has, and goes on later', async () => {
    await keepStories(database, 60);
    let writes = 0;
    const full = () => {
      writes += 1;
      if (writes > 30) throw new DOMException('full', 'QuotaExceededError');
    };
    database.versions.hook('updating', full);
    expect(await reinterpret()).toEqual({ ok: false, error: 'storage-full' });
    expect(await interpreters()).toEqual({ newer: 25, older: 35 });
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ done: 25 });
    database.versions.hook('updating').unsubscribe(full);
    expect(await reinterpret()).toEqual(done);
    expect(await interpreters()).toEqual({ newer: 60 });
  });

  it('says that storage is stuck when it does not open, or goes away in the middle', async () => {
    await keepStories(database, 60);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stuck = connect();
    vi.spyOn(stuck, 'open').mockReturnValue(new Promise(() => {}) as unknown as ReturnType<typeof stuck.open>);
    const outcome = reinterpret({ database: stuck });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await outcome).toEqual({ ok: false, error: 'storage-stuck' });
    vi.useRealTimers();

    const lost = connect();
    await lost.open();
    vi.spyOn(lost.frames, 'bulkGet').mockRejectedValue(new DOMException('gone', 'InvalidStateError'));
    expect(await reinterpret({ database: lost })).toEqual({ ok: false, error: 'storage-stuck' });
    lost.close();
    expect(await reinterpret()).toEqual(done);
  });

  it('gives others their turn by itself', async () => {
    await keepStories(database, 3);
    const turns: string[] = [];
    const interpret: Interpreter['interpret'] = (page) => {
      turns.push('version');
      setTimeout(() => turns.push('other'));
      return newer.interpret(page);
    };
    await reinterpretArchive({ interpreter: { version: 'newer', interpret }, database, clock: () => 5_000 });
    expect(turns).toEqual(['version', 'other', 'version', 'other', 'version', 'other']);
  });

  it('leaves an archive of the present interpreter alone', async () => {
    await keepStories(database, 30);
    const before = await everything(database);
    expect(await reinterpret({ interpreter: older })).toEqual(done);
    expect(await everything(database)).toEqual(before);
    expect(await readSetting(database, 'reinterpretation')).toMatchObject({ done: 30, changed: 0, failed: 0 });
  });
});
