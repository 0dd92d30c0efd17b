import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView, savedReadingList, tagsInUse } from '../../../lib/storage/queries.ts';
import * as v1 from '../../../lib/storage/schema/v1.ts';
import * as v2 from '../../../lib/storage/schema/v2.ts';
import * as v3 from '../../../lib/storage/schema/v3.ts';
import { versionStates } from '../../../lib/storage/version-states.ts';

const root = new URL('../../../', import.meta.url);
const released: { version: number; stores: Record<string, string> }[] = [v1, v2, v3];

interface FixtureArchive {
  version: number;
  tables: Record<string, object[]>;
}

function fixtureArchive(version: number): FixtureArchive {
  return JSON.parse(readFileSync(new URL(`tests/fixtures/archives/v${version}.json`, root), 'utf8'));
}

/** An archive as a reader has it who has not opened Dateline since that version. */
async function archiveOf({ version, stores }: (typeof released)[number], factory: IDBFactory): Promise<void> {
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const old = new Dexie('dateline');
  old.version(version).stores(stores);
  const { tables } = fixtureArchive(version);
  for (const [table, records] of Object.entries(tables)) await old.table(table).bulkAdd(records);
  old.close();
}

describe('the schema', () => {
  it('has a test, and a fixture archive, for each version', () => {
    const files = readdirSync(new URL('lib/storage/schema/', root)).sort();
    expect(files).toEqual(released.map(({ version }) => `v${version}.ts`));
    for (const { version } of released) expect(fixtureArchive(version).version).toBe(version);
  });

  it.each(released)('opens an archive of version $version with all that is in it', async (old) => {
    const factory = new IDBFactory();
    await archiveOf(old, factory);
    const database = new ArchiveDatabase();
    await database.open();
    const view = await articleView('5f6b1d2c3a4e4f708192a3b4c5d6e7f8', database);
    expect(view).toMatchObject({
      facts: { headline: 'Ferry returns to the harbour' },
      versionCount: 2,
      marks: { savedAt: 1_776_000_100_000, tags: ['ferries'], note: 'Ask for the timetable.' },
    });
    expect(await tagsInUse(database)).toEqual([{ tag: 'ferries', articles: 1 }]);
    expect(await savedReadingList(database)).toMatchObject([{ headline: 'The quay is repaired' }]);
    expect(
      await database.corrections
        .where('articleId')
        .equals(view?.article.id ?? '')
        .count(),
    ).toBe(1);
    const states = await versionStates(view?.article.id ?? '', database);
    expect(states.map(({ id, seenAs, blocks }) => [id, Object.keys(seenAs), blocks.length])).toEqual([
      ['c516d5bf1c39bfdf387f8b9649e509e0', ['live'], 1],
      ['89ce784a6789be71a30c8993c90a6c2c', old.version === 1 ? ['live'] : ['live', 'background'], 1],
    ]);
    database.close();
  });

  it('throws when an upgrade fails, and leaves the old data as it was', async () => {
    const factory = new IDBFactory();
    await archiveOf(v1, factory);
    class FaultyDatabase extends ArchiveDatabase {
      constructor() {
        super();
        this.version(1_000).upgrade(async (transaction) => {
          await transaction.table('articles').clear();
          throw new RangeError('a defect in the upgrade');
        });
      }
    }
    await expect(new FaultyDatabase().open()).rejects.toThrow();
    const database = new ArchiveDatabase();
    await database.open();
    expect(await database.articles.count()).toBe(1);
    database.close();
  });
});
