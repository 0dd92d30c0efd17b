import { afterEach, beforeEach, expect, it } from 'vitest';
import { setNote } from '../../../lib/archive/reader-marks.ts';
import { storageFigures } from '../../../lib/archive/storage-figures.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { approximateSize, tableSize } from '../../../lib/storage/size-sample.ts';
import { memoryArchive } from '../../support/archives.ts';
import { variedArchive } from '../../support/damaged-archive.ts';

let database: ArchiveDatabase;
const disk = { used: 2_000_000, free: 80_000_000_000, evictable: false };

beforeEach(() => {
  ({ database } = memoryArchive());
});
afterEach(() => database.close());

const figures = async () => {
  const made = await storageFigures({ database, disk: async () => disk, indexBytes: async () => 4_096 });
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

it('counts what the archive holds, and what takes its room', async () => {
  const [first = ''] = await variedArchive(database);
  await setNote(first, 'Ask the harbour office.', { database });
  const { counts, kinds, disk: space } = await figures();
  expect(counts).toEqual({ articles: 6, saved: 1, versions: 11, notes: 1, passages: 1, images: 2, pages: 1 });
  expect(kinds.map(({ kind }) => kind)).toEqual(['texts', 'images', 'pages', 'index', 'other']);
  for (const { bytes, isExact } of kinds) {
    expect(bytes).toBeGreaterThan(0);
    expect(isExact).toBe(true);
  }
  expect(kinds[3]).toEqual({ kind: 'index', bytes: 4_096, isExact: true });
  expect(space).toEqual(disk);
});

it('says of an empty archive that it is empty', async () => {
  const { counts, kinds } = await figures();
  expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  expect(kinds.filter(({ kind }) => kind !== 'index').every(({ bytes }) => bytes === 0)).toBe(true);
});

it('tells a large table from some of its records, and says so', async () => {
  const hex = (number: number) =>
    (number * 2_654_435_761).toString(16).padStart(16, '0').slice(-16).split('').reverse().join('');
  await database.open();
  await database.contents.bulkPut(
    Array.from({ length: 3_000 }, (_, number) => ({
      hash: hex(number + 1),
      blocks: [{ text: 'x'.repeat(1_000 + (number % 7) * 100) }] as never,
    })),
  );
  const all = await tableSize(database.contents, 10_000);
  const some = await tableSize(database.contents, 160);
  expect(all).toMatchObject({ records: 3_000, isExact: true });
  expect(some).toMatchObject({ records: 3_000, isExact: false });
  expect(Math.abs(some.bytes - all.bytes) / all.bytes).toBeLessThan(0.1);
});

it('weighs a text beyond Latin letters double, and bytes as they are', () => {
  expect(approximateSize('harbour')).toBe(11);
  expect(approximateSize('港湾')).toBe(8);
  expect(approximateSize(new Uint8Array(500))).toBe(500);
  expect(approximateSize({ a: [1, null, true] })).toBeGreaterThan(8);
});
