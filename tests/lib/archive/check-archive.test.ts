import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkArchive, type IndexKeeper } from '../../../lib/archive/check-archive.ts';
import { dismissNote } from '../../../lib/archive/dismiss-note.ts';
import { markPassage } from '../../../lib/archive/own-notes.ts';
import { deleteForGood, trashArticles } from '../../../lib/archive/trash.ts';
import type { ArchiveFaultKind, ArchiveReport } from '../../../lib/article/archive-fault.ts';
import type { Block } from '../../../lib/article/block.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import type { ArticleRecord, PackedVersionRow, VersionRow } from '../../../lib/storage/records.ts';
import { readSetting } from '../../../lib/storage/settings.ts';
import { putVersion, versionTables } from '../../../lib/storage/version-rows.ts';
import { memoryArchive, versionIn, versionsIn } from '../../support/archives.ts';
import { goneArticle, image, pageAsSeen, passage, purged, variedArchive } from '../../support/damaged-archive.ts';
import { everything, newer } from '../../support/kept-archive.ts';

let database: ArchiveDatabase;
let ids: string[];

beforeEach(async () => {
  ({ database } = memoryArchive());
  ids = await variedArchive(database);
});
afterEach(() => database.close());

async function check(repair: boolean, over: Partial<Parameters<typeof checkArchive>[0]> = {}): Promise<ArchiveReport> {
  const checked = await checkArchive({ repair, database, clock: () => 50_000, ...over });
  if (!checked.ok) throw new Error(checked.error);
  if (checked.value === null) throw new Error('stopped');
  return checked.value;
}

const first = () => ids[0] ?? '';
const article = async (id = first()) => (await database.articles.get(id)) as ArticleRecord;
const rowsOf = async (id = first()): Promise<VersionRow[]> =>
  (await database.versions.toArray()).filter(({ articleId }) => articleId === id);

/** A version of the first article that is not its newest. */
async function olderRow(): Promise<PackedVersionRow> {
  const { newestVersionId } = await article();
  return (await rowsOf()).find(({ id }) => id !== newestVersionId) as PackedVersionRow;
}

it('finds nothing in a sound archive, and changes nothing in it', async () => {
  const before = await everything(database);
  const sound = { at: 50_000, articles: 6, versions: 11, faults: {}, left: [] };
  expect(await check(false)).toEqual(sound);
  expect(await check(true)).toEqual(sound);
  expect(await everything(database)).toEqual(before);
  expect(await readSetting(database, 'lastCheck')).toEqual({
    at: 50_000,
    articles: 6,
    versions: 11,
    found: 0,
    repaired: 0,
  });
});

it('finds nothing in an empty archive', async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  expect(await check(true)).toMatchObject({ articles: 0, versions: 0, faults: {} });
});

type Damage = [kind: ArchiveFaultKind, how: string, make: () => Promise<unknown>, besides?: ArchiveFaultKind[]];

const mendable: Damage[] = [
  ['no-article', 'a record was lost', () => database.articles.delete(ids[2] ?? '')],
  [
    'no-article',
    'the reader deleted it for good, and some of it was left',
    () => database.readerMarks.put(purged(ids[4] ?? '')),
  ],
  [
    'no-versions',
    'all versions of an article that was only seen were lost',
    async () => {
      const gone = (await rowsOf(ids[5])).map(({ id }) => id);
      await database.versions.bulkDelete(gone);
    },
    ['spare-texts'],
  ],
  ['newest-missing', 'it was never written', () => database.articles.update(first(), { newestVersionId: 'none' })],
  ['facts-differ', 'another headline', () => database.articles.update(first(), { headline: 'Other' })],
  [
    'facts-differ',
    'a record without its shape',
    () => database.articles.update(first(), { lastSeenAt: 'yesterday' as unknown as number }),
  ],
  ['wrong-counts', 'versions', () => database.articles.update(first(), { versionCount: 7 })],
  ['wrong-counts', 'corrections', () => database.articles.update(first(), { correctionCount: 7 })],
  ['notes-differ', 'the lists were lost', () => database.corrections.clear()],
  [
    'notes-differ',
    'of a version that is not there',
    async () => {
      const row = await database.corrections.toCollection().first();
      if (row) await database.corrections.put({ ...row, id: 'none:0', versionId: 'none' });
    },
  ],
  [
    'notes-differ',
    'of an article that is not there',
    async () => {
      const row = await database.corrections.toCollection().first();
      if (row) await database.corrections.put({ ...row, id: 'none:0', versionId: 'none', articleId: goneArticle });
    },
  ],
  ['spare-texts', 'a frame', () => database.frames.put({ id: 'spare', articleId: first(), lines: ['x'] })],
  [
    'spare-texts',
    'a frame of no article',
    () => database.frames.put({ id: 'spare', articleId: goneArticle, lines: [] }),
  ],
  ['spare-texts', 'a text from before', () => database.contents.put({ hash: 'c'.repeat(64), blocks: [] })],
  ['stray-watches', 'a watch', async () => database.watches.put({ ...(await aWatch()), articleId: goneArticle })],
  ['stray-captures', 'a capture', () => database.captures.put(aCapture(goneArticle))],
  ['stray-images', 'bytes that nothing shows', () => database.images.put(image('c'))],
  [
    'stray-images',
    'an entry',
    () => database.articleImages.put({ ...entry('x', goneArticle), hash: null, failure: 'gone' }),
  ],
  ['stray-pages', 'a page as seen', () => database.pagesAsSeen.put(pageAsSeen(goneArticle))],
  [
    'stray-passages',
    'of an article that the reader deleted for good',
    async () => {
      await database.readerMarks.put(purged(goneArticle));
      await database.highlights.put(passage(goneArticle));
    },
  ],
  ['image-missing', 'bytes were lost', () => database.images.delete(image('b').hash)],
];

