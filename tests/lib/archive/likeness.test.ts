import { beforeEach, describe, expect, it } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import { fillLikeness } from '../../../lib/archive/likeness.ts';
import { pruneSeen } from '../../../lib/archive/prune-seen.ts';
import { reinterpretArchive } from '../../../lib/archive/reinterpret-archive.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { putLikeness } from '../../../lib/storage/likeness-repository.ts';
import { memoryArchive } from '../../support/archives.ts';
import { facts, reading } from '../../support/readings.ts';
import { bodyOf, choirStory, wireStory } from '../../support/wire-stories.ts';

let database: ArchiveDatabase;
let now = 1_000;
beforeEach(() => {
  database = memoryArchive().database;
  now = Date.UTC(2026, 3, 12);
});

const says = (version: string, keyword: string, isPerson?: Interpreter['isPerson']): Interpreter => ({
  version,
  interpret: ({ url }: PageReading) => facts({ url, canonicalUrl: url, keywords: [keyword] }),
  ...(isPerson === undefined ? {} : { isPerson }),
});

async function keep(path: string, lines: readonly string[], interpreter = says('one', 'ports')): Promise<string> {
  now += 1_000;
  const url = `https://gazette.example/${path}`;
  const kept = await captureArticle(reading({ url, blocks: bodyOf(lines) }), {
    interpreter,
    database,
    clock: () => now,
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.articleId;
}
const keysOf = async (articleId: string) =>
  (await database.likeness.where('articleId').equals(articleId).first())?.keys;

describe('by what an article is found', () => {
  it('is kept with a capture, each key once and in order, and is the same when it is seen again', async () => {
    const id = await keep('a', wireStory);
    const [row] = await database.likeness.toArray();
    expect(row?.keys.length).toBeGreaterThan(12);
    expect(row?.keys).toEqual([...new Set(row?.keys)].sort((one, other) => one - other));
    await keep('a', wireStory);
    expect(await database.likeness.toArray()).toEqual([row]);
    expect(await keysOf(id)).toEqual(row?.keys);
  });

  it('follows the newest version, in the same row', async () => {
    const id = await keep('a', wireStory);
    const before = await database.likeness.toArray();
    await keep('a', choirStory);
    const after = await database.likeness.toArray();
    expect(after.map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(await keysOf(id)).not.toEqual(before[0]?.keys);
  });

  it('is not written for a version that is not the newest any more', async () => {
    const id = await keep('a', wireStory);
    const before = await keysOf(id);
    await putLikeness(database, [{ articleId: id, versionId: 'another', keys: [1, 2, 3] }]);
    expect(await keysOf(id)).toEqual(before);
  });

  it('has authors only where somebody says who is a person', async () => {
    const nobody = await keysOf(await keep('a', wireStory));
    const everyone = await keysOf(
      await keep(
        'b',
        wireStory,
        says('one', 'ports', () => true),
      ),
    );
    expect(everyone?.filter((key) => !nobody?.includes(key))).toHaveLength(1);
  });

  it('is told anew with the article’s facts', async () => {
    const id = await keep('a', wireStory);
    const before = await keysOf(id);
    const done = await reinterpretArchive({ interpreter: says('two', 'ferries'), database });
    expect(done).toEqual({ ok: true, value: { finished: true } });
    const after = await keysOf(id);
    expect(after).toHaveLength(before?.length ?? 0);
    expect(after?.filter((key) => !before?.includes(key))).toHaveLength(1);
  });

  it('goes with the article', async () => {
    await keep('a', wireStory);
    now += 40 * 24 * 60 * 60_000;
    expect(await pruneSeen({ database, clock: () => now })).toEqual({ ok: true, value: { deleted: 1 } });
    expect(await database.likeness.count()).toBe(0);
  });
});

describe('filling in', () => {
  it('goes on where it was stopped, tells of its work, and gives way', async () => {
    for (let at = 0; at < 45; at += 1) await keep(`${at}`, [`Story ${at}.`]);
    await database.likeness.clear();
    let turns = 0;
    const stopped = fillLikeness({
      database,
      isPerson: () => true,
      pause: async () => {
        turns += 1;
        if (turns === 4) throw new Error('the browser stops the background');
      },
    });
    await expect(stopped).rejects.toThrow('stops');
    const done = await database.likeness.count();
    expect(done).toBe(40);
    const told: boolean[] = [];
    const onProgress = async (unfinished: boolean) => {
      told.push(unfinished);
    };
    expect(await fillLikeness({ database, isPerson: () => true, onProgress })).toEqual({ ok: true, value: 5 });
    expect(told).toEqual([true, false]);
  });

  it('tells all anew that another maker told', async () => {
    await keep('a', wireStory);
    await fillLikeness({ database, isPerson: () => true });
    await database.settings.put({ key: 'likenessMaker', value: 99, updatedAt: 1 });
    expect(await fillLikeness({ database, isPerson: () => true })).toEqual({ ok: true, value: 1 });
    expect(await fillLikeness({ database, isPerson: () => true })).toEqual({ ok: true, value: 0 });
  });
});
