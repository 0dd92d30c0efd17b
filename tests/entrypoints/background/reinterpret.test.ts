import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveWay, goOn } from '../../../entrypoints/background/give-way.ts';
import { interpreter } from '../../../entrypoints/background/interpreter.ts';
import { listenForReinterpretation, reinterpretNow } from '../../../entrypoints/background/reinterpret.ts';
import { isUnfinished, noteUnfinished, unlessUnderWay } from '../../../lib/platform/long-work.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { readSetting } from '../../../lib/storage/settings.ts';
import { everything, keepStories } from '../../support/kept-archive.ts';

const work = 'reinterpretation';

beforeEach(async () => {
  fakeBrowser.reset();
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepStories(database, 3);
});
afterEach(() => vi.restoreAllMocks());

async function finished(): Promise<void> {
  await vi.waitFor(async () => {
    const state = await readSetting(archiveDatabase(), 'reinterpretation');
    expect(state).toMatchObject({ interpreter: interpreter.version, finishedAt: expect.any(Number) });
    expect(await isUnfinished(work)).toBe(false);
  });
}

async function stamps(): Promise<string[]> {
  const versions = await archiveDatabase().versions.toArray();
  return [...new Set(versions.map((version) => version.interpreter))];
}

describe('the archive is interpreted anew', () => {
  it('after an update and with the browser', async () => {
    listenForReinterpretation();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await finished();
    expect(await stamps()).toEqual([interpreter.version]);

    await archiveDatabase().settings.clear();
    await fakeBrowser.runtime.onStartup.trigger();
    await finished();
  });

  it('when a background wakes that finds it undone, and else not', async () => {
    const looked = vi.spyOn(fakeBrowser.storage.session, 'get');
    listenForReinterpretation();
    await vi.waitFor(() => expect(looked.mock.results).toHaveLength(1));
    await Promise.all(looked.mock.results.map(({ value }) => value));
    expect(await archiveDatabase().settings.get('reinterpretation')).toBeUndefined();
    expect(await stamps()).toEqual(['older']);

    await noteUnfinished(work);
    listenForReinterpretation();
    await finished();
    expect(await stamps()).toEqual([interpreter.version]);
  });

  it('by one at a time', async () => {
    let release = () => {};
    const held = unlessUnderWay(work, () => new Promise<void>((resolve) => (release = resolve)));
    reinterpretNow();
    expect(await unlessUnderWay(work, async () => 'in')).toBeNull();
    expect(await stamps()).toEqual(['older']);
    release();
    await held;
    reinterpretNow();
    await finished();
  });

  it('while no page is being read, for a while at least', async () => {
    giveWay(60_000);
    reinterpretNow();
    await vi.waitFor(async () => expect(await isUnfinished(work)).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await stamps()).toEqual(['older']);
    goOn();
    await finished();

    await archiveDatabase().settings.clear();
    giveWay(20);
    reinterpretNow();
    await finished();
  });

  it('and asks nothing of the browser when there is nothing to do', async () => {
    reinterpretNow();
    await finished();
    const before = await everything(archiveDatabase());
    const asked = vi.spyOn(fakeBrowser.storage.session, 'set');
    reinterpretNow();
    await vi.waitFor(async () => expect(await unlessUnderWay(work, async () => 'free')).toBe('free'));
    expect(asked).not.toHaveBeenCalled();
    expect(await everything(archiveDatabase())).toEqual(before);
  });
});

it('is done all the same where the browser has no locks', async () => {
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager);
  expect(await unlessUnderWay(work, async () => 'done')).toBe('done');
});