const entry = (id: string, articleId: string) => ({ id, articleId, url: 'https://i.example/', keptAt: 1 });
const aWatch = async () => {
  const watch = await database.watches.toCollection().first();
  if (watch === undefined) throw new Error('no watch');
  return watch;
};
const aCapture = (articleId: string) => ({
  id: `${articleId}:archive:20260412093000`,
  articleId,
  archive: 'archive',
  archiveName: 'An archive',
  timestamp: '20260412093000',
  capturedAt: 0,
  original: 'https://p.example/',
  fetchUrl: 'https://archive.example/20260412093000/',
  archivedUrl: 'https://archive.example/20260412093000/',
  chosenAt: 1,
  nextAt: 2,
  tries: 0,
  putOff: null,
  outcome: null,
  versionId: null,
});

describe.each(mendable)('%s: %s', (kind, _how, make, besides = []) => {
  it('is found, mended once, and then gone', async () => {
    await make();
    const found = await check(false);
    expect(Object.keys(found.faults).sort()).toEqual([kind, ...besides].sort());
    expect(found.faults[kind]).toMatchObject({ repaired: 0 });
    expect(found.left).toEqual([]);
    expect((await check(false)).faults).toEqual(found.faults);

    const mended = await check(true);
    for (const one of Object.values(mended.faults)) expect(one.repaired).toBe(one.found);
    expect((await check(true)).faults).toEqual({});
  });
});

it('mends what is derived just as it was', async () => {
  const before = await everything(database);
  await database.articles.update(first(), {
    newestVersionId: 'none',
    versionCount: 9,
    correctionCount: 9,
    headline: 'No',
  });
  await database.corrections.clear();
  await database.frames.put({ id: 'spare', articleId: first(), lines: [] });
  await check(true);
  expect(await everything(database)).toEqual(before);
});

it('makes a lost record of its versions, at its own address and with its seals', async () => {
  const id = ids[2] ?? '';
  const before = await article(id);
  await database.articles.delete(id);
  await check(true);
  expect(await article(id)).toEqual(before);
});

it('loses no version that can be read', async () => {
  const before = await versionsIn(database);
  for (const [, , make] of mendable.slice(3)) await make();
  await check(true);
  expect(await versionsIn(database)).toEqual(before);
});

describe('what nothing can be made of again is named, and left', () => {
  async function isLeft(kind: ArchiveFaultKind, make: () => Promise<unknown>, besides: ArchiveFaultKind[] = []) {
    await make();
    await check(true);
    const before = await everything(database);
    const again = await check(true);
    expect(Object.keys(again.faults).sort()).toEqual([kind, ...besides].sort());
    expect(again.faults[kind]).toMatchObject({ repaired: 0 });
    expect(again.left[0]).toMatchObject({ kind });
    expect(await everything(database)).toEqual(before);
    return again;
  }

  it('a version whose frame is lost; the article shows another', async () => {
    const { newestVersionId } = await article();
    const report = await isLeft('unreadable-version', async () => {
      const row = (await database.versions.get(newestVersionId)) as PackedVersionRow;
      const frames = await database.frames.where('articleId').equals(first()).toArray();
      await database.versions.put({ ...row, frame: 'lost' });
      expect(frames.length).toBeGreaterThan(0);
    });
    expect(report.left).toEqual([
      {
        kind: 'unreadable-version',
        articleId: first(),
        headline: (await article()).headline,
        record: { table: 'versions', key: newestVersionId },
      },
    ]);
    expect((await article()).newestVersionId).not.toBe(newestVersionId);
    expect(await articleView(first(), database)).not.toBeNull();
    expect(await database.versions.get(newestVersionId)).toBeDefined();
  });

  it('a version that does not unpack', async () => {
    await isLeft('unreadable-version', async () =>
      database.versions.put({ ...(await olderRow()), delta: [5, 9_999_999] }),
    );
  });

  it('all versions of an article', async () => {
    await isLeft('unreadable-version', async () => {
      for (const row of await rowsOf()) await database.versions.put({ ...row, frame: 'lost', delta: [] } as VersionRow);
    });
    expect(await database.articles.get(first())).toBeDefined();
  });

  it('a text that is not the one it was', async () => {
    await isLeft('text-altered', async () => {
      const { id } = await olderRow();
      const version = await versionIn(database, id);
      if (version === undefined) throw new Error('no version');
      const [opening, ...rest] = version.blocks;
      const altered = { ...version, blocks: [{ ...opening, text: 'Never printed.' } as Block, ...rest] };
      await database.transaction('rw', versionTables(database), () => putVersion(database, altered));
    });
  });

  it('a time that was sealed', async () => {
    await isLeft('seal-broken', async () => {
      const row = await olderRow();
      await database.versions.put({ ...row, keptAt: 12_345 });
    });
  });

  it('a version taken out of the row of seals', async () => {
    await isLeft('seal-broken', async () => {
      const { id } = await olderRow();
      await database.versions.delete(id);
    });
  });

  it('a record of the reader’s without its shape', async () => {
    const report = await isLeft('bad-record', () =>
      database.table('savedReading').put({ id: 'broken', url: 7, savedAt: 1 }),
    );
    expect(report.left[0]?.record).toEqual({ table: 'savedReading', key: 'broken' });
  });

  it('a record alone that the reader has put work into', async () => {
    const report = await isLeft('no-versions', async () => {
      await database.versions.bulkDelete((await rowsOf()).map(({ id }) => id));
    }, []);
    expect(report.left[0]).toMatchObject({ articleId: first() });
    expect(await database.articles.get(first())).toBeDefined();
  });

  it('a page as seen of a saved article whose record and versions are lost', async () => {
    await isLeft('stray-pages', async () => {
      await database.versions.bulkDelete((await rowsOf()).map(({ id }) => id));
      await database.articles.delete(first());
    });
    expect(await database.pagesAsSeen.count()).toBe(1);
  });
});

