import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectArticles } from '../../../lib/archive/bulk-marks.ts';
import {
  collectionTree,
  createCollection,
  deleteCollection,
  moveCollection,
  renameCollection,
  undoCollections,
} from '../../../lib/archive/collections.ts';
import { trashArticles } from '../../../lib/archive/trash.ts';
import { collectionLimits, inReadingOrder } from '../../../lib/article/collection-tree.ts';
import type { CountedCollection } from '../../../lib/storage/collections-repository.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { putManyArticles, succeeded } from '../../support/kept-stories.ts';

let database: ArchiveDatabase;
let now: number;
const clock = () => now;
const deps = () => ({ database, clock });

beforeEach(async () => {
  ({ database } = memoryArchive());
  await database.open();
  now = 1_000;
});
afterEach(() => database.close());

const make = async (name: string, parentId: string | null = null) =>
  succeeded(await createCollection(name, parentId, deps())).id;
const tree = () => collectionTree(database);
const drawn = async () => (await tree()).map(draw);

/** `Coast 1/3 [Harbour 2/2]` */
function draw({ name, own, total, children }: CountedCollection): string {
  const below = children.length === 0 ? '' : ` [${children.map(draw).join(', ')}]`;
  return `${name} ${own}/${total}${below}`;
}

describe('collections', () => {
  it('stand in one another, in the order of names, with their articles counted once', async () => {
    const [ferry = '', pier = '', quay = ''] = await putManyArticles(database, ['ferry', 'pier', 'quay']);
    const coast = await make('  The   coast ');
    await make('Archive');
    const harbour = await make('Harbour', coast);
    await collectArticles([ferry, pier], { add: [harbour], remove: [] }, deps());
    await collectArticles([ferry, quay], { add: [coast], remove: [] }, deps());
    expect(await drawn()).toEqual(['Archive 0/0', 'The coast 2/3 [Harbour 2/2]']);
    await trashArticles([ferry], deps());
    expect(await drawn()).toEqual(['Archive 0/0', 'The coast 1/2 [Harbour 1/1]']);
    const [, top] = await tree();
    expect(top?.children[0]?.path).toEqual(['The coast', 'Harbour']);
  });

  it('have names of their own among those beside them, without regard to case', async () => {
    const coast = await make('Coast');
    expect(await createCollection(' coast', null, deps())).toEqual({ ok: false, error: 'name-taken' });
    expect(await createCollection('  ', null, deps())).toEqual({ ok: false, error: 'name-empty' });
    expect(await createCollection('Inner', 'nowhere', deps())).toEqual({ ok: false, error: 'not-found' });
    const inner = await make('Coast', coast);
    expect(await moveCollection(inner, null, deps())).toEqual({ ok: false, error: 'name-taken' });
    const sea = await make('Sea');
    expect(await renameCollection(sea, 'COAST', deps())).toEqual({ ok: false, error: 'name-taken' });
    expect((await renameCollection(coast, 'COAST', deps())).ok).toBe(true);
    await make('x'.repeat(200));
    expect((await tree()).map(({ name }) => name.length)).toContain(collectionLimits.name);
  });

  it('are moved with what stands in them, and never into it', async () => {
    const coast = await make('Coast');
    const harbour = await make('Harbour', coast);
    const pier = await make('Pier', harbour);
    const towns = await make('Towns');
    for (const within of [coast, harbour, pier]) {
      expect(await moveCollection(coast, within, deps())).toEqual({ ok: false, error: 'moved-into-itself' });
    }
    const undo = succeeded(await moveCollection(harbour, towns, deps()));
    expect(await drawn()).toEqual(['Coast 0/0', 'Towns 0/0 [Harbour 0/0 [Pier 0/0]]']);
    await undoCollections(undo, deps());
    expect(await drawn()).toEqual(['Coast 0/0 [Harbour 0/0 [Pier 0/0]]', 'Towns 0/0']);
  });

  it('hand what stands in them up when they are deleted, and have all of it back when that is undone', async () => {
    const [ferry = ''] = await putManyArticles(database, ['ferry']);
    const coast = await make('Coast');
    const harbour = await make('Harbour', coast);
    await make('Pier', harbour);
    await make('Pier', coast);
    await collectArticles([ferry], { add: [harbour], remove: [] }, deps());
    const before = await database.collections.toArray();
    now = 2_000;
    const undo = succeeded(await deleteCollection(harbour, deps()));
    expect(await drawn()).toEqual(['Coast 0/0 [Pier 0/0, Pier (2) 0/0]']);
    expect(await database.readerMarks.get(ferry)).toMatchObject({ savedAt: { value: 1_000 } });
    await undoCollections(undo, deps());
    expect(await database.collections.toArray()).toEqual(before);
    expect(await drawn()).toEqual(['Coast 0/1 [Harbour 1/1 [Pier 0/0], Pier 0/0]']);
  });

  it('that were made are gone when that is undone, unless they were changed since', async () => {
    const one = succeeded(await createCollection('One', null, deps()));
    const other = succeeded(await createCollection('Other', null, deps()));
    now = 2_000;
    await renameCollection(other.id, 'Mine', deps());
    await undoCollections(one, deps());
    await undoCollections(other, deps());
    expect(await drawn()).toEqual(['Mine 0/0']);
  });

  it('stand in one another only so deep', async () => {
    let parent: string | null = null;
    for (let level = 1; level <= collectionLimits.levels; level += 1) parent = await make(`Level ${level}`, parent);
    expect(await createCollection('Deeper', parent, deps())).toEqual({ ok: false, error: 'collections-deep' });
    const box = await make('Box');
    const top = (await tree()).find(({ name }) => name === 'Level 1');
    expect(await moveCollection(top?.id ?? '', box, deps())).toEqual({ ok: false, error: 'collections-deep' });
  });

  it('are never lost by any moves and deletions, and undoing gives exactly the state before', async () => {
    const kinds = ['move', 'delete', 'rename', 'create'] as const;
    const step = fc.tuple(fc.constantFrom(...kinds), fc.nat(11), fc.option(fc.nat(11)), fc.constantFrom('a', 'B', 'c'));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await database.collections.clear();
        for (const name of ['a', 'b', 'c', 'd']) await make(name);
        const done: { before: unknown; undo: Parameters<typeof undoCollections>[0] }[] = [];
        for (const [kind, at, into, name] of steps) {
          now += 1;
          const before = await database.collections.toArray();
          const ids = before.filter(({ deletedAt }) => deletedAt.value === null).map(({ id }) => id);
          const id = ids[at % ids.length] ?? '';
          const target = into === null ? null : (ids[into % ids.length] ?? null);
          const outcome = await (kind === 'move'
            ? moveCollection(id, target, deps())
            : kind === 'delete'
              ? deleteCollection(id, deps())
              : kind === 'rename'
                ? renameCollection(id, name, deps())
                : createCollection(name, target, deps()));
          if (outcome.ok) done.push({ before, undo: outcome.value });
          const living = (await database.collections.toArray()).filter(({ deletedAt }) => deletedAt.value === null);
          const standing = inReadingOrder(await tree());
          expect(standing.map((node) => node.id).sort()).toEqual(living.map((one) => one.id).sort());
          const places = standing.map(({ path }) => path.join('\n').toLowerCase());
          expect(new Set(places).size).toBe(places.length);
        }
        for (const { before, undo } of done.reverse()) {
          await undoCollections(undo, deps());
          expect(await database.collections.toArray()).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  });
});
