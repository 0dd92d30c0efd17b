import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { mostInARow } from '../../../lib/storage/frames.ts';
import type { UnpackedVersionRow, VersionRecord } from '../../../lib/storage/records.ts';
import { jsonLines, packedBody, unpackBody } from '../../../lib/storage/version-packing.ts';
import {
  changeSightings,
  deleteVersions,
  getVersion,
  putVersion,
  versionHeadsOf,
  versionsOf,
  versionTables,
} from '../../../lib/storage/version-rows.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;

beforeEach(async () => {
  ({ database } = memoryArchive());
  await database.open();
});
afterEach(() => database.close());

/** Paragraphs of which none repeats another. */
function different(letter: string) {
  return Array.from({ length: 30 }, (_, at) => {
    const words = Array.from(
      { length: 40 },
      (_none, word) => `${letter}${((at * 40 + word + 7) * 2_654_435_761) % 999_983}`,
    );
    return block(words.join(' '));
  });
}

function version(id: string, text: string, over: Partial<VersionRecord> = {}): VersionRecord {
  const { blocks: _blocks, ...page } = reading();
  const takenAt = over.takenAt ?? Number(id);
  return {
    id,
    articleId: 'article',
    takenAt,
    takenBy: 'live',
    archivedUrl: null,
    keptAt: takenAt,
    firstSeenAt: takenAt,
    seenAs: { live: takenAt },
    beside: null,
    extractor: 1,
    interpreter: '1',
    contentHash: `hash of ${text}`,
    factsHash: 'facts',
    page: { ...page, surroundings: [{ at: 0, block: block('Head', { zone: 'head' }) }] },
    facts: facts(),
    blocks: [...different('p'), block(text)],
    seal: {
      seq: 1,
      previous: null,
      sealed: 'a',
      hash: 'b',
      extractor: 1,
      fields: JSON.stringify(['Ferry “returns”', null, ['Ines']]),
    },
    ...over,
  };
}

function within<T>(work: () => Promise<T>): Promise<T> {
  return database.transaction('rw', [...versionTables(database), database.corrections], async () => work());
}

const put = (one: VersionRecord) => within(() => putVersion(database, one));
const get = (id: string) => within(() => getVersion(database, id));
const remove = (...ids: string[]) => within(() => deleteVersions(database, ids));
describe('versions in their table', () => {
  it('come out as they went in', async () => {
    const all = [
      version('1', 'One.'),
      version('2', 'Two — “two”.'),
      version('3', 'Three \ud800 \u2028.', { seal: null }),
    ];
    for (const one of all) await put(one);
    for (const one of all) expect(await get(one.id)).toEqual(one);
    expect(await within(() => versionsOf(database, 'article'))).toEqual(all);
    expect(await within(() => versionHeadsOf(database, 'article'))).toMatchObject(all.map(({ id }) => ({ id })));
    expect(await get('4')).toBeUndefined();
  });

  it('lie in one frame while they are alike, and take little room in it', async () => {
    for (let at = 1; at <= 5; at += 1) await put(version(String(at), `Edition ${at}.`));
    expect(await database.frames.count()).toBe(1);
    const rows = await database.versions.toArray();
    for (const row of rows) expect(JSON.stringify(row).length).toBeLessThan(700);
  });

  it('move on from frame to frame, each made of the one before, as they move away from the first', async () => {
    const moved = (at: number) => [...different('p'), ...different(`m${at}x`).slice(0, 4)];
    const all = Array.from({ length: mostInARow + 8 }, (_, at) =>
      version(String(at + 1), `Edition ${at}.`, { blocks: moved(at) }),
    );
    for (const one of all) await put(one);
    const frames = await database.frames.toArray();
    expect(frames.length).toBeGreaterThan(mostInARow);
    expect(frames.filter((frame) => 'lines' in frame)).toHaveLength(2);
    expect(await within(() => versionsOf(database, 'article'))).toEqual(
      all.toSorted((one, other) => one.takenAt - other.takenAt),
    );
  });

  it('begin a frame when they are too different, and find an older frame again', async () => {
    await put(version('1', 'One.'));
    await put(version('2', 'Two.', { blocks: different('x') }));
    await put(version('3', 'Three.'));
    const frames = (await database.versions.toArray()).map((row) => row.frame);
    expect(new Set(frames).size).toBe(2);
    expect(frames[2]).toBe(frames[0]);
  });

  it('never change a frame when they are written again', async () => {
    await put(version('1', 'One.'));
    const [frame] = await database.frames.toArray();
    await put(version('1', 'One.', { facts: facts({ headline: 'Interpreted anew' }) }));
    expect(await database.frames.toArray()).toEqual([frame]);
    expect((await get('1'))?.facts.headline).toBe('Interpreted anew');
  });

  it('leave no frame behind that no version needs', async () => {
    await put(version('1', 'One.'));
    await put(version('2', 'Two.'));
    await remove('1');
    expect(await database.frames.count()).toBe(1);
    expect((await get('2'))?.blocks.at(-1)?.text).toBe('Two.');
    await put(version('2', 'Two.', { blocks: different('y') }));
    expect(await database.frames.count()).toBe(1);
    await put(version('3', 'Three.', { blocks: [...different('y'), ...different('z').slice(0, 4)] }));
    expect(await database.frames.count()).toBe(2);
    // The second frame is made of the first.
    await remove('2');
    expect(await database.frames.count()).toBe(2);
    expect((await get('3'))?.blocks).toHaveLength(34);
    await remove('3');
    expect(await database.frames.count()).toBe(0);
    await put(version('2', 'Two.'));
    await remove('2');
    expect(await database.frames.count()).toBe(0);
  });

  it('note when they were seen, and stay what they were', async () => {
    const one = version('1', 'One.');
    await put(one);
    const [before] = await database.versions.toArray();
    await within(() => changeSightings(database, { id: '1', seenAs: { live: 1, background: 9 }, firstSeenAt: 0 }));
    expect(await database.versions.toArray()).toEqual([
      { ...before, seenAs: { live: 1, background: 9 }, firstSeenAt: 0 },
    ]);
  });
});