it('leaves marks and passages that wait for their article', async () => {
  await database.readerMarks.put({ ...purged(goneArticle), purgedAt: { value: null, updatedAt: 0 } });
  await database.highlights.put(passage(goneArticle));
  expect((await check(true)).faults).toEqual({});
  expect(await database.highlights.get(passage(goneArticle).id)).toBeDefined();
});

it('leaves an article that the reader came to again after deleting it for good', async () => {
  await database.readerMarks.put({ ...purged(ids[4] ?? ''), purgedAt: { value: 4, updatedAt: 4 } });
  expect((await check(true)).faults).toEqual({});
});

it('leaves the tombstones of what the reader deleted for good, and nothing else is left of it', async () => {
  await trashArticles(ids, { database });
  expect(await deleteForGood(ids, { database })).toEqual({ ok: true, value: { deleted: 6 } });
  const before = await everything(database);
  expect((await check(true)).faults).toEqual({});
  expect(await everything(database)).toEqual(before);
  expect(await database.highlights.count()).toBe(1);
});

it('knows notes that the reader marked and dismissed', async () => {
  const marked = { text: 'Story 1, edition 2.', before: '', after: '' };
  const outcome = await markPassage(first(), marked, { database, interpreter: newer });
  expect(outcome.ok).toBe(true);
  const view = await articleView(ids[2] ?? '', database);
  const [note] = view?.facts.corrections ?? [];
  if (note === undefined) throw new Error('no note');
  await dismissNote(ids[2] ?? '', note, true, { database });
  expect((await check(false)).faults).toEqual({});
  const before = await everything(database);
  await database.corrections.clear();
  await check(true);
  expect(await everything(database)).toEqual(before);
});

describe('while it goes on', () => {
  it('says how far it is, and gives way before each batch', async () => {
    const progress: { done: number; total: number }[] = [];
    const pause = vi.fn(async () => {});
    await check(false, { onProgress: (one) => progress.push(one), pause });
    const total = progress[0]?.total ?? 0;
    expect(total).toBeGreaterThan(6);
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).sort((a, b) => a - b));
    expect(progress.at(-1)).toEqual({ done: total, total });
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(5);
  });

  it('stops when it is told, and leaves no word of having looked', async () => {
    const control = new AbortController();
    control.abort();
    const checked = await checkArchive({ repair: true, database, signal: control.signal });
    expect(checked).toEqual({ ok: true, value: null });
    expect(await readSetting(database, 'lastCheck')).toBeNull();
  });
});

describe('the search index', () => {
  const index = (archived: number, indexed: number, stale = 0) => {
    let built = 0;
    const keeper: IndexKeeper = {
      health: async () => ({ ok: true, value: { archived, indexed, stale, bytes: 1, building: null } }),
      rebuild: async () => {
        built += 1;
        return { ok: true, value: null };
      },
    };
    return { keeper, built: () => built };
  };

  it('is built anew where it knows other articles than the archive', async () => {
    const { keeper, built } = index(6, 4);
    expect((await check(false, { index: keeper })).faults).toEqual({
      'index-stale': { found: 2, stay: 0, repaired: 0 },
    });
    expect(built()).toBe(0);
    expect((await check(true, { index: keeper })).faults).toEqual({
      'index-stale': { found: 2, stay: 0, repaired: 2 },
    });
    expect(built()).toBe(1);
  });

  it('is let alone where it is right, or is coming after', async () => {
    expect((await check(true, { index: index(6, 6).keeper })).faults).toEqual({});
    expect((await check(true, { index: index(6, 4, 2).keeper })).faults).toEqual({});
  });
});
