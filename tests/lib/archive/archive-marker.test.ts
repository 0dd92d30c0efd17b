import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptArchive, markerFrom, noteArchive, putBackMarker } from '../../../lib/archive/archive-marker.ts';
import { keepMarker } from '../../../lib/archive/keep-marker.ts';
import { saveArticle } from '../../../lib/archive/reader-marks.ts';
import type { ArchiveMarker } from '../../../lib/article/archive-marker.ts';
import { archiveIdentity } from '../../../lib/storage/archive-identity.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';
import { memoryMarkerStore } from '../../support/marker-store.ts';

const day = 86_400_000;
let database: ArchiveDatabase;
let connect: () => ArchiveDatabase;
let store: ReturnType<typeof memoryMarkerStore>;
let now: number;
const clock = () => now;

beforeEach(() => {
  ({ database, connect } = memoryArchive());
  store = memoryMarkerStore();
  now = 100 * day;
});
afterEach(() => database.close());

const deps = () => ({ store, database, clock });

async function note(): Promise<ArchiveMarker> {
  const noted = await noteArchive(deps());
  if (!noted.ok) throw new Error(noted.error);
  return noted.value;
}

type Rows = Record<string, unknown[]>;

async function copy(): Promise<Rows> {
  const entries = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(entries);
}

/** The archive as something from outside makes it: none of our code is asked. */
async function replaceWith(rows: Rows): Promise<void> {
  const { name } = database;
  database.close();
  await Dexie.delete(name);
  database = connect();
  await database.open();
  const raw = database.backendDB();
  const tables = Object.keys(rows);
  if (tables.length === 0) return;
  const transaction = raw.transaction(tables, 'readwrite');
  for (const [table, all] of Object.entries(rows)) for (const row of all) transaction.objectStore(table).put(row);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
}

describe('the marker', () => {
  it('is written at the first look: a fresh archive has an identity and lacks nothing', async () => {
    const marker = await note();
    expect(marker).toEqual({ id: expect.any(String), generation: 0, articles: 0, at: now, notice: null });
    expect(markerFrom(store.stored)).toEqual(marker);
    expect(await archiveIdentity(database)).toMatchObject({ id: marker.id });
  });

  it('follows what is kept, and is not written again while nothing changes', async () => {
    await note();
    await keepStories(database, 3);
    const kept = await note();
    expect(kept.articles).toBe(3);
    expect(kept.generation).toBeGreaterThanOrEqual(3);
    now += day / 2;
    await note();
    expect(store.writes).toBe(2);
    now += day / 2;
    expect((await note()).at).toBe(now);
  });

  it('finds an archive that was deleted lost, for as long as nothing is decided', async () => {
    await keepStories(database, 3);
    const before = await note();
    await replaceWith({});
    now += day;
    const notice = { loss: 'lost', at: now, articles: 0 };
    expect(await note()).toEqual({ ...before, notice });
    await keepStories(database, 5);
    now += day;
    expect(await note()).toEqual({ ...before, notice });
  });

  it('finds another archive in its place', async () => {
    await keepStories(database, 3);
    await note();
    await replaceWith({});
    await keepStories(database, 2);
    expect((await note()).notice).toEqual({ loss: 'lost', at: now, articles: 2 });
  });

  it('finds an older copy rolled back, though it grows on beyond what it was', async () => {
    await keepStories(database, 2);
    const older = await copy();
    await keepStories(database, 4);
    const before = await note();
    await replaceWith(older);
    expect(await note()).toEqual({ ...before, notice: { loss: 'rolled-back', at: now, articles: 2 } });
    await keepStories(database, 9);
    expect((await note()).notice?.loss).toBe('rolled-back');
  });

  it('takes a copy from before there were identities for an older one', async () => {
    await keepStories(database, 2);
    const { settings: _settings, ...older } = await copy();
    await note();
    await replaceWith(older);
    expect((await note()).notice?.loss).toBe('rolled-back');
  });

  it('lets the archive come back', async () => {
    await keepStories(database, 3);
    const whole = await copy();
    const before = await note();
    await replaceWith({});
    await note();
    await replaceWith(whole);
    expect(await note()).toEqual(before);
  });

  it('misses nothing where nothing was', async () => {
    await note();
    await replaceWith({});
    expect((await note()).notice).toBeNull();
  });

  it('does not take for a loss what the reader deletes', async () => {
    await keepStories(database, 3);
    await note();
    await database.transaction('rw', [database.articles, database.versions], async () => {
      await database.articles.clear();
      await database.versions.clear();
    });
    expect(await note()).toMatchObject({ articles: 0, notice: null });
  });

  it('is written anew where it is gone, or makes no sense', async () => {
    await keepStories(database, 3);
    for (const nonsense of [undefined, null, 'x', { id: 'x' }, { ...(await note()), articles: -1 }]) {
      store.stored = nonsense;
      expect(await note()).toMatchObject({ articles: 3, notice: null });
    }
  });

  it('is the same in a copied profile: both go on by themselves', async () => {
    await keepStories(database, 3);
    await note();
    const marker = structuredClone(store.stored);
    const rows = await copy();
    await keepStories(database, 5);
    await note();
    store.stored = marker;
    await replaceWith(rows);
    expect((await note()).notice).toBeNull();
  });
});

describe('the reader', () => {
  it('begins with what is here, and can undo it', async () => {
    await keepStories(database, 3);
    await note();
    await replaceWith({});
    const missing = await note();
    const accepted = await acceptArchive(deps());
    expect(accepted).toEqual({ ok: true, value: missing });
    expect(await note()).toMatchObject({ articles: 0, notice: null });
    await keepStories(database, 1);
    await putBackMarker(missing, deps());
    expect(await note()).toEqual(missing);
  });
});

describe('the generation', () => {
  it('is raised once by each transaction that keeps something, in that transaction', async () => {
    await keepStories(database, 1);
    const at = async () => (await archiveIdentity(database))?.generation ?? -1;
    const before = await at();
    const [articleId = ''] = await database.articles.toCollection().primaryKeys();
    await saveArticle(articleId, { database });
    expect(await at()).toBe(before + 1);
    await database.transaction('rw', [database.articles, database.readerMarks], async () => {
      await database.articles.update(articleId, { headline: 'Other' });
      await database.readerMarks.delete(articleId);
    });
    expect(await at()).toBe(before + 2);
    await database.requests.clear();
    await database.transaction('rw', [database.articles, database.requests], async () => database.requests.clear());
    expect(await at()).toBe(before + 2);
    const aborted = database.transaction('rw', [database.articles], async () => {
      await database.articles.clear();
      throw new Error('no');
    });
    await expect(aborted).rejects.toThrow('no');
    expect(await at()).toBe(before + 2);
  });
});

describe('a context that lives', () => {
  it('looks at once, and then some time after changes', async () => {
    await keepStories(database, 1);
    const stop = keepMarker(deps(), 40);
    await vi.waitFor(() => expect(markerFrom(store.stored)?.articles).toBe(1));
    const writes = store.writes;
    await keepStories(database, 4);
    await vi.waitFor(() => expect(markerFrom(store.stored)?.articles).toBe(4));
    expect(store.writes).toBeLessThanOrEqual(writes + 2);
    stop();
  });
});