describe('versions from before there were frames', () => {
  const { keptAt, firstSeenAt, seenAs, beside, seal, blocks, ...row } = version('1', 'Old.');
  const old: UnpackedVersionRow = row;

  beforeEach(async () => {
    await database.contents.add({ hash: old.contentHash, blocks });
    await database.versions.add(old);
  });

  it('are read as they are, without a seal', async () => {
    expect(await get('1')).toEqual(version('1', 'Old.', { seal: null }));
    await within(() => changeSightings(database, { id: '1', seenAs: { live: 5 }, firstSeenAt: 1 }));
    expect(await get('1')).toMatchObject({ seenAs: { live: 5 }, keptAt: 1 });
    expect(await database.contents.count()).toBe(1);
  });

  it('are packed when they are written again', async () => {
    await database.versions.add({ ...old, id: '2' });
    await put(version('1', 'Old.', { seal: null }));
    // The other one still needs the text.
    expect(await database.contents.count()).toBe(1);
    await put(version('2', 'Old.', { seal: null }));
    expect(await database.contents.count()).toBe(0);
    expect(await database.frames.count()).toBe(1);
    expect(await get('1')).toEqual(version('1', 'Old.', { seal: null }));
  });

  it('are deleted with their text', async () => {
    await remove('1');
    expect(await database.contents.count()).toBe(0);
  });

  it('are not there where their text is missing', async () => {
    await database.contents.clear();
    expect(await get('1')).toBeUndefined();
  });
});

it('JSON in lines is the same JSON, and a body unpacks to what it was', () => {
  const one = version('1', 'One.');
  const { lines, text } = packedBody(one);
  expect(lines.length).toBeGreaterThan(30);
  const { page, facts: said, blocks, seal } = one;
  expect(unpackBody('', [text])).toEqual({ page, facts: said, blocks, seal });
  expect(JSON.parse(jsonLines([undefined, { a: undefined, b: [1] }]).join(''))).toEqual([null, { b: [1] }]);
});

it.each(['version-rows', 'frames'])(
  '%s waits by Dexie’s own promises alone, in which a transaction is not lost',
  (name) => {
    const code = readFileSync(`lib/storage/${name}.ts`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    expect(code).not.toMatch(/\basync (?:function|\()|\bawait /);
  },
);
